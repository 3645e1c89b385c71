/** Registering a person over FHIR, and bringing details up to date: the same act as the hub's PutPatient. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openVaultTown, SSIN, type VaultTown } from './vault-town.ts';

let town: VaultTown;
beforeAll(async () => {
  town = await openVaultTown();
});
afterAll(() => town.close());

const patientOf = (ssin: string, more: object = {}) => ({
  resourceType: 'Patient',
  identifier: [{ system: SSIN, value: ssin }],
  name: [{ family: 'Nieuw', given: ['Lena'] }],
  gender: 'female',
  ...more,
});
const nobody = (counter: number) => makeSsin({ birthDate: '1990-01-02', counter });
const post = (who: string, body: object, headers: Record<string, string> = {}) =>
  town.call(who, 'POST', '/Patient', { body, headers });

async function rows<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await client.connect();
  return client
    .query<Row>(text, values)
    .then((answer) => answer.rows)
    .finally(() => client.end());
}
const nameOf = async (who: string): Promise<unknown> =>
  (await town.call(who, 'GET', `/Patient/${town.idOf(who)}`)).body.name[0].family;

it('somebody new is registered, and has an address', async () => {
  const ssin = nobody(2);
  const created = await post(
    'stranger',
    patientOf(ssin, { communication: [{ language: { coding: [{ code: 'nl' }] } }] }),
  );
  expect(created.told).toBe('201');
  expect(created.body).toMatchObject({
    ...{ resourceType: 'Patient', gender: 'female', birthDate: '1990-01-02' },
    identifier: [{ system: SSIN, value: ssin }],
    name: [{ use: 'official', family: 'Nieuw', given: ['Lena'] }],
  });
  expect(created.headers.location).toBe(`http://localhost/fhir-test/Patient/${created.body.id}`);
  const again = await post('stranger', patientOf(ssin));
  expect([again.told, again.headers.location]).toEqual(['200 ZENNE.FHIR.PATIENT-KNOWN', created.headers.location]);
});

it('the id that a registration tells opens no more than the number that was sent', async () => {
  const { headers } = await post('stranger', patientOf(town.bruno));
  const id = String(headers.location).split('/').at(-1) ?? '';
  expect(id).toBe(town.idOf('bruno'));
  for (const type of ['Immunization', 'AllergyIntolerance', 'Observation', 'Bundle', 'DocumentReference', 'Patient']) {
    const [byId, byNumber] =
      type === 'Patient'
        ? [`_id=${id}`, `identifier=${town.bruno}`]
        : [`patient=${id}`, `patient.identifier=${town.bruno}`];
    const answers = [];
    for (const query of [byId, byNumber]) answers.push(await town.call('stranger', 'GET', `/${type}?${query}`));
    expect([type, ...answers.map(({ told }) => told)]).toEqual([type, answers[1]?.told, answers[1]?.told]);
    expect(answers[0]?.bytes.toString().replaceAll(id, '')).toBe(answers[1]?.bytes.toString());
    expect(answers[0]?.status).toBe(403);
  }
  for (const path of ['', '/$everything', '/$export'])
    expect((await town.call('stranger', 'GET', `/Patient/${id}${path}`)).status).toBe(403);
});

it('somebody known is found, and only changed by who treats the person', async () => {
  const told = await post('stranger', patientOf(town.anna, { name: [{ family: 'Dief', given: ['Ada'] }] }));
  expect([told.told, told.body.issue[0].severity]).toEqual(['200 ZENNE.FHIR.PATIENT-KNOWN', 'information']);
  expect(told.headers.location).toBe(`http://localhost/fhir-test/Patient/${town.idOf('anna')}`);
  expect(told.bytes.toString()).not.toContain('Verzonnen');
  expect(await nameOf('anna')).toBe('Verzonnen');
  const changed = await post('gp', patientOf(town.anna, { name: [{ family: 'Getrouwd', given: ['Ada'] }] }));
  expect([changed.status, changed.body.id]).toEqual([200, town.idOf('anna')]);
  expect(await nameOf('anna')).toBe('Getrouwd');
});

describe('an update', () => {
  const put = (who: string, name: string, body: object, headers = {}) =>
    town.call(who, 'PUT', `/Patient/${town.idOf(name)}`, { body, headers });

  it('changes the person of the address, by who treats that person', async () => {
    const body = patientOf(town.bruno, { name: [{ family: 'Anders', given: ['Bruno'] }], gender: 'male' });
    expect((await put('stranger', 'bruno', body)).told).toBe('403 TL.ACCESS.09');
    expect(await nameOf('bruno')).toBe('Verzonnen');
    const changed = await put('gp', 'bruno', body);
    expect([changed.status, changed.body.id]).toEqual([200, town.idOf('bruno')]);
    expect(await nameOf('bruno')).toBe('Anders');
  });

  it('of one person with the number of another is refused, and makes nobody known', async () => {
    expect((await put('gp', 'bruno', patientOf(town.anna))).told).toBe('422 ZENNE.FHIR.TWO-SUBJECTS');
    expect((await put('gp', 'bruno', patientOf(nobody(40)))).told).toBe('422 ZENNE.FHIR.TWO-SUBJECTS');
    const forged = await town.call('gp', 'PUT', '/Patient/zz', { body: patientOf(town.anna) });
    expect(forged.told).toBe('404 ZENNE.FHIR.NOT-FOUND');
  });

  it('stays within the record of the token', async () => {
    const other = { 'x-record': 'bruno' };
    expect((await put('gp', 'anna', patientOf(town.anna), other)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    expect((await post('gp', patientOf(town.anna), other)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    expect((await post('gp', patientOf(nobody(42)), other)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    expect((await post('gp', patientOf(nobody(42)))).status).toBe(201);
  });
});

describe('what is refused', () => {
  it.each<[string, object, string]>([
    ['no gender', patientOf(nobody(50), { gender: undefined }), '422 ZENNE.FHIR.GENDER'],
    ['no name', patientOf(nobody(50), { name: [] }), '422 ZENNE.FHIR.NAME'],
    ['no number', patientOf(nobody(50), { identifier: [] }), '422 ZENNE.FHIR.PATIENT-NUMBER'],
    ['a wrong number', patientOf('80050500000'), '400 IDS2.INPUT.54'],
    ['a death to come', patientOf(nobody(50), { deceasedDateTime: '2036-01-01' }), '422 ZENNE.FHIR.DEATH-DATE-INVALID'],
    ['another type', { resourceType: 'Person' }, '400 ZENNE.FHIR.TYPE-DIFFERS'],
  ])('%s', async (_, body, told) => {
    expect((await post('gp', body)).told).toBe(told);
  });

  it('a patient who registers somebody else', async () => {
    const ssin = nobody(60);
    expect((await post('anna', patientOf(ssin))).status).toBe(403);
    expect((await post('gp', patientOf(ssin))).status).toBe(201);
  });

  it('a wrong number leaves its trace as an attempt to register', async () => {
    await post('gp', patientOf('80050500001'));
    const text = `SELECT 1 FROM audit_trail WHERE act = 1 AND outcome = 2 AND reason = 'patient-number-invalid'`;
    expect((await rows(text, [])).length).toBeGreaterThan(0);
  });
});
