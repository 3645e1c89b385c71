import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exclude, inRecord } from '../../src/modules/access/index.ts';
import type { Caller } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addInstitution, hashSsin, register } from '../../src/modules/people/index.ts';
import type { TestCaregiver } from './house.ts';
import { partsOf } from './lab-parts.ts';
import { labReportOf } from './lab-resources.ts';
import { vaccinationOf } from './vault-resources.ts';
import { type Answered, openVaultTown, SSIN, type VaultTown } from './vault-town.ts';

/** Two of one house wrote versions of one item, before the patient excluded both. */
const NAMES = ['first', 'second'] as const;
let town: VaultTown;
const people = new Map<string, TestCaregiver>();
let path: string;
let report: string;
let results: readonly string[];
let identifier: object;

beforeAll(async () => {
  town = await openVaultTown();
  const { house } = town;
  for (const [at, name] of NAMES.entries()) people.set(name, await house.caregiver(31 + at));
  const key = await asSystem(house.access.database, 'test', async (grant) => {
    const kind = 'groupofphysicianssameaddress';
    const made = await addInstitution(grant, { nihii: '88000900', kind, name: 'Invented' });
    for (const one of people.values()) await register(grant, made, one.key, '2020-01-01');
    return made;
  });
  for (const [name, one] of people) {
    await town.letIn(name, { kind: 'caregiver', key: one.key }, key);
    await town.link(town.anna, one);
  }
  identifier = { identifier: [{ system: 'urn:house', value: 'A-1' }] };
  const { body } = await town.call('first', 'POST', '/Immunization', { body: vaccinationOf(town.anna, identifier) });
  path = `/Immunization/${body.id}`;
  const note = [{ text: 'of the second' }];
  expect((await town.call('second', 'PUT', path, { body: { ...body, note } })).headers.etag).toBe('W/"2"');
  const sent = await town.call('first', 'POST', '/Bundle', { body: labReportOf(town.anna) });
  const date = '2026-11-21T10:00:00+01:00';
  const later = labReportOf(town.anna, { date, number: 'urn:uuid:0d000000-0000-4000-8000-000000000002' });
  expect((await town.call('second', 'POST', '/Bundle', { body: later })).body.meta.versionId).toBe('2');
  report = `/Bundle/${sent.body.id}`;
  results = Object.values(await partsOf(town, sent));
  for (const one of people.values()) await excludeOne(one);
});
afterAll(() => town.close());

async function excludeOne({ ssin }: TestCaregiver): Promise<void> {
  const patient = town.keyOf('anna');
  const { access } = town.house;
  const caller: Caller = { kind: 'patient', door: 'patient-portal', requestId: 't', patient };
  const personHash = hashSsin(access.keys, ssin).toString('hex');
  const done = await inRecord(access, { act: 'exclude', caller, patient: { key: patient } }, (grant) =>
    exclude(grant, access.keys, { personHash }, 'Arts Verzonnen'),
  );
  expect(done.granted).toBe(true);
}

const statusesOf = (who: string, ...paths: readonly string[]): Promise<readonly number[]> =>
  Promise.all(paths.map(async (one) => (await town.call(who, 'GET', one)).status));
const versionsOf = async (who: string) => {
  const { body } = await town.call(who, 'GET', `${path}/_history`);
  return [body.total, body.entry.map(({ response }: Answered['body']) => response.etag)];
};
const foundBy = async (who: string, type: string): Promise<number> =>
  (await town.call(who, 'GET', `/${type}?patient.identifier=${SSIN}|${town.anna}`)).body.total;

describe('who wrote the first version', () => {
  it('keeps that one in sight, and sees nothing of what another made of it', async () => {
    expect(await statusesOf('first', path, `${path}/_history/2`, `${path}/_history/1`)).toEqual([404, 404, 200]);
    expect(await versionsOf('first')).toEqual([1, ['W/"1"']]);
    expect(await foundBy('first', 'Immunization')).toBe(0);
    const text = (await town.call('first', 'GET', `${path}/_history`)).bytes.toString();
    expect(text).not.toContain('of the second');
  });

  it('neither changes it nor takes it back any more', async () => {
    const { body } = await town.call('first', 'GET', `${path}/_history/1`);
    const told = [
      await town.call('first', 'PUT', path, { body }),
      await town.call('first', 'DELETE', path),
      await town.call('first', 'PATCH', path, {
        body: JSON.stringify([{ op: 'test', path: '/status', value: 'completed' }]),
        headers: { 'content-type': 'application/json-patch+json' },
      }),
    ];
    expect(told.map((one) => one.told)).toEqual(told.map(() => '404 ZENNE.FHIR.NOT-YOURS'));
  });

  it('of a report, sees its own version of it and of its parts', async () => {
    for (const one of [report, ...results])
      expect(await statusesOf('first', one, `${one}/_history/2`, `${one}/_history/1`)).toEqual([404, 404, 200]);
    expect([await foundBy('first', 'Observation'), await foundBy('first', 'Bundle')]).toEqual([0, 0]);
  });
});

describe('who wrote what stands', () => {
  it('has it in sight, though the first version is another’s', async () => {
    expect(await statusesOf('second', path, `${path}/_history/2`, `${path}/_history/1`)).toEqual([200, 200, 404]);
    expect(await versionsOf('second')).toEqual([1, ['W/"2"']]);
    expect(await foundBy('second', 'Immunization')).toBe(1);
    for (const one of [report, ...results])
      expect(await statusesOf('second', one, `${one}/_history/1`)).toEqual([200, 404]);
  });

  it('changes it under the numbers of the house, and takes it back', async () => {
    const { body } = await town.call('second', 'GET', path);
    const changed = { ...body, status: 'not-done' };
    expect((await town.call('second', 'PUT', path, { body: changed })).headers.etag).toBe('W/"3"');
    const again = await town.call('second', 'POST', '/Immunization', { body: changed });
    expect([again.told, again.body.id]).toEqual(['200', body.id]);
    expect((await town.call('second', 'DELETE', path)).status).toBe(204);
    expect(await versionsOf('second')).toEqual([3, ['W/"4"', 'W/"3"', 'W/"2"']]);
    expect(await versionsOf('first')).toEqual([1, ['W/"1"']]);
    expect(await statusesOf('first', path, `${path}/_history/1`, `${path}/_history/3`)).toEqual([404, 200, 404]);
  });
});

it('others see every version', async () => {
  await town.link(town.anna, town.gp);
  expect(await foundBy('gp', 'Bundle')).toBe(1);
  expect(await statusesOf('gp', report, `${report}/_history/1`, `${report}/_history/2`)).toEqual([200, 200, 200]);
});
