import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLimit, exclude, hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { placeOfPublicId, publicItemId } from '../../src/modules/fhir-vault/index.ts';
import { type Act, type Caller, itemKey, type PatientKey, type RecordGrant } from '../../src/modules/grants/index.ts';
import { linkByLocalId } from '../../src/modules/hub/index.ts';
import { hashSsin } from '../../src/modules/people/index.ts';
import { withdrawOwn } from '../../src/modules/upkeep/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { ALLERGY_CODE, anAllergy, aVaccination, type DerivedTown, openDerivedTown } from './derived-town.ts';
import type { TestCaregiver } from './house.ts';
import { partsOf } from './lab-parts.ts';
import { labReportOf } from './lab-resources.ts';
import { allergyOf, vaccinationOf } from './vault-resources.ts';
import type { Answered } from './vault-town.ts';

/** A colleague with a link, to whom the patient closed the summary that a physician put: for him its items never were. */
let town: DerivedTown;
let superuser: pg.Client;
let looker: TestCaregiver;
beforeAll(async () => {
  town = await openDerivedTown();
  looker = await town.addCaregiver('looker', 21);
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

const NEVER = itemKey('0190c0de-0000-7000-8000-00000000dead');
const keys = () => town.house.access.keys;
const personHash = () => hashSsin(keys(), looker.ssin).toString('hex');

const asAuthor = (): Caller => ({
  ...({ kind: 'caregiver', door: 'caregiver-portal', requestId: '' } as const),
  caregiver: { ...town.gp, personHash: '00', status: 'active' },
});

/** What the patient, or the author, does to the summary with this key. */
type Restrict = readonly [act: Act, by: 'patient' | 'author', (grant: RecordGrant, source: string) => Promise<unknown>];
const RESTRICTIONS: Readonly<Record<string, Restrict>> = {
  'is closed to the person': [
    ...(['set-limits', 'patient'] as const),
    (grant, source) => hideDocument(grant, keys(), itemKey(source), { personHash: personHash() }),
  ],
  'is closed to the profession': [
    ...(['set-limits', 'patient'] as const),
    (grant, source) => hideDocument(grant, keys(), itemKey(source), { profession: looker.profession }),
  ],
  'is of a closed kind': [
    ...(['set-limits', 'patient'] as const),
    (grant) => addLimit(grant, keys(), { target: { personHash: personHash() }, kind: 'sumehr' }),
  ],
  'is closed with all of the record': [
    ...(['exclude', 'patient'] as const),
    (grant) => exclude(grant, keys(), { personHash: personHash() }, 'Arts Verzonnen'),
  ],
  'was withdrawn': [
    ...(['withdraw-document', 'author'] as const),
    (grant, source) => withdrawOwn(grant, keys(), itemKey(source), 'It is about another patient'),
  ],
};

const IDS = /z[A-Za-z0-9.-]{43}|z[\w-]{43}/g;
const plain = ({ status, headers, bytes }: Answered, ...hide: readonly string[]) => {
  const { 'x-request-id': _, date: __, 'content-location': ___, 'content-length': ____, ...kept } = headers;
  let text = bytes.toString();
  for (const one of hide) text = text.replaceAll(one, 'HIDDEN');
  return { status, headers: kept, text: text.replace(IDS, 'ID').replace(/_page=[\w-]+/g, 'PAGE') };
};

const SEARCHES = [
  'AllergyIntolerance?',
  `AllergyIntolerance?code=${ALLERGY_CODE}&`,
  'AllergyIntolerance?_summary=count&',
  'AllergyIntolerance?_count=1&',
  'AllergyIntolerance?_sort=_lastUpdated&',
  'AllergyIntolerance?_has:Composition:entry:status=final&',
  'AllergyIntolerance?_revinclude=Composition:entry&',
  'Immunization?',
  'Immunization?_summary=count&',
  'Immunization?date=2025-03-02&',
  `Composition?entry:AllergyIntolerance.code=${ALLERGY_CODE}&`,
  'Composition?_include=Composition:entry&',
  'AllergyIntolerance?_revinclude=Provenance:target&_sort=_lastUpdated&_count=1&',
  'Provenance?_summary=count&',
];

async function searchAll(ssin: Ssin): Promise<Map<string, unknown>> {
  const seen = new Map<string, unknown>();
  for (const search of SEARCHES)
    seen.set(search, plain(await town.call('looker', 'GET', `/${search}patient.identifier=${ssin}`), ssin));
  return seen;
}

async function exported(name: string, ssin: Ssin, type: string): Promise<string> {
  const path = `/Patient/${town.idOf(name)}/$export?_type=${type}`;
  const begun = await town.call('looker', 'GET', path, { headers: { prefer: 'respond-async' } });
  if (begun.status !== 202) return begun.told;
  const address = String(begun.headers['content-location']);
  const manifest = await town.call('looker', 'GET', address);
  const files: readonly { readonly url: string }[] = manifest.body.output;
  const texts = [];
  for (const { url } of files) texts.push((await town.call('looker', 'GET', url)).bytes.toString());
  expect((await town.call('looker', 'DELETE', address)).status).toBe(202);
  return texts.join('').replace(IDS, 'ID').replaceAll(ssin, 'HIDDEN');
}

/** All that is given of a record at once. */
async function takeAll(name: string, ssin: Ssin): Promise<unknown[]> {
  const everything = await town.call('looker', 'GET', `/Patient/${town.idOf(name)}/$everything`);
  const of = [await exported(name, ssin, 'AllergyIntolerance'), await exported(name, ssin, 'Immunization')];
  const { text, ...rest } = plain(everything, ssin, name);
  return [{ ...rest, entries: entriesOf(text) }, ...of];
}

/** Items of one moment stand in the order of their keys, which is by chance. */
const entriesOf = (text: string): string[] =>
  JSON.parse(text)
    .entry.map((one: unknown) => JSON.stringify(one))
    .sort();

const PATCH = { 'content-type': 'application/json-patch+json' };
/** Everything that can be asked about one item by its address, and its place in a batch and a transaction. */
async function askAll(ssin: Ssin, id: string): Promise<unknown[]> {
  const path = `/AllergyIntolerance/${id}`;
  const body = allergyOf(ssin, { id });
  const operations = JSON.stringify([{ op: 'test', path: '/clinicalStatus', value: 'x' }]);
  const bundle = (type: string, methods: readonly string[]) => ({
    ...{ resourceType: 'Bundle', type },
    entry: methods.map((method) => ({
      ...(method === 'PUT' ? { resource: body } : {}),
      request: { method, url: `AllergyIntolerance/${id}` },
    })),
  });
  const answers = [
    await town.call('looker', 'GET', path),
    await town.call('looker', 'HEAD', path),
    await town.call('looker', 'GET', `${path}/_history/1`),
    await town.call('looker', 'GET', `${path}/_history`),
    await town.call('looker', 'GET', `${path}/$integrity`),
    await town.call('looker', 'GET', `${path}/_history/1/$integrity`),
    await town.call('looker', 'GET', `/Provenance/${id}.1`),
    await town.call('looker', 'GET', `/Provenance?target=${path.slice(1)}`),
    await town.call('looker', 'GET', `/Provenance?target=${path.slice(1)}/_history/1&patient.identifier=${ssin}`),
    await town.call('looker', 'GET', `/AuditEvent?entity=${path.slice(1)}&patient.identifier=${ssin}`),
    await town.call('looker', 'PUT', path, { body }),
    await town.call('looker', 'PUT', path, { body, headers: { 'if-match': 'W/"1"' } }),
    await town.call('looker', 'PATCH', path, { body: operations, headers: PATCH }),
    await town.call('looker', 'DELETE', path),
    await town.call('looker', 'POST', '', { body: bundle('batch', ['GET', 'PUT', 'DELETE']) }),
    await town.call('looker', 'POST', '', { body: bundle('transaction', ['PUT']) }),
    await town.call('looker', 'POST', '', { body: bundle('transaction', ['DELETE']) }),
  ];
  return answers.map((answer) => plain(answer, id));
}

/** Conditions look for the number that the item bears. */
async function condition(ssin: Ssin, { system, value }: { readonly system: string; readonly value: string }) {
  const where = `identifier=${encodeURIComponent(`${system}|${value}`)}&patient.identifier=${ssin}`;
  const body = allergyOf(ssin, { identifier: [{ system, value }] });
  const deleted = await town.call('looker', 'DELETE', `/AllergyIntolerance?${where}`);
  const updated = await town.call('looker', 'PUT', `/AllergyIntolerance?${where}`, { body });
  const created = await town.call('looker', 'POST', '/AllergyIntolerance', {
    body,
    headers: { 'if-none-exist': where },
  });
  // The third finds what the second made.
  return [deleted.told, updated.told, created.told];
}

/** A document of somebody else points at the item, as one from another house might. */
async function pointAt(ssin: Ssin, item: string): Promise<void> {
  const body = labReportOf(ssin, { drid: `drid-${ssin}`, number: `urn:x:drid-${ssin}` });
  const report = await town.call('looker', 'POST', '/Bundle', { body });
  const { Composition: composition = '' } = await partsOf(town, report);
  const place = placeOfPublicId(keys(), composition.split('/').at(-1) ?? '');
  const point = `UPDATE fhir_item SET ref_params = '{entry}', refs = $2 WHERE item = $1`;
  await superuser.query(point, [place?.item, [item]]);
}

async function record(name: string, ssin: Ssin): Promise<void> {
  await town.addPatient(name, ssin);
  await town.link(ssin, looker);
  for (const body of [vaccinationOf(ssin), allergyOf(ssin)])
    expect((await town.call('looker', 'POST', `/${body.resourceType}`, { body })).status).toBe(201);
}

/** The key of the summary with this number. */
async function sourceOf(patient: PatientKey, id: { readonly scheme: string; readonly value: string }): Promise<string> {
  const question = { act: 'list-documents', caller: asAuthor(), patient: { key: patient } } as const;
  const found = await inRecord(town.house.access, question, (grant) => linkByLocalId(grant, id));
  if (!found.granted || !found.value) throw new Error('no such document');
  return found.value.item;
}

describe.each(Object.entries(RESTRICTIONS))('a summary that %s', (name, [act, by, restrict]) => {
  const counter = 41 + 2 * Object.keys(RESTRICTIONS).indexOf(name);
  const ssin = makeSsin({ birthDate: '1970-02-02', counter });
  const twin = makeSsin({ birthDate: '1970-02-02', counter: counter + 100 });

  it('gives no item: every answer is that of a twin who has no summary', async () => {
    await record(name, ssin);
    await record(`twin ${name}`, twin);
    await town.putSummary(ssin, name.slice(-8), [anAllergy(), aVaccination()]);
    await town.runJobs();
    const found = await town.call(
      'looker',
      'GET',
      `/AllergyIntolerance?code=${ALLERGY_CODE}&patient.identifier=${ssin}`,
    );
    const [{ resource }] = found.body.entry;
    const item = placeOfPublicId(keys(), resource.id)?.item ?? NEVER;
    await pointAt(ssin, item);
    await pointAt(twin, NEVER);
    const searches = await searchAll(ssin);
    const ofTwin = await searchAll(twin);
    for (const search of SEARCHES) expect(searches.get(search), search).not.toEqual(ofTwin.get(search));
    const taken = await takeAll(name, ssin);
    const takenOfTwin = await takeAll(`twin ${name}`, twin);
    for (const [at, one] of taken.entries()) expect(one).not.toEqual(takenOfTwin[at]);

    const patient = town.keyOf(name);
    const asPatient = { kind: 'patient', door: 'patient-portal', requestId: '', patient } as const;
    const caller: Caller = by === 'patient' ? asPatient : asAuthor();
    const source = await sourceOf(patient, { scheme: 'SOFT', value: name.slice(-8) });
    const done = await inRecord(town.house.access, { act, caller, patient: { key: patient } }, (grant) =>
      restrict(grant, source),
    );
    expect(done.granted).toBe(true);

    // At once, before any job ran, and after it.
    for (const run of [async () => {}, town.runJobs]) {
      await run();
      const after = await searchAll(ssin);
      for (const search of SEARCHES) expect(after.get(search), search).toEqual(ofTwin.get(search));
      expect(await takeAll(name, ssin)).toEqual(await takeAll(`twin ${name}`, twin));
      const never = await askAll(ssin, publicItemId(keys(), { patient, item: NEVER }));
      expect(await askAll(ssin, resource.id)).toEqual(never);
    }
    const unknown = { ...resource.identifier[0], value: `never ${twin}` };
    expect(await condition(ssin, resource.identifier[0])).toEqual(await condition(twin, unknown));
    const still = await town.found('gp', 'AllergyIntolerance', ssin, `&code=${ALLERGY_CODE}`);
    expect(still).toHaveLength(name === 'was withdrawn' ? 0 : 1);
  });
});
