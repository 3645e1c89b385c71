import type { X509Certificate } from 'node:crypto';
import { resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addInstitution, register } from '../../src/modules/people/index.ts';
import { keyDirectoryClient } from '../../src/outside/key-directory/client.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import {
  openSealed,
  readCertificates,
  readSealingKeys,
  type SealingKey,
  sealFor,
} from '../../src/standards/cms/index.ts';
import { hasXmllint, verdictsOf } from '../../src/standards/kmehr/testing/xmllint.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { type Answer, ask, bodies } from './hub-requests.ts';
import { openPut } from './upkeep-town.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const HOSPITAL = { number: '71090001', kind: 'orghospital' };

let simulator: Simulator;
let house: TestHouse;
let hub: SealingKey;
let issuers: readonly X509Certificate[];
let doctor: TestCaregiver;
let colleague: TestCaregiver;
let ssin: Ssin;
/** The clock by which the directory's answers grow old. */
let later = NOW;

const keyOf = async (type: string, number: string, application?: string): Promise<SealingKey> => {
  const { certificate, privateKey } = await simulator.keyOf({ type, number, application });
  const [key] = readSealingKeys(privateKey + certificate);
  if (!key) throw new Error('no key');
  return key;
};
const ownKey = ({ nihii }: TestCaregiver) => keyOf('NIHII', nihii.slice(0, 8));
const codes = ({ body }: Answer): string[] =>
  [...body.matchAll(/<k:cd S="(?:LOCAL|CD-ERROR)"[^>]*>([^<]+)<\/k:cd><k:description/g)].map(([, code = '']) => code);

beforeAll(async () => {
  simulator = await startSimulator();
  [hub, issuers] = [await keyOf('EHP', '1990000728'), readCertificates(await simulator.authority())];
  const directory = keyDirectoryClient(simulator.url, () => later);
  house = await openTestHouse({ sealing: { keys: [hub], issuers, directory } });
  [doctor, colleague] = [await house.caregiver(1), await house.caregiver(2)];
  for (const { ssin: person, nihii, profession } of [doctor, colleague])
    simulator.recognise(person, { nihii, profession, state: 'active' });
  simulator.addHouse({ numbers: [{ type: 'NIHII-HOSPITAL', number: HOSPITAL.number }] });
  await asSystem(house.db.database, 'test', async (grant) => {
    const key = await addInstitution(grant, { nihii: HOSPITAL.number, kind: HOSPITAL.kind, name: 'House' });
    await register(grant, key, doctor.key, '2020-01-01');
  });
  ssin = makeSsin({ birthDate: '1982-03-04', counter: 77 });
  await ask(house, doctor, 'PutPatient', bodies.patient(ssin));
  await ask(house, doctor, 'PutPatientConsent', bodies.consent(ssin));
  for (const who of [doctor, colleague]) await ask(house, who, 'PutTherapeuticLink', bodies.link(ssin, who));
});
afterAll(async () => {
  await house.close();
  await simulator.stop();
});

async function rowsOf(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: house.db.ownerUrl });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const FOLDER = /<k:folder>.*<\/k:folder>/s;
const KMEHR = 'xmlns:k="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"';

interface Sealing {
  readonly signer?: SealingKey;
  readonly recipient?: SealingKey;
  readonly at?: Date;
  readonly change?: (sealed: Buffer) => Buffer;
  readonly content?: (folder: string) => string;
}

/** The same message with its folder sealed. */
async function sealedPut(
  clear: string,
  { signer, recipient = hub, at = NOW, change, content }: Sealing = {},
): Promise<string> {
  const [folder = ''] = FOLDER.exec(clear) ?? [];
  const text = (content ?? ((one) => one.replace('<k:folder>', `<k:folder ${KMEHR}>`)))(folder);
  const options = { signer: signer ?? (await ownKey(doctor)), recipient: recipient.certificate, at };
  const sealed = sealFor(Buffer.from(text), options);
  const value = (change?.(sealed) ?? sealed).toString('base64');
  return clear.replace(FOLDER, sealedData(value));
}

