import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLimit, exclude, hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { placeOfPublicId, publicItemId } from '../../src/modules/fhir-vault/index.ts';
import { itemKey, type RecordGrant } from '../../src/modules/grants/index.ts';
import { hashSsin } from '../../src/modules/people/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { partsOf } from './lab-parts.ts';
import { labReportOf } from './lab-resources.ts';
import { type Answered, openVaultTown, type VaultTown } from './vault-town.ts';

let town: VaultTown;
let colleague: TestCaregiver;
beforeAll(async () => {
  town = await openVaultTown();
  colleague = await town.addCaregiver('colleague', 3);
});
afterAll(() => town.close());

const NEVER = '0190c0de-0000-7000-8000-00000000dead';
const told = ({ status, headers, bytes }: Answered) => {
  const { date: _, 'x-request-id': __, ...kept } = headers;
  return { status, kept, text: bytes.toString() };
};

/** What a patient can do so that a report is not there for the colleague. */
const RESTRICTIONS: readonly (readonly [
  string,
  'exclude' | 'set-limits',
  (grant: RecordGrant, item: string) => unknown,
])[] = [
  [
    'the document is closed to the person',
    'set-limits',
    (grant, item) => hide(grant, item, { personHash: personHash() }),
  ],
  [
    'the document is closed to the profession',
    'set-limits',
    (grant, item) => hide(grant, item, { profession: 'persphysician' }),
  ],
  [
    'the kind is closed',
    'set-limits',
    (grant) => addLimit(grant, keys(), { target: { everyone: true }, kind: 'labresult' }),
  ],
  [
    'the caregiver is excluded',
    'exclude',
    (grant) => exclude(grant, keys(), { personHash: personHash() }, 'Arts Verzonnen'),
  ],
];
const keys = () => town.house.access.keys;
const personHash = (): string => hashSsin(keys(), colleague.ssin).toString('hex');
const hide = (grant: RecordGrant, item: string, whom: Parameters<typeof hideDocument>[3]) =>
  hideDocument(grant, keys(), itemKey(item), whom);

describe.each(RESTRICTIONS)('a report of which %s', (name, act, restrict) => {
  const counter = 11 + 2 * RESTRICTIONS.findIndex(([one]) => one === name);
  const ssin = makeSsin({ birthDate: '1970-02-02', counter });

  it('is not there by any address, as an id that was never given; its author sees it still', async () => {
    await town.addPatient(name, ssin);
    await ask(town.house, colleague, 'PutTherapeuticLink', bodies.link(ssin, colleague));
    const created = await town.call('gp', 'POST', '/Bundle', { body: labReportOf(ssin, { drid: name, number: name }) });
    const parts = await partsOf(town, created);
    const paths = [`/Bundle/${created.body.id}`, ...Object.values(parts)].flatMap((path) => [
      path,
      `${path}/_history/1`,
    ]);
    const all = [...paths, `${parts.Composition}/$document`, `${parts.DiagnosticReport}/$document`];
    const before = await Promise.all(all.map((path) => town.call('colleague', 'GET', path)));
    expect(before.map(({ status }) => status)).toEqual(all.map(() => 200));

    const place = placeOfPublicId(keys(), created.body.id);
    const patient = town.keyOf(name);
    const caller = { kind: 'patient', door: 'patient-portal', requestId: '', patient } as const;
    const done = await inRecord(town.house.access, { act, caller, patient: { key: patient } }, async (grant) =>
      restrict(grant, place?.item ?? ''),
    );
    expect(done.granted).toBe(true);

    const never = publicItemId(keys(), { patient, item: itemKey(NEVER) });
    for (const path of all) {
      const asked = await town.call('colleague', 'GET', path);
      const unknown = await town.call('colleague', 'GET', path.replace(/z[^/]+/, never));
      expect(told(asked)).toEqual(told(unknown));
      expect(asked.status).toBe(404);
      expect((await town.call('gp', 'GET', path)).status).toBe(200);
    }
  });

  it('is replaced by its laboratory as if nothing were hidden', async () => {
    const options = { drid: name, number: `${name} 2`, date: '2026-11-21T10:00:00+01:00' };
    const second = await town.call('gp', 'POST', '/Bundle', { body: labReportOf(ssin, options) });
    expect([second.status, second.body.meta.versionId]).toEqual([200, '2']);
    expect((await town.call('colleague', 'GET', `/Bundle/${second.body.id}`)).status).toBe(404);
  });
});
