/** International Patient Access 1.0, the list of what a server must and should do, walked by a patient's own application. Source: hl7.org/fhir/uv/ipa, CapabilityStatement ipa-server. */
import { beforeAll, describe, expect, it } from 'vitest';
import { call, nextId, putBody, token } from './client.ts';
import { allergyOf, resultOf, vaccinationOf } from './fhir-resources.ts';
import { sumehrFor } from './messages.ts';
import { fhirBase, registerApplication, standalone } from './smart-client.ts';
import { softwareBase, softwareToken, treatedPatient } from './vault.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
type Told = any;

const SCOPES = 'launch/patient patient/*.rs user/Practitioner.rs user/PractitionerRole.rs';

/** The types of the guide that are kept here: each search that it names beside the patient, with a value that finds, and one that does not. */
const SEARCHES: Readonly<Record<string, Readonly<Record<string, readonly [found: string, none: string]>>>> = {
  AllergyIntolerance: {
    'clinical-status': ['active', 'resolved'],
    code: ['http://snomed.info/sct|91936005', 'http://snomed.info/sct|1'],
    date: ['2026-03-02', '2020'],
    'verification-status': ['confirmed', 'refuted'],
  },
  Immunization: {
    date: ['ge2026-03-01', 'lt2026-03-01'],
    status: ['completed', 'not-done'],
    'vaccine-code': ['http://snomed.info/sct|871765008', '1'],
  },
  Observation: {
    category: ['laboratory', 'vital-signs'],
    code: ['http://loinc.org|718-7', 'http://loinc.org|2345-7'],
    date: ['2026-03-02', '2020'],
    status: ['final', 'preliminary'],
  },
  DocumentReference: {
    category: ['sumehr', 'labresult'],
    date: ['ge2000', 'lt2000'],
    period: ['ge2000', 'lt2000'],
    status: ['current', 'superseded'],
    type: ['http://loinc.org|60591-5', 'http://loinc.org|11502-2'],
  },
};
/** Of no careset that is served yet. */
const NOT_KEPT = ['Condition', 'Medication', 'MedicationRequest', 'MedicationStatement'];

let patient: string;
let bearer: string;
let capabilities: Told;

async function get(path: string, authorization: string | undefined = `Bearer ${bearer}`) {
  const headers = { accept: 'application/fhir+json', ...(authorization ? { authorization } : {}) };
  const answer = await fetch(`${fhirBase()}/${path}`, { headers });
  return { status: answer.status, body: (await answer.json()) as Told };
}

const resourcesOf = ({ body }: { body: Told }): Told[] =>
  (body.entry ?? []).filter(({ search }: Told) => search.mode === 'match').map(({ resource }: Told) => resource);

async function signIn(who: string, scope = SCOPES): Promise<Told> {
  const application = await registerApplication({ scopes: SCOPES.split(' ') });
  return standalone(who, { application, scope });
}

beforeAll(async () => {
  const { ssin, gp, patient: citizen } = await treatedPatient();
  const headers = { authorization: `Bearer ${await softwareToken('gp-1')}`, 'content-type': 'application/fhir+json' };
  const category = [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
  ];
  for (const resource of [vaccinationOf(ssin), allergyOf(ssin), resultOf(ssin, { category })]) {
    const url = `${softwareBase()}/${resource.resourceType}`;
    const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify(resource) });
    expect(status).toBe(201);
  }
  const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
  const body = putBody(sumehrFor(ssin, gp, { scheme: 'IPA', value: nextId() }));
  await call({ operation: 'PutTransaction', token: await token('gp-1'), author, body });
  ({ patient, access_token: bearer } = await signIn(citizen.id));
  capabilities = (await get('metadata', '')).body;
});

const declared = (type: string): Told => capabilities.rest[0].resource.find((one: Told) => one.type === type);