const sealedData = (value: string): string =>
  `<k:Base64EncryptedData><k:cd S="CD-ENCRYPTION-METHOD" SV="1.0">CMS</k:cd><k:Base64EncryptedValue>${value}</k:Base64EncryptedValue></k:Base64EncryptedData>`;

const actorParty = (type: string, number: string, more = ''): string =>
  `<k:hcparty><k:id S="ID-ENCRYPTION-ACTOR" SV="1.0">${number}</k:id>${more}<k:cd S="CD-ENCRYPTION-ACTOR" SV="1.0">${type}</k:cd></k:hcparty>`;
const keyId = ({ certificate }: SealingKey): string =>
  `<k:id S="ID-ENCRYPTION-KEY" SV="1.0">${certificate.raw.toString('base64')}</k:id>`;

const put = async (clear: string, sealing: Sealing = {}, who = doctor, more = {}): Promise<Answer> =>
  ask(house, who, 'PutTransaction', await sealedPut(clear, sealing), more);
const get = (id: string, parties = '', who = colleague, more = {}): Promise<Answer> =>
  ask(house, who, 'GetTransaction', bodies.get(ssin, id), { parties, ...more });

/** What was sealed in an answer, opened by whose key it is for. */
function opened({ body }: Answer, key: SealingKey): string {
  const [, value = ''] = /<Base64EncryptedValue>([^<]+)</.exec(body) ?? [];
  const found = openSealed(Buffer.from(value, 'base64'), { keys: [key], issuers, at: NOW, mostBytes: 1e7 });
  return 'content' in found ? found.content.toString() : found.fault;
}

describe('a sealed document', () => {
  it('is kept like one in clear, with the hash of its seal', async () => {
    const clear = bodies.put(ssin, doctor, 'S-1', 'Verzegelde inhoud, é');
    const answer = await put(clear);
    expect(answer.body).toContain('<c:iscomplete>true');
    expect((await get('S-1')).body).toContain('Verzegelde inhoud, é');
    const again = await ask(house, doctor, 'PutTransaction', clear);
    expect(codes(again)).toEqual(['ZENNE.PUT.DUPLICATE']);
    const rows = await rowsOf('SELECT octet_length(cms_sha256) AS bytes FROM brusafe_document');
    expect(rows).toEqual([{ bytes: 32 }]);
  });

  it.each([
    ['a folder without namespace', (folder: string) => folder.replaceAll('k:', '')],
    ['a whole message', (folder: string) => `<?xml version="1.0"?><k:kmehrmessage ${KMEHR}>${folder}</k:kmehrmessage>`],
  ])('may hold %s', async (name, content) => {
    const answer = await put(bodies.put(ssin, doctor, `S-${name}`), { content });
    expect(answer.body).toContain('<c:iscomplete>true');
  });

  it('is judged like one in clear', async () => {
    const two = (folder: string) => `<x ${KMEHR}>${folder}${folder}</x>`;
    const clear = bodies.put(ssin, doctor, 'S-J');
    expect(codes(await put(clear, { content: () => 'no xml <' }))).toEqual(['ZENNE.KMEHR.NOT-XML']);
    expect(codes(await put(clear, { content: two }))).toEqual(['ZENNE.KMEHR.NO-FOLDER']);
    expect(
      codes(
        await put(
          clear.replace(
            '2026-11-20</k:date><k:time>10:00:00</k:time><k:author>',
            '2031-11-20</k:date><k:time>10:00:00</k:time><k:author>',
          ),
        ),
      ),
    ).toEqual(['ZENNE.PUT.DATE']);
    const nested = await sealedPut(clear);
    const [inner = ''] = /<k:Base64EncryptedData>.*<\/k:Base64EncryptedData>/s.exec(nested) ?? [];
    const twice = await put(clear, { content: () => inner.replace('>', ` ${KMEHR}>`) });
    expect(codes(twice)).toEqual(['ZENNE.KMEHR.SEALED-NOT-SUPPORTED']);
  });

  it('that does not open is refused by name, and nothing is kept', async () => {
    const clear = bodies.put(ssin, doctor, 'S-2');
    const middle = (sealed: Buffer) => {
      sealed[sealed.length - 20] = (sealed[sealed.length - 20] ?? 0) ^ 1;
      return sealed;
    };
    const stranger = await ownKey(colleague);
    expect(codes(await put(clear, { change: () => Buffer.from('no CMS') }))).toEqual(['ZENNE.SEAL.NOT-CMS']);
    expect(codes(await put(clear, { change: middle }))).toEqual(['ZENNE.SEAL.NOT-OPENED']);
    expect(codes(await put(clear, { recipient: stranger }))).toEqual(['ZENNE.SEAL.OTHER-RECIPIENT']);
    expect(codes(await put(clear, { signer: stranger }))).toEqual(['ZENNE.SEAL.NOT-YOURS']);
    const yesterday = new Date(NOW.getTime() - 25 * 3_600_000);
    expect(codes(await put(clear, { at: yesterday }))).toEqual(['ZENNE.SEAL.EXPIRED']);
    expect(codes(await get('S-2', '', doctor))).toEqual(['ZENNE.GET.NOT-FOUND']);
  });

  it('may be sealed by the house that the author acts for', async () => {
    const signer = await keyOf('NIHII-HOSPITAL', HOSPITAL.number);
    const clear = bodies.put(ssin, doctor, 'S-3');
    expect(codes(await put(clear, { signer }))).toEqual(['ZENNE.SEAL.NOT-YOURS']);
    const answer = await put(clear, { signer }, doctor, { institution: HOSPITAL });
    expect(answer.body).toContain('<c:iscomplete>true');
  });

  it('sealed by another is in the trail of the patient as a refusal', async () => {
    const rows = await rowsOf("SELECT act FROM audit_trail WHERE reason = 'seal-not-of-caller'");
    expect(rows.length).toBeGreaterThan(1);
  });
});

