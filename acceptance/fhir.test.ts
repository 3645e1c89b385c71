import { beforeAll, describe, expect, it } from 'vitest';
import { addPersona, base, call, consentBody, json, type Persona, persona, token } from './client.ts';
import { inventSsin } from './messages.ts';

/** FHIR as a hospital and practice software use it: their tokens, one patient, nothing for anybody else. */
const SSIN = 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin';
type Door = 'hospital' | 'software';
const ssin = inventSsin();
let gp: Persona;

beforeAll(async () => {
  gp = await persona('gp-1');
  await addPersona({ kind: 'patient', ssin, firstName: 'Ada', familyName: 'Verzonnen' });
  const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
  const hub = { token: await token('gp-1'), author };
  await call({ ...hub, operation: 'PutPatientConsent', body: consentBody(ssin) });
  const ids = `<c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id><c:id S="EID-CARDNO" SV="1.0">000000000097</c:id></c:patient>`;
  const link = `<c:therapeuticlink>${ids}<c:hcparty><c:id S="ID-HCPARTY" SV="1.0">${gp.nihii}</c:id></c:hcparty><c:cd S="CD-THERAPEUTICLINKTYPE" SV="1.4">gpconsultation</c:cd></c:therapeuticlink>`;
  await call({ ...hub, operation: 'PutTherapeuticLink', body: link });
});

async function fhirToken(who: string, door: Door, forPatient?: string): Promise<string> {
  const { status, body } = await json<{ access_token: string }>('/sandbox/token', { persona: who, door, forPatient });
  expect(status).toBe(200);
  return body.access_token;
}

async function search(door: Door, bearer: string | undefined, number = ssin) {
  const answer = await fetch(`${base}/${door}/fhir/Patient/_search`, {
    method: 'POST',
    headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
    body: new URLSearchParams({ identifier: `${SSIN}|${number}` }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe('FHIR at the doors of hospitals and practice software', () => {
  it('shows a patient to the practitioner who treats her', async () => {
    const { status, body } = await search('software', await fhirToken('gp-1', 'software'));
    expect([status, body.resourceType, body.total]).toEqual([200, 'Bundle', 1]);
    expect(JSON.stringify(body)).toContain('"family":"Verzonnen"');
  });

  it('tells nobody else', async () => {
    const stranger = await search('hospital', await fhirToken('emergency-1', 'hospital'));
    expect(stranger.status).toBe(403);
    const forAnother = await fhirToken('emergency-1', 'hospital', inventSsin());
    expect(await search('hospital', forAnother)).toMatchObject({ status: 200, body: { total: 0 } });
    expect(JSON.stringify(stranger.body)).not.toMatch(new RegExp(`${ssin}|Verzonnen`));
  });

  it('opens no door with the token of another', async () => {
    const [software, hospital] = [await fhirToken('gp-1', 'software'), await fhirToken('emergency-1', 'hospital')];
    const tries = [
      ['software', hospital],
      ['hospital', software],
      ['software', await token('gp-1')],
      ['hospital', undefined],
    ] as const;
    for (const [door, bearer] of tries) {
      const { status, body } = await search(door, bearer);
      expect([status, body.resourceType]).toEqual([401, 'OperationOutcome']);
    }
  });

  it('gives no token to who comes by another door', async () => {
    const { id } = await addPersona({ kind: 'patient', ssin });
    for (const door of ['hospital', 'software'])
      expect((await json('/sandbox/token', { persona: id, door })).status).toBe(422);
    expect((await json('/sandbox/token', { persona: 'gp-1', door: 'terminology' })).status).toBe(422);
    expect((await json('/sandbox/token', { persona: 'nobody', door: 'hospital' })).status).toBe(404);
  });
});
