/** `Patient/[id]/$everything`: what is given is what each of its parts would be given alone. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { allergyOf, vaccinationOf } from './vault-resources.ts';
import { openVaultTown, type VaultTown } from './vault-town.ts';

let town: VaultTown;
let nurse: TestCaregiver;
let vaccination = '';

beforeAll(async () => {
  town = await openVaultTown();
  nurse = await town.addCaregiver('nurse', 3, 'persnurse');
  await ask(town.house, nurse, 'PutTherapeuticLink', bodies.link(town.anna, nurse));
  vaccination = (await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna) })).body.id;
  await town.call('gp', 'POST', '/AllergyIntolerance', { body: allergyOf(town.anna) });
  await ask(town.house, town.gp, 'PutTransaction', bodies.put(town.anna, town.gp, 'n-1', 'Inhoud'), {
    requestId: 'n-1',
  });
  await ask(town.house, town.gp, 'PutTransaction', bodies.put(town.bruno, town.gp, 'b-1', 'Inhoud'), {
    requestId: 'b-1',
  });
});
afterAll(() => town.close());

const of = (name: string, query = '') => `/Patient/${town.idOf(name)}/$everything${query}`;
// biome-ignore lint/suspicious/noExplicitAny: whatever came back
const typesIn = (body: any): string[] => (body.entry ?? []).map(({ resource }: any) => resource.resourceType);

it('holds the person, the vault and the registry of one patient, each as it is read alone', async () => {
  const answer = await town.call('gp', 'GET', of('anna'));
  expect(answer.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
  expect(answer.body).toMatchObject({
    ...{ resourceType: 'Bundle', type: 'searchset' },
    link: [{ relation: 'self', url: `http://localhost/fhir-test${of('anna')}` }],
  });
  expect(typesIn(answer.body)).toEqual(['Patient', 'Immunization', 'AllergyIntolerance', 'DocumentReference']);
  for (const { fullUrl, resource } of answer.body.entry)
    expect((await town.call('gp', 'GET', fullUrl)).body).toEqual(resource);
  expect(typesIn((await town.call('gp', 'GET', of('bruno'))).body)).toEqual(['Patient', 'DocumentReference']);
  // A document opens to its patient after the delay of its kind.
  const own = typesIn((await town.call('anna', 'GET', of('anna'))).body);
  expect(own).toEqual(['Patient', 'Immunization', 'AllergyIntolerance']);
});

it.each([
  ['?_type=Immunization,DocumentReference', ['Immunization', 'DocumentReference']],
  ['?_since=2100-01-01T00:00:00Z&_type=Immunization,DocumentReference', []],
])('%s narrows it', async (query, types) => {
  const { body } = await town.call('gp', 'GET', of('anna', query));
  expect([typesIn(body), 'entry' in body]).toEqual([types, types.length > 0]);
});

it.each([
  ['gp', '?_type=Basic', 400],
  ['gp', '?start=2026', 400],
  ['stranger', '', 403],
  ['bruno', '', 404],
  [undefined, '', 401],
])('%s %s: %i', async (who, query, status) => {
  expect((await town.call(who, 'GET', of('anna', query))).status).toBe(status);
});

it('is of the record of the token alone', async () => {
  const headers = { 'x-record': 'bruno' };
  expect((await town.call('gp', 'GET', of('anna'), { headers })).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
});

it('is without what the patient hid, in the vault and in the registry', async () => {
  const whole = typesIn((await town.call('nurse', 'GET', of('anna'))).body);
  expect(whole).toEqual(expect.arrayContaining(['Immunization', 'DocumentReference']));
  await ask(town.house, town.gp, 'PutAccessRight', bodies.right('n-1', bodies.byNumber(nurse.nihii), 'disallow'));
  const left = whole.filter((type) => type !== 'DocumentReference');
  expect(typesIn((await town.call('nurse', 'GET', of('anna'))).body)).toEqual(left);
  const { access } = town.house;
  const item = placeOfPublicId(access.keys, vaccination)?.item;
  if (!item) throw new Error('no such item');
  const patient = town.keyOf('anna');
  const caller = { kind: 'patient', door: 'fhir', requestId: 'a-request', patient } as const;
  const hidden = await inRecord(access, { act: 'set-limits', caller, patient: { key: patient } }, (grant) =>
    hideDocument(grant, access.keys, item, { profession: nurse.profession }),
  );
  expect(hidden.granted).toBe(true);
  expect(typesIn((await town.call('nurse', 'GET', of('anna'))).body)).toEqual(
    left.filter((type) => type !== 'Immunization'),
  );
});