describe('a sealed answer', () => {
  beforeAll(async () => void (await ask(house, doctor, 'PutTransaction', openPut(ssin, doctor, 'A-1'))));

  it('opens with the key of who asked, and with no other', async () => {
    const parties = actorParty('NIHII', colleague.nihii.slice(0, 8));
    const answer = await get('A-1', parties);
    const clear = await get('A-1');
    expect(clear.body).toContain('<k:folder>');
    expect(answer.body).not.toContain('<k:folder');
    expect(answer.body).toContain('<k:header>');
    const content = opened(answer, await ownKey(colleague));
    expect(content).toContain('A-1</k:id>');
    expect(content).toMatch(/^<k:folder /);
    expect(opened(answer, await ownKey(doctor))).toBe('other-recipient');
  });

  it.skipIf(!hasXmllint)('is valid under the official schema', async () => {
    const { body } = await get('A-1', actorParty('NIHII', colleague.nihii.slice(0, 8)));
    const [response = ''] = /<p:GetTransactionResponse.*<\/p:GetTransactionResponse>/s.exec(body) ?? [];
    const schema = '../shared/data/kmehr/xsd/ehealth-hubservices/XSD/hubservices_protocol-3_5-kmehr1_43.xsd';
    // The senders of these stories leave out first names.
    const named = response.replaceAll('</k:cd><k:familyname>', '</k:cd><k:firstname>An</k:firstname><k:familyname>');
    expect(verdictsOf([named], resolve(schema))).toEqual([{ valid: true, said: '' }]);
  });

  it('may be for one application, or for a key that is sent along', async () => {
    const number = colleague.nihii.slice(0, 8);
    const application = '<k:id S="ID-ENCRYPTION-APPLICATION" SV="1.0">praktijk</k:id>';
    const forApplication = await get('A-1', actorParty('NIHII', number, application));
    expect(opened(forApplication, await keyOf('NIHII', number, 'praktijk'))).toContain('A-1');
    const sent = await get('A-1', actorParty('NIHII', number, keyId(await ownKey(colleague))));
    expect(opened(sent, await ownKey(colleague))).toContain('A-1');
  });

  it('may be for the house in whose name is asked', async () => {
    const parties = actorParty('NIHII-HOSPITAL', HOSPITAL.number);
    expect(codes(await get('A-1', parties, doctor))).toEqual(['ZENNE.SEAL.NOT-YOURS']);
    const answer = await get('A-1', parties, doctor, { institution: HOSPITAL });
    expect(opened(answer, await keyOf('NIHII-HOSPITAL', HOSPITAL.number))).toContain('A-1');
  });

  it('is not given for somebody else, nor when it is not clear for whom', async () => {
    const number = colleague.nihii.slice(0, 8);
    const application = '<k:id S="ID-ENCRYPTION-APPLICATION" SV="1.0">other</k:id>';
    const cases: readonly [string, string][] = [
      [actorParty('NIHII', doctor.nihii.slice(0, 8)), 'ZENNE.SEAL.NOT-YOURS'],
      [actorParty('CBE', number), 'ZENNE.SEAL.NOT-YOURS'],
      [actorParty('NIHII', 'x'), 'ZENNE.SEAL.ACTOR'],
      [actorParty('NIHII', number) + actorParty('NIHII', number), 'ZENNE.SEAL.ACTOR'],
      [actorParty('NIHII', number, keyId(await ownKey(doctor))), 'ZENNE.SEAL.KEY'],
      [actorParty('NIHII', number, application + keyId(await ownKey(colleague))), 'ZENNE.SEAL.KEY'],
      [actorParty('NIHII', number, '<k:id S="ID-ENCRYPTION-KEY" SV="1.0">AAAA</k:id>'), 'ZENNE.SEAL.KEY'],
    ];
    for (const [parties, code] of cases) {
      const answer = await get('A-1', parties);
      expect(codes(answer)).toEqual([code]);
      expect(answer.body).not.toContain('kmehrmessage');
    }
  });

  it('is not replaced by a clear one while the directory is down', async () => {
    const parties = actorParty('NIHII', doctor.nihii.slice(0, 8));
    simulator.misbehave('failing');
    const down = await get('A-1', parties, doctor);
    simulator.misbehave('garbage');
    const wrong = await get('A-1', parties, doctor);
    simulator.misbehave(undefined);
    for (const answer of [down, wrong]) {
      expect(codes(answer)).toEqual(['ZENNE.SEAL.NO-DIRECTORY']);
      expect(answer.body).not.toContain('kmehrmessage');
    }
    expect(opened(await get('A-1', parties, doctor), await ownKey(doctor))).toContain('A-1');
    simulator.misbehave('failing');
    expect(opened(await get('A-1', parties, doctor), await ownKey(doctor))).toContain('A-1');
    later = new Date(NOW.getTime() + 61 * 60_000);
    expect(codes(await get('A-1', parties, doctor))).toEqual(['ZENNE.SEAL.NO-DIRECTORY']);
    simulator.misbehave(undefined);
  });

  it('of a document that is not there is the same answer as in clear', async () => {
    const number = colleague.nihii.slice(0, 8);
    expect(codes(await get('never', actorParty('NIHII', number)))).toEqual(['ZENNE.GET.NOT-FOUND']);
  });
});

it('without sealing, sealed messages are refused and nothing is sent where a seal was asked for', async () => {
  const plain = await openTestHouse();
  const who = await plain.caregiver(1);
  const sealed = await sealedPut(bodies.put(ssin, who, 'P-1'));
  expect(codes(await ask(plain, who, 'PutTransaction', sealed))).toEqual(['ZENNE.KMEHR.SEALED-NOT-SUPPORTED']);
  const parties = actorParty('NIHII', who.nihii.slice(0, 8));
  const asked = await ask(plain, who, 'GetTransaction', bodies.get(ssin, 'P-1'), { parties });
  expect(codes(asked)).toEqual(['ZENNE.SEAL.OFF']);
  await plain.close();
});
