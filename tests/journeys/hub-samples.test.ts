import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import { addCaregiver, addInstitution, register } from '../../src/modules/people/index.ts';
import type { Nihii, Ssin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestHouse } from './house.ts';

const SAMPLES = '../shared/data/kmehr/samples/hub-synthetic';
const DOCTOR = { nihii: '19999717004' as Nihii, ssin: '72011599871' as Ssin, profession: 'persphysician' };
const PHARMACIST = { nihii: '29999724001' as Nihii, ssin: '75021100293' as Ssin, profession: 'perspharmacist' };

/** In this order each finds what the ones before left. */
const ORDER = [
  ...['PutHCParty', 'GetHCParty', 'PutHCPartyConsent', 'GetHCPartyConsent', 'PutPatient', 'PutPatientConsent'],
  ...['PutTherapeuticLink', 'GetPatient', 'GetPatientConsent', 'GetTherapeuticLink', 'PutTransaction'],
  ...['PutAccessRight', 'GetAccessRight', 'RevokeAccessRight', 'GetTransaction', 'GetPatientAuditTrail'],
  ...['RevokeTherapeuticLink', 'RevokePatientConsent', 'RevokeHCPartyConsent'],
];

/** Other networks are not connected: this one is asked. The document that is put is the one that the others ask for. */
const here = (text: string): string => text.replace('>global<', '>local<').replaceAll('urn-a-9001', 'urn-a-0001');

let house: TestHouse;
let bearer: string;

beforeAll(async () => {
  house = await openTestHouse();
  const { database, keys } = house.access;
  const names = { familyName: 'Exemple', firstName: 'Claire', language: 'fr', status: 'active' } as const;
  const key = await asSystem(database, 'test', async (grant) => {
    await addCaregiver(grant, keys, { ...PHARMACIST, ...names });
    const hospital = await addInstitution(grant, {
      nihii: '71099911',
      kind: 'orghospital',
      name: 'Synthetic hospital',
    });
    const doctor = await addCaregiver(grant, keys, { ...DOCTOR, ...names });
    await register(grant, hospital, doctor, '2020-01-01');
    return doctor;
  });
  const party = { kind: 'caregiver', key } as const;
  bearer = await database.transaction((tx) => openSession(tx, { party, door: 'hub', minutes: 60 }));
});
afterAll(() => house.close());

const sample = (name: string): string =>
  readFileSync(join(SAMPLES, `${name}.xml`), 'utf8').replace(/^<\?xml[^>]*\?>/, '');

async function send(body: string): Promise<string> {
  const answer = await house.server.inject({
    method: 'POST',
    url: '/hub/v3',
    headers: { 'content-type': 'text/xml', authorization: `Bearer ${bearer}` },
    payload: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`,
  });
  return answer.body;
}

/** Paths of all elements from the answer's root on, each once; the echo of the request aside. */
function pathsOf(text: string): string[] {
  const document = XmlDocument.fromString(text);
  try {
    const nodes = document.find('//*[contains(local-name(), "Response")]//*') as XmlElement[];
    const paths = nodes.map((node) => pathOf(node)).filter((path) => !path.startsWith('response/request/'));
    return [...new Set(paths)];
  } finally {
    document.dispose();
  }
}

function pathOf(node: XmlElement): string {
  const above = node.parent;
  return above && !above.name.endsWith('Response') ? `${pathOf(above)}/${node.name}` : node.name;
}

/** What the register does not tell of a person, and what an emergency alone has. */
const NOT_HERE: readonly RegExp[] = [/breaktheglass$/, /\/comment$/, /^consent\/author/, /usuallanguage$/];

describe.skipIf(!existsSync(SAMPLES))('the hub samples of ../shared (skipped without it)', () => {
  it.each(ORDER.map((name) => [name]))('%s is answered in the shape of its response file', async (name) => {
    const answer = await send(here(sample(`${name}Request`)));
    expect(answer, name).toContain('<c:iscomplete>true');
    const wanted = pathsOf(sample(`${name}Response`)).filter((path) => !NOT_HERE.some((one) => one.test(path)));
    const told = pathsOf(answer);
    expect(wanted.filter((path) => !told.includes(path))).toEqual([]);
  });
});
