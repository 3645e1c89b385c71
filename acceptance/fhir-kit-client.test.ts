/** npm's `fhir-kit-client` on the vault, as practice software written with it would use it. */
import { Client } from 'fhir-kit-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { allergyOf, SSIN, vaccinationOf } from './fhir-resources.ts';
import { fhirBase } from './smart-client.ts';
import { softwareBase, softwareToken, treatedPatient } from './vault.ts';

// biome-ignore lint/suspicious/noExplicitAny: the library gives whatever came back
type Told = any;

let ssin: string;
let client: Client;
let patient: string;

const numbered = (value: string, more: object = {}) =>
  vaccinationOf(ssin, { identifier: [{ system: 'https://practice.example/kit', value: `${ssin}-${value}` }], ...more });
const create = (body: Told): Promise<Told> => client.create({ resourceType: body.resourceType, body });
const search = (resourceType: string, searchParams: Record<string, string>, postSearch = false): Promise<Told> =>
  client.resourceSearch({ resourceType, searchParams, options: { postSearch } });
const refused = (asked: Promise<unknown>): Promise<Told> =>
  asked.then(
    () => undefined,
    (error: Told) => error.response,
  );

beforeAll(async () => {
  ({ ssin } = await treatedPatient());
  client = new Client({ baseUrl: softwareBase(), bearerToken: await softwareToken('gp-1') });
  const { entry }: Told = await search('Patient', { identifier: `${SSIN}|${ssin}` });
  patient = entry[0].resource.id;
});

describe('fhir-kit-client', () => {
  it('reads what the server can do, and where people sign in', async () => {
    const told: Told = await client.capabilityStatement();
    expect([told.resourceType, told.fhirVersion]).toEqual(['CapabilityStatement', '4.0.1']);
    const { authorizeUrl, tokenUrl } = await new Client({ baseUrl: fhirBase() }).smartAuthMetadata();
    expect([authorizeUrl?.pathname, tokenUrl?.pathname]).toEqual(['/auth/authorize', '/auth/token']);
  });

  it('creates, reads, updates, patches, tells every version, and deletes', async () => {
    const made = await create(numbered('life'));
    const at = { resourceType: 'Immunization', id: made.id as string };
    expect(await client.read(at)).toEqual(made);
    const changed: Told = { ...made, status: 'not-done' };
    expect(await client.update({ ...at, body: changed, options: { headers: { 'if-match': 'W/"1"' } } })).toMatchObject({
      ...{ status: 'not-done', meta: { versionId: '2' } },
    });
    const jsonPatch = [{ op: 'replace' as const, path: '/status', value: 'entered-in-error' }];
    expect(await client.patch({ ...at, jsonPatch })).toMatchObject({ meta: { versionId: '3' } });
    expect(await client.vread({ ...at, version: '1' })).toEqual(made);
    const { entry }: Told = await client.resourceHistory(at);
    expect(entry.map(({ resource }: Told) => resource.meta.versionId)).toEqual(['3', '2', '1']);
    await client.delete(at);
    expect(await refused(client.read(at))).toMatchObject({ status: 410, data: { resourceType: 'OperationOutcome' } });
  });

  it('searches by GET and by POST, and turns the pages', async () => {
    for (const month of ['01', '02', '03'])
      await create(numbered(`page-${month}`, { occurrenceDateTime: `2025-${month}-02` }));
    const asked = { patient, date: '2025', _sort: 'date', _count: '2' };
    const first = await search('Immunization', asked);
    const second: Told = await client.nextPage({ bundle: first });
    const days = [...first.entry, ...second.entry].map(({ resource }: Told) => resource.occurrenceDateTime);
    expect(days).toEqual(['2025-01-02', '2025-02-02', '2025-03-02']);
    expect(client.nextPage({ bundle: second })).toBeUndefined();
    const posted = await search('Immunization', { ...asked, _count: '50' }, true);
    expect(posted.entry).toHaveLength(3);
  });

  it('sends a transaction, all or nothing, and a batch, each for itself', async () => {
    const request = (url: string) => ({ method: 'POST', url });
    const allergy = allergyOf(ssin);
    const good = [numbered('together'), allergy].map((resource) => ({
      ...{ resource, request: request(resource.resourceType) },
    }));
    const bundle = (type: string, entry: readonly object[]) => ({ resourceType: 'Bundle', type, entry });
    const made: Told = await client.transaction({ body: bundle('transaction', good) });
    expect(made.entry.map(({ response }: Told) => response.status.slice(0, 3))).toEqual(['201', '201']);
    const bad = { resource: { ...allergy, code: 'latex' }, request: request('AllergyIntolerance') };
    const lost = { resource: numbered('lost'), request: request('Immunization') };
    expect(await refused(client.transaction({ body: bundle('transaction', [lost, bad]) }))).toMatchObject({
      data: { resourceType: 'OperationOutcome' },
    });
    const found = await search('Immunization', { patient, identifier: `https://practice.example/kit|${ssin}-lost` });
    expect(found.total).toBe(0);
    const each: Told = await client.batch({ body: bundle('batch', [lost, bad]) });
    expect(each.entry.map(({ response }: Told) => response.status.slice(0, 1))).toEqual(['2', '4']);
  });

  it('asks for everything of the patient, and whether a resource would be taken', async () => {
    const all: Told = await client.operation({
      name: 'everything',
      resourceType: 'Patient',
      id: patient,
      method: 'GET',
    });
    const types = new Set(all.entry.map(({ resource }: Told) => resource.resourceType));
    expect([...types]).toEqual(expect.arrayContaining(['Patient', 'Immunization', 'AllergyIntolerance']));
    const input = { ...numbered('checked'), status: 'maybe' };
    const judged: Told = await client.operation({ name: 'validate', resourceType: 'Immunization', input });
    expect(judged.issue.map(({ expression: [where] = [] }: Told) => where)).toContain('Immunization.status');
  });

  it('says who may not look', async () => {
    const made = await create(numbered('hidden'));
    const stranger = new Client({ baseUrl: softwareBase(), bearerToken: await softwareToken('emergency-1') });
    expect(await refused(stranger.read({ resourceType: 'Immunization', id: made.id }))).toMatchObject({ status: 403 });
    const nobody = new Client({ baseUrl: softwareBase() });
    expect(await refused(nobody.read({ resourceType: 'Immunization', id: made.id }))).toMatchObject({ status: 401 });
  });
});
