import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLimit, exclude, hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { placeOfPublicId, publicItemId } from '../../src/modules/fhir-vault/index.ts';
import { itemKey, type RecordGrant } from '../../src/modules/grants/index.ts';
import { hashSsin } from '../../src/modules/people/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { partsOf } from './lab-parts.ts';
import { intended, labReportOf } from './lab-resources.ts';
import { vaccinationOf } from './vault-resources.ts';
import { type Answered, openVaultTown, SSIN, type VaultTown } from './vault-town.ts';

let town: VaultTown;
let colleague: TestCaregiver;
beforeAll(async () => {
  town = await openVaultTown();
  colleague = await town.addCaregiver('colleague', 3);
});
afterAll(() => town.close());

const NEVER = '0190c0de-0000-7000-8000-00000000dead';
const keys = () => town.house.access.keys;
const personHash = (): string => hashSsin(keys(), colleague.ssin).toString('hex');

type Restrict = (grant: RecordGrant, items: readonly string[]) => Promise<unknown>;
const hide =
  (whom: () => Parameters<typeof hideDocument>[3]): Restrict =>
  async (grant, items) => {
    for (const item of items) await hideDocument(grant, keys(), itemKey(item), whom());
  };
const RESTRICTIONS: readonly (readonly [string, 'exclude' | 'set-limits', Restrict])[] = [
  ['is closed to the person', 'set-limits', hide(() => ({ personHash: personHash() }))],
  ['is closed to the profession', 'set-limits', hide(() => ({ profession: 'persphysician' }))],
  [
    'is of closed kinds',
    'set-limits',
    async (grant) => {
      for (const kind of ['labresult', 'vaccination'])
        await addLimit(grant, keys(), { target: { everyone: true }, kind });
    },
  ],
  [
    'is closed with all of the record',
    'exclude',
    (grant) => exclude(grant, keys(), { personHash: personHash() }, 'Arts Verzonnen'),
  ],
];

/** What a colleague asks: hits, totals, pages, what comes along, chains, and who points here. */
const QUESTIONS = [
  'Immunization?',
  'Immunization?_summary=count&',
  'Immunization?_count=1&',
  'Immunization?_sort=_lastUpdated&vaccine-code=871765008&',
  'Observation?_include=Observation:specimen&',
  'Observation?specimen.identifier=S-1&',
  'Observation?code=2345-7&value-quantity=gt1&',
  'Specimen?',
  'Specimen?_revinclude=Observation:specimen&',
  'Specimen?_has:Observation:specimen:status=final&',
  'DiagnosticReport?result.code=2345-7&',
  'Composition?_include=Composition:entry&',
  'Bundle?',
  'DocumentReference?',
  'Provenance?_summary=count&',
  'Immunization?_revinclude=Provenance:target&',
];

const observation = (ssin: Ssin, specimen: string) => ({
  resourceType: 'Observation',
  extension: [intended('be-observation-laboratory')],
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }] },
  subject: { identifier: { system: SSIN, value: ssin } },
  effectiveDateTime: '2026-11-20',
  specimen: { reference: specimen },
});

/** As the colleague sees the record: ids and numbers apart. */
async function seenOf(ssin: Ssin): Promise<readonly unknown[]> {
  const answers: Answered[] = [];
  for (const question of QUESTIONS)
    answers.push(await town.call('colleague', 'GET', `/${question}patient.identifier=${ssin}`));
  return answers.map(({ status, headers: { date: _, 'x-request-id': __, ...headers }, bytes }) => {
    const text = bytes
      .toString()
      .replaceAll(ssin, 'SSIN')
      .replace(/z[A-Za-z0-9.-]{43}/g, 'ID');
    return { status, headers, text: text.replace(/_page=[\w-]+/g, 'PAGE') };
  });
}

async function makePatient(name: string, ssin: Ssin): Promise<void> {
  await town.addPatient(name, ssin);
  await ask(town.house, colleague, 'PutTherapeuticLink', bodies.link(ssin, colleague));
  const own = await town.call('colleague', 'POST', '/Immunization', { body: vaccinationOf(ssin) });
  expect(own.status).toBe(201);
}

async function pointAt(ssin: Ssin, specimen: string): Promise<void> {
  const { told } = await town.call('colleague', 'POST', '/Observation', { body: observation(ssin, specimen) });
  expect(told).toBe('201');
}

describe.each(RESTRICTIONS)('what %s', (name, act, restrict) => {
  const counter = 31 + 2 * RESTRICTIONS.findIndex(([one]) => one === name);
  const ssin = makeSsin({ birthDate: '1970-02-02', counter });
  const twin = makeSsin({ birthDate: '1971-02-02', counter });

  it('is in no answer: each is that of a twin who never had it', async () => {
    await makePatient(name, ssin);
    await makePatient(`twin ${name}`, twin);
    const vaccination = await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(ssin) });
    const body = labReportOf(ssin, { drid: name, number: name });
    const report = await town.call('gp', 'POST', '/Bundle', { body });
    const { Specimen: specimen = '' } = await partsOf(town, report);
    await pointAt(ssin, specimen.slice(1));
    const never = publicItemId(keys(), { patient: town.keyOf(`twin ${name}`), item: itemKey(NEVER) });
    await pointAt(twin, `Specimen/${never}`);

    const ofTwin = await seenOf(twin);
    const before = await seenOf(ssin);
    for (const [at, question] of QUESTIONS.entries()) expect(before[at], question).not.toEqual(ofTwin[at]);

    const patient = town.keyOf(name);
    const items = [vaccination, report].map((one) => placeOfPublicId(keys(), one.body.id)?.item ?? '');
    const caller = { kind: 'patient', door: 'patient-portal', requestId: '', patient } as const;
    const done = await inRecord(town.house.access, { act, caller, patient: { key: patient } }, (grant) =>
      restrict(grant, items),
    );
    expect(done.granted).toBe(true);
    const after = await seenOf(ssin);
    for (const [at, question] of QUESTIONS.entries()) expect(after[at], question).toEqual(ofTwin[at]);
    const own = await town.call('gp', 'GET', `/Specimen?patient.identifier=${ssin}`);
    expect(own.body.total).toBe(1);
  });
});
