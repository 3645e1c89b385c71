import { afterAll, beforeAll, expect, it } from 'vitest';
import { PSEUDONYMIZATION } from '../../src/standards/fhir/index.ts';
import { vaccinationOf } from './vault-resources.ts';
import { openVaultTown, SSIN, type VaultTown } from './vault-town.ts';

let town: VaultTown;
beforeAll(async () => {
  town = await openVaultTown();
});
afterAll(() => town.close());

const V1 = 'urn:be:fgov:ehealth:pseudo:v1:';
const V2 = 'urn:be:fgov:ehealth:pseudo:v2:';
const VALUE = `${V2}AgME:dHJhbnNpdA`;
const marker = (version: number) => ({
  extension: [
    {
      url: PSEUDONYMIZATION,
      extension: [
        { url: 'marker', valueBoolean: true },
        { url: 'version', valuePositiveInt: version },
      ],
    },
  ],
});
const pseudonymised = (version = 2) => ({ note: [{ text: VALUE, _text: marker(version) }] });
const post = (body: object, headers = {}) => town.call('gp', 'POST', '/Immunization', { body, headers });

it('a pseudonym comes back as it was sent, in a version that the client takes', async () => {
  const created = await post(vaccinationOf(town.anna, pseudonymised()));
  expect(created).toMatchObject({ told: '201', headers: { 'content-be-pseudo': V2 } });
  const read = (headers = {}) => town.call('gp', 'GET', `/Immunization/${created.body.id}`, { headers });
  for (const accepted of [undefined, V2, `${V1}, urn:be:fgov:pseudo:v2:`]) {
    const answer = await read(accepted === undefined ? {} : { 'accept-be-pseudo': accepted });
    expect(answer).toMatchObject({ told: '200', headers: { 'content-be-pseudo': V2 } });
    expect(answer.bytes).toEqual(created.bytes);
  }
  for (const accepted of [V1, 'urn:be:fgov:ehealth:pseudo:v9:', ''])
    expect((await read({ 'accept-be-pseudo': accepted })).told).toBe('422 ZENNE.FHIR.PSEUDONYM-VERSION');
  const clear = await post(vaccinationOf(town.anna), { 'accept-be-pseudo': V1 });
  expect(clear.told).toBe('201');
  expect(clear.headers).not.toHaveProperty('content-be-pseudo');
});

it('a version that nobody here knows is refused before anything is done', async () => {
  const headers = { 'accept-be-pseudo': 'urn:be:fgov:ehealth:pseudo:v9:' };
  expect((await post(vaccinationOf(town.anna), headers)).told).toBe('422 ZENNE.FHIR.PSEUDONYM-VERSION');
});

it('a marker that is none is refused, with its place', async () => {
  const answer = await post(vaccinationOf(town.anna, pseudonymised(1)));
  expect(answer.told).toBe('422 ZENNE.FHIR.PSEUDONYM-MARKER');
  expect(answer.body.issue[0].expression).toEqual(['Immunization.note[0].text']);
});

it('nobody can be found by a pseudonym', async () => {
  const TOLD = '422 ZENNE.FHIR.SUBJECT-PSEUDONYM';
  for (const identifier of [
    { system: SSIN, value: VALUE, _value: marker(2) },
    { system: SSIN, value: 'eyJ4Ijo', _value: marker(1) },
  ])
    expect((await post(vaccinationOf(town.anna, { patient: { identifier } }))).told).toBe(TOLD);
  const query = `identifier=${encodeURIComponent(`${SSIN}|${VALUE}`)}`;
  expect((await town.call('gp', 'GET', `/Patient?${query}`)).told).toBe(TOLD);
});

it('the versions stand in /metadata', async () => {
  const { body } = await town.call(undefined, 'GET', '/metadata');
  const codes = body.rest[0].security.service.flatMap(({ coding }: { coding: { code: string }[] }) =>
    coding.map(({ code }) => code),
  );
  expect(codes).toEqual([V1, V2, 'urn:be:fgov:pseudo-encrypted:v1:'].map((prefix) => prefix.slice(0, -1)));
  const { operation } = body.rest[0].resource.find(({ type }: { type: string }) => type === 'Patient');
  expect(operation).toContainEqual(expect.objectContaining({ name: 'export' }));
});