describe('a server of International Patient Access', () => {
  it('says by SMART where an application comes in, for one patient', async () => {
    const { body } = await get('.well-known/smart-configuration', '');
    expect(body.capabilities).toEqual(expect.arrayContaining(['launch-standalone', 'context-standalone-patient']));
    expect(body.code_challenge_methods_supported).toContain('S256');
    expect(patient).toMatch(/\S/);
  });

  it('shows the patient: by id, and by a search for it', async () => {
    const read = await get(`Patient/${patient}`);
    expect(read.body).toMatchObject({ resourceType: 'Patient', id: patient, name: [{ family: 'Verzonnen' }] });
    expect(read.body.identifier.length).toBeGreaterThan(0);
    expect(resourcesOf(await get(`Patient?_id=${patient}`))).toEqual([read.body]);
  });

  describe.each(Object.entries(SEARCHES))('%s', (type, parameters) => {
    it('is found by the patient alone, and read by its id', async () => {
      const found = resourcesOf(await get(`${type}?patient=${patient}`));
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) expect((await get(`${type}/${one.id}`)).body).toEqual(one);
      expect(declared(type).interaction.map(({ code }: Told) => code)).toEqual(
        expect.arrayContaining(['read', 'search-type']),
      );
    });

    it.each(Object.entries(parameters))('by %s as well, as declared', async (name, [some, none]) => {
      const by = (value: string) => get(`${type}?patient=${patient}&${name}=${encodeURIComponent(value)}`);
      expect(resourcesOf(await by(some)).length).toBeGreaterThan(0);
      expect(await by(none)).toMatchObject({ status: 200, body: { total: 0 } });
      expect(declared(type).searchParam.map((one: Told) => one.name)).toContain(name);
    });
  });

  it('gives the documents by $docref, and who wrote what beside it', async () => {
    const documents = await get(`DocumentReference/$docref?patient=${patient}`);
    expect(resourcesOf(documents)).toEqual(resourcesOf(await get(`DocumentReference?patient=${patient}`)));
    expect(declared('DocumentReference').operation).toContainEqual({
      ...{ name: 'docref', definition: 'http://hl7.org/fhir/uv/ipa/OperationDefinition/docref' },
    });
    for (const type of ['AllergyIntolerance', 'Immunization', 'Observation']) {
      const { body } = await get(`${type}?patient=${patient}&_revinclude=Provenance:target`);
      const along = body.entry.filter(({ search }: Told) => search.mode === 'include');
      expect(along.map(({ resource }: Told) => resource.resourceType)).toContain('Provenance');
    }
  });

  it('shows practitioners and their roles, which other resources point at', async () => {
    for (const type of ['Practitioner', 'PractitionerRole'])
      expect(declared(type).interaction.map(({ code }: Told) => code)).toContain('read');
    const [document] = resourcesOf(await get(`DocumentReference?patient=${patient}`));
    const [type, id] = document.author
      .find(({ reference = '' }: Told) => reference.startsWith('Pr'))
      .reference.split('/');
    expect(await get(`${type}/${id}`)).toMatchObject({ status: 200, body: { resourceType: type, id } });
  });

  it.each(NOT_KEPT)('%s, which nothing here keeps, is neither declared nor answered as empty', async (type) => {
    expect(declared(type)).toBeUndefined();
    expect(await get(`${type}?patient=${patient}`)).toMatchObject({
      status: 404,
      body: { resourceType: 'OperationOutcome' },
    });
  });

  it('answers with the status of what is wrong', async () => {
    const { access_token: narrow } = await signIn(
      (await treatedPatient()).patient.id,
      'launch/patient patient/Patient.rs',
    );
    const asked: readonly (readonly [string, string | undefined, number])[] = [
      [`Immunization?patient=${patient}&shoe-size=38`, undefined, 400],
      [`Immunization?patient=${patient}&date=yesterday`, undefined, 400],
      [`Immunization?patient=${patient}`, '', 401],
      [`Immunization?patient=${patient}`, 'Bearer nobody', 401],
      [`Immunization?patient=${patient}`, `Bearer ${narrow}`, 403],
      ['Immunization/00000000-0000-4000-8000-000000000000', undefined, 404],
    ];
    for (const [path, authorization, status] of asked)
      expect([path, await get(path, authorization)]).toMatchObject([
        path,
        { status, body: { resourceType: 'OperationOutcome' } },
      ]);
  });

  it('shows nobody else', async () => {
    const { patient: other } = await treatedPatient();
    const { patient: her } = await signIn(other.id);
    expect(her).not.toBe(patient);
    expect((await get(`Patient/${her}`)).status).toBe(403);
    expect(resourcesOf(await get(`Immunization?patient=${her}`))).toEqual([]);
  });
});
