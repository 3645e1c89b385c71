/** Who wrote each version of what the vault keeps: told to whom the version is, and to nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import type { ResourceScope } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { publicOrganizationId, publicPractitionerId, register } from '../../src/modules/people/index.ts';
import { type ExportTown, openExportTown } from './export-town.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { labReportOf } from './lab-resources.ts';
import { allergyOf, vaccinationOf } from './vault-resources.ts';

let town: ExportTown;
let nurse: TestCaregiver;
let vaccination = '';
let allergy = '';
let report = '';

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
type Any = any;
const at = (time: string) => town.moveTo(`2026-11-25T${time}Z`);
const json = async (who: string, method: 'GET' | 'POST', path: string, body?: object): Promise<Any> =>
  JSON.parse((await town.call(who, method, path, { body })).text);

beforeAll(async () => {
  town = await openExportTown();
  for (const name of ['anna', 'bruno']) await town.addPatient(name);
  const { house } = town;
  nurse = await house.caregiver(3, 'persnurse');
  await ask(house, nurse, 'PutTherapeuticLink', bodies.link(town.ssinOf('anna'), nurse));
  await asSystem(house.access.database, 'test', (grant) => register(grant, town.clinic, town.other.key, '2020-01-01'));
  town.callers.set('nurse', { caller: town.callerOf(nurse) });
  town.callers.set('stranger', { caller: town.callerOf(town.other) });
  await ask(house, town.other, 'PutTherapeuticLink', bodies.link(town.ssinOf('bruno'), town.other));
  at('08:00:00');
  vaccination = (await json('clinic', 'POST', '/Immunization', vaccinationOf(town.ssinOf('anna')))).id;
  at('09:00:00');
  const changed = vaccinationOf(town.ssinOf('anna'), { id: vaccination, lotNumber: undefined, status: 'not-done' });
  const put = await town.house.server.inject({
    ...{ method: 'PUT', url: `/fhir-export-test/Immunization/${vaccination}`, payload: JSON.stringify(changed) },
    headers: { authorization: 'Bearer gp', 'content-type': 'application/fhir+json' },
  });
  expect(put.statusCode).toBe(200);
  at('10:00:00');
  allergy = (await json('gp', 'POST', '/AllergyIntolerance', allergyOf(town.ssinOf('anna')))).id;
  at('11:00:00');
  report = (await json('gp', 'POST', '/Bundle', labReportOf(town.ssinOf('bruno')))).id;
  at('12:00:00');
});
afterAll(() => town.close());

const search = async (who: string, query: string): Promise<Any> => {
  const answer = await town.call(who, 'GET', `/Provenance?${query}`);
  expect([query, answer.told]).toEqual([query, '200']);
  return JSON.parse(answer.text);
};
const resources = (bundle: Any): Any[] => (bundle.entry ?? []).map(({ resource }: Any) => resource);
const targets = (bundle: Any): string[] => resources(bundle).map(({ target }) => target[0].reference);
const version = (type: string, id: string, number: number) => `${type}/${id}/_history/${number}`;

describe('who wrote', () => {
  it('is told of each version: who, in whose name, when', async () => {
    const bundle = await search('gp', `target=Immunization/${vaccination}`);
    expect(bundle.total).toBe(2);
    expect(targets(bundle)).toEqual([2, 1].map((number) => version('Immunization', vaccination, number)));
    const { keys } = town.house.access;
    const [second, first] = resources(bundle);
    expect(first).toMatchObject({
      ...{ resourceType: 'Provenance', recorded: '2026-11-25T08:00:00.000Z' },
      activity: { coding: [{ code: 'CREATE' }] },
      agent: [
        {
          type: { coding: [{ code: 'author' }] },
          who: { reference: `Practitioner/${publicPractitionerId(keys, town.gp.key)}`, display: 'Arts Verzonnen' },
          onBehalfOf: { reference: `Organization/${publicOrganizationId(keys, town.clinic)}` },
        },
      ],
    });
    expect(second).toMatchObject({ recorded: '2026-11-25T09:00:00.000Z', activity: { coding: [{ code: 'UPDATE' }] } });
    for (const one of [first, second]) {
      expect(await json('gp', 'GET', `/Provenance/${one.id}`)).toEqual(one);
      expect((await town.call('gp', 'GET', `/${one.target[0].reference}`)).status).toBe(200);
    }
  });

  it.each<[string, string[]]>([
    ['patient=ANNA', ['allergy 1', 'vaccination 2', 'vaccination 1']],
    ['patient=ANNA&_sort=recorded', ['vaccination 1', 'vaccination 2', 'allergy 1']],
    ['patient=ANNA&target=VACCINATION', ['vaccination 2', 'vaccination 1']],
    ['target=Immunization/VACCINATION/_history/1', ['vaccination 1']],
    ['target=Immunization/VACCINATION/_history/7', []],
    ['target=Immunization/VACCINATION/_history/1,AllergyIntolerance/ALLERGY', ['allergy 1', 'vaccination 1']],
    ['target=Immunization/VACCINATION&target=AllergyIntolerance/ALLERGY', []],
    ['target=Observation/VACCINATION', []],
    ['patient=BRUNO&target=Immunization/VACCINATION', []],
    ['patient=ANNA&recorded=lt2026-11-25T08:30:00Z', ['vaccination 1']],
    ['patient=ANNA&_lastUpdated=gt2026-11-25T09:30:00Z', ['allergy 1']],
    ['patient=ANNA&agent=Organization/CLINIC', ['vaccination 2', 'vaccination 1']],
    ['patient=ANNA&agent.identifier=NIHII', ['allergy 1', 'vaccination 2', 'vaccination 1']],
    ['patient=ANNA&agent.identifier=10000012004', []],
    ['_id=VACCINATION.1', ['vaccination 1']],
    ['patient=ANNA&_id=VACCINATION', []],
    ['patient=ANNA&recorded:missing=true', []],
  ])('is found by %s', async (query, expected) => {
    const known: Readonly<Record<string, string>> = {
      ...{ VACCINATION: vaccination, ALLERGY: allergy, NIHII: town.gp.nihii, ANNA: town.idOf('anna') },
      ...{ BRUNO: town.idOf('bruno'), CLINIC: publicOrganizationId(town.house.access.keys, town.clinic) },
    };
    const asked = query.replace(/[A-Z]{4,}/g, (word) => known[word] ?? word);
    const names = new Map([
      [vaccination, 'vaccination'],
      [allergy, 'allergy'],
    ]);
    const found = await search('gp', asked);
    const told = targets(found).map((one) => {
      const [, id = '', , number] = one.split('/');
      return `${names.get(id)} ${number}`;
    });
    expect([found.total, told]).toEqual([expected.length, expected]);
  });

  it('comes in pages that are the asker’s alone', async () => {
    const first = await search('gp', `patient=${town.idOf('anna')}&_count=1`);
    const seen = targets(first);
    for (let page = first; ; ) {
      const next = page.link.find(({ relation }: Any) => relation === 'next')?.url;
      if (next === undefined) break;
      expect((await town.call('nurse', 'GET', next)).told).toBe('400 ZENNE.FHIR.PAGE');
      page = await json('gp', 'GET', next);
      expect(page.total).toBe(3);
      seen.push(...targets(page));
    }
    expect(seen).toEqual(targets(await search('gp', `patient=${town.idOf('anna')}`)));
  });

  it.each([
    ['', '400 ZENNE.FHIR.CRITERIA'],
    ['patient=ANNA&target:identifier=x', '400 ZENNE.FHIR.MODIFIER'],
    ['entity=x', '400 ZENNE.FHIR.PARAMETER'],
    ['patient=ANNA&_include=Provenance:target', '400 ZENNE.FHIR.VALUE'],
  ])('cannot be asked by "%s"', async (query, told) => {
    const asked = query.replace('ANNA', town.idOf('anna'));
    expect((await town.call('gp', 'GET', `/Provenance?${asked}`)).told).toBe(told);
  });

  it('of a report is told of its parts too, of the version in force', async () => {
    const [composition] = resources(await json('gp', 'GET', `/Composition?patient=${town.idOf('bruno')}`));
    expect(targets(await search('gp', `target=Bundle/${report}`))).toEqual([version('Bundle', report, 1)]);
    const of = await search('gp', `target=Composition/${composition.id}`);
    expect(targets(of)).toEqual([version('Composition', composition.id, 1)]);
  });
});

it('comes along with what a search of the vault finds, and is declared so', async () => {
  const found = await json('gp', 'GET', `/Immunization?patient=${town.idOf('anna')}&_revinclude=Provenance:target`);
  expect(found.total).toBe(1);
  const along = found.entry.filter(({ search: { mode } }: Any) => mode === 'include');
  expect(along.map(({ resource }: Any) => resource)).toEqual(
    resources(await search('gp', `target=Immunization/${vaccination}`)),
  );
  expect(along[0].fullUrl).toBe(`http://localhost/fhir-export-test/Provenance/${along[0].resource.id}`);
  const { rest } = await json('gp', 'GET', '/metadata');
  const declared = (type: string) => rest[0].resource.find((one: Any) => one.type === type);
  expect(declared('Immunization').searchRevInclude).toContain('Provenance:target');
  for (const type of ['Patient', 'Practitioner', 'DocumentReference', 'Provenance', 'AuditEvent'])
    expect([type, declared(type).searchRevInclude]).toEqual([type, undefined]);
  expect(declared('Provenance').searchParam.map(({ name }: Any) => name)).toEqual(
    expect.arrayContaining(['target', 'patient', 'agent', 'recorded']),
  );
});

describe('for whom a version is not there, its author is not', () => {
  it('neither for a stranger, nor for another patient, nor for a token of another record', async () => {
    const path = `/Provenance/${vaccination}.1`;
    expect((await town.call('stranger', 'GET', path)).status).toBe(403);
    expect((await town.call('bruno', 'GET', path)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    expect((await search('bruno', `target=Immunization/${vaccination}`)).total).toBe(0);
    town.callers.set('gp-of-bruno', { caller: town.callerOf(town.gp), patient: town.keyOf('bruno') });
    expect((await town.call('gp-of-bruno', 'GET', path)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    expect((await search('gp-of-bruno', `target=Immunization/${vaccination}`)).total).toBe(0);
  });

  it('nor for a caregiver to whom the patient closed it: as if it never was', async () => {
    const of = `patient=${town.idOf('anna')}`;
    const before = await search('nurse', of);
    expect(targets(before)).toContain(version('Immunization', vaccination, 1));
    const { access } = town.house;
    const item = placeOfPublicId(access.keys, vaccination)?.item;
    if (!item) throw new Error('no such item');
    const caller = { kind: 'patient', door: 'patient-portal', requestId: 'r', patient: town.keyOf('anna') } as const;
    await inRecord(access, { act: 'set-limits', caller, patient: { key: town.keyOf('anna') } }, (grant) =>
      hideDocument(grant, access.keys, item, { profession: 'persnurse' }),
    );
    const never = await town.call('nurse', 'GET', `/Provenance/${vaccination.slice(0, -2)}AA.1`);
    const hidden = await town.call('nurse', 'GET', `/Provenance/${vaccination}.1`);
    expect([hidden.told, hidden.text]).toEqual(['404 ZENNE.FHIR.NOT-FOUND', never.text]);
    const after = await search('nurse', of);
    expect([after.total, targets(after)]).toEqual([before.total - 2, [version('AllergyIntolerance', allergy, 1)]]);
    expect((await search('nurse', `target=Immunization/${vaccination}`)).total).toBe(0);
    const along = await json('nurse', 'GET', `/Immunization?${of}&_revinclude=Provenance:target`);
    expect([along.total, along.entry]).toEqual([0, undefined]);
  });

  it('nor for an application without a scope for it, or for its author', async () => {
    const allow = (name: string, ...scopes: readonly (readonly [string, ResourceScope['only']])[]) => {
      const patient = town.keyOf('anna');
      const of = scopes.map(([resource, only]) => ({ level: 'patient', resource, interactions: 'rs', only }) as const);
      const application = { scopes: of, patient };
      town.callers.set(name, {
        caller: { kind: 'patient', door: 'fhir', requestId: 'r', patient, application },
        patient,
      });
    };
    allow('allergies', ['Provenance', []], ['AllergyIntolerance', []]);
    expect(targets(await search('allergies', ''))).toEqual([version('AllergyIntolerance', allergy, 1)]);
    expect((await town.call('allergies', 'GET', `/Provenance/${vaccination}.1`)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    allow('narrowed', ['Provenance', []], ['Immunization', [['status', 'not-done']]]);
    // Whether an older version meets the condition is not known.
    expect(targets(await search('narrowed', ''))).toEqual([version('Immunization', vaccination, 2)]);
    allow('other-narrowed', ['Provenance', []], ['Immunization', [['status', 'completed']]]);
    expect(targets(await search('other-narrowed', ''))).toEqual([]);
    allow('half', ['Provenance', [['recorded', '2026']]], ['Immunization', []]);
    expect(targets(await search('half', ''))).toEqual([]);
    allow('no-origins', ['Immunization', []]);
    expect((await town.call('no-origins', 'GET', '/Provenance')).status).toBe(403);
    const found = await json('no-origins', 'GET', '/Immunization?_revinclude=Provenance:target');
    expect(resources(found).map(({ resourceType }) => resourceType)).toEqual(['Immunization']);
  });

  it('nor once it was taken back', async () => {
    await town.call('gp', 'DELETE', `/AllergyIntolerance/${allergy}`);
    expect((await town.call('gp', 'GET', `/Provenance/${allergy}.1`)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    expect((await search('gp', `target=AllergyIntolerance/${allergy}`)).total).toBe(0);
  });
});
