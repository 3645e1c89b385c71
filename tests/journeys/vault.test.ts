import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allergyOf, vaccinationOf } from './vault-resources.ts';
import { openVaultTown, type VaultTown } from './vault-town.ts';

let town: VaultTown;
beforeAll(async () => {
  town = await openVaultTown();
});
afterAll(() => town.close());

/** Puts in the server's values and takes them out again. */
const without = ({ id: _, meta: __, ...resource }: Record<string, unknown>) => resource;

describe('a vaccination that a practice writes', () => {
  it('comes back byte for byte, with the server’s id, version and moment in their places', async () => {
    const sent = vaccinationOf(town.anna);
    const text = JSON.stringify(sent, null, 1).replace('"status"', '\n\t"status"  ');
    const created = await town.call('gp', 'POST', '/Immunization', { body: text });
    expect(created.told).toBe('201');
    const { id, meta } = created.body;
    expect(meta).toEqual({ versionId: '1', lastUpdated: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(created.headers).toMatchObject({ etag: 'W/"1"' });
    expect(created.headers.location).toBe(`http://localhost/fhir-test/Immunization/${id}/_history/1`);
    const read = await town.call('gp', 'GET', `/Immunization/${id}`);
    expect(read.told).toBe('200');
    expect(read.bytes).toEqual(created.bytes);
    expect(without(read.body)).toEqual(sent);
    expect(read.bytes.toString()).toContain('\n\t"status"  ');
    expect((await town.call('gp', 'GET', String(created.headers.location))).bytes).toEqual(created.bytes);
  });

  it('is not there for who has no link, under another type, or with an id that was never given', async () => {
    const { body } = await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna) });
    expect((await town.call('stranger', 'GET', `/Immunization/${body.id}`)).status).toBe(403);
    expect((await town.call('gp', 'GET', `/AllergyIntolerance/${body.id}`)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    const forged = `${body.id.slice(0, -2)}AA`;
    expect((await town.call('gp', 'GET', `/Immunization/${forged}`)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    expect((await town.call(undefined, 'GET', `/Immunization/${body.id}`)).status).toBe(401);
    expect((await town.call('bruno', 'GET', `/Immunization/${body.id}`)).status).toBe(404);
  });

  it('is seen by its patient', async () => {
    const { body } = await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna) });
    const seen = await town.call('anna', 'GET', `/Immunization/${body.id}`);
    expect(seen.told).toBe('200');
  });

  it('is one, however often it is sent under a number of its own', async () => {
    const numbered = vaccinationOf(town.anna, { identifier: [{ system: 'urn:practice', value: 'V-1' }] });
    const first = await town.call('gp', 'POST', '/Immunization', { body: numbered });
    const again = await town.call('gp', 'POST', '/Immunization', { body: numbered });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.headers.location).toBe(first.headers.location);
    expect(again.bytes).toEqual(first.bytes);
    const changed = { ...numbered, status: 'not-done' };
    expect((await town.call('gp', 'POST', '/Immunization', { body: changed })).told).toBe('409 ZENNE.FHIR.IDENTIFIER');
    const ofBruno = vaccinationOf(town.bruno, { identifier: [{ system: 'urn:practice', value: 'V-1' }] });
    expect((await town.call('gp', 'POST', '/Immunization', { body: ofBruno })).told).toBe('409 ZENNE.FHIR.IDENTIFIER');
  });
});

describe('what is refused', () => {
  it.each<[string, (town: VaultTown) => object | string, string]>([
    ['no JSON', () => '{"resourceType":"Immunization",', '400 ZENNE.FHIR.JSON'],
    ['the same key twice', () => '{"resourceType":"Immunization","id":"1","id":"2"}', '400 ZENNE.FHIR.JSON'],
    ['another type', ({ anna }) => allergyOf(anna), '400 ZENNE.FHIR.TYPE-DIFFERS'],
    ['no profile', ({ anna }) => vaccinationOf(anna, { extension: [] }), '422 ZENNE.FHIR.PROFILE'],
    ['no patient', ({ anna }) => ({ ...vaccinationOf(anna), patient: undefined }), '422 ZENNE.FHIR.INVALID'],
    [
      'a patient without a number',
      ({ anna }) => vaccinationOf(anna, { patient: { display: 'A.' } }),
      '422 ZENNE.FHIR.SUBJECT',
    ],
    [
      'no recorder',
      ({ anna }) => ({ ...vaccinationOf(anna), extension: vaccinationOf(anna).extension.slice(0, 1) }),
      '422 ZENNE.FHIR.INVALID',
    ],
    [
      'a patient of elsewhere',
      ({ anna }) => vaccinationOf(anna, { patient: { reference: 'Patient/example' } }),
      '422 ZENNE.FHIR.SUBJECT-UNKNOWN',
    ],
    ['a wrong number', () => vaccinationOf('80050500000'), '400 IDS2.INPUT.54'],
    [
      'two people',
      ({ anna, bruno }) =>
        vaccinationOf(anna, {
          contained: [
            {
              ...{ resourceType: 'Observation', id: 'o', status: 'final', subject: vaccinationOf(bruno).patient },
              code: { coding: [{ system: 'http://snomed.info/sct', code: '271807003' }] },
            },
          ],
          reaction: [{ date: '2026-03-02', detail: { reference: '#o' } }],
        }),
      '422 ZENNE.FHIR.TWO-SUBJECTS',
    ],
  ])('%s', async (_, bodyOf, told) => {
    expect((await town.call('gp', 'POST', '/Immunization', { body: bodyOf(town) })).told).toBe(told);
  });
});
