import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstitutionKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import { addInstitution, register } from '../../src/modules/people/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const PRACTICE = { number: '88000900', kind: 'groupofphysicianssameaddress' } as const;

let house: TestHouse;
let doctor: TestCaregiver;
let colleague: TestCaregiver;
let practice: InstitutionKey;
let counter = 10;

beforeAll(async () => {
  house = await openTestHouse();
  [doctor, colleague] = [await house.caregiver(1), await house.caregiver(2)];
  practice = await asSystem(house.access.database, 'test', async (grant) => {
    const key = await addInstitution(grant, { nihii: PRACTICE.number, kind: PRACTICE.kind, name: 'Invented practice' });
    await register(grant, key, doctor.key, '2020-01-01');
    return key;
  });
});
afterAll(() => house.close());

/** What follows the echo of the request. */
const told = (answer: string): string => answer.slice(answer.indexOf('<c:acknowledge>'));
const say = async (operation: string, body: string, who = doctor): Promise<string> =>
  told((await ask(house, who, operation, body)).body);

/** Somebody with consent, whom both treat. */
async function newPatient(): Promise<string> {
  counter += 2;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter });
  await say('PutPatient', bodies.patient(ssin));
  await say('PutPatientConsent', bodies.consent(ssin));
  for (const who of [doctor, colleague]) await say('PutTherapeuticLink', bodies.link(ssin, who), who);
  return ssin;
}

const WHOLE = '<c:acknowledge><c:iscomplete>true</c:iscomplete></c:acknowledge>';

describe('RevokeTransaction', () => {
  it('takes the document from lists and from reading, once', async () => {
    const ssin = await newPatient();
    await say('PutTransaction', bodies.put(ssin, doctor, `r-${ssin}`));
    expect(await say('GetTransactionList', bodies.list(ssin), colleague)).toContain(`r-${ssin}`);
    expect(await say('RevokeTransaction', bodies.get(ssin, `r-${ssin}`))).toContain(WHOLE);
    for (const who of [doctor, colleague]) {
      expect(await say('GetTransactionList', bodies.list(ssin), who)).not.toContain(`r-${ssin}`);
      expect(await say('GetTransaction', bodies.get(ssin, `r-${ssin}`), who)).toContain('>ZENNE.GET.NOT-FOUND<');
    }
    const again = await say('RevokeTransaction', bodies.get(ssin, `r-${ssin}`));
    expect(again).toBe(await say('RevokeTransaction', bodies.get(ssin, 'never')));
    expect(again).toContain('>ZENNE.REVOKE.NOT-FOUND<');
  });

  it('of another’s document says what it says of one that never was, and takes nothing', async () => {
    const ssin = await newPatient();
    await say('PutTransaction', bodies.put(ssin, doctor, `o-${ssin}`));
    const refused = await say('RevokeTransaction', bodies.get(ssin, `o-${ssin}`), colleague);
    expect(refused).toBe(await say('RevokeTransaction', bodies.get(ssin, 'never'), colleague));
    expect(await say('GetTransaction', bodies.get(ssin, `o-${ssin}`), colleague)).toContain('Verzonnen inhoud');
  });

  it('is done by the institution for what was written in its name, by its LOCAL id', async () => {
    const ssin = await newPatient();
    const put = bodies.put(ssin, doctor, `i-${ssin}`);
    const inName = put.replaceAll(
      '<k:author>',
      `<k:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${PRACTICE.number}</k:id><k:cd S="CD-HCPARTY" SV="1.14">${PRACTICE.kind}</k:cd><k:name>House</k:name></k:hcparty>`,
    );
    expect(await say('PutTransaction', inName)).toContain(WHOLE);
    expect(await say('RevokeTransaction', bodies.get(ssin, `i-${ssin}`), colleague)).toContain('NOT-FOUND');
    const party = { kind: 'institution', key: practice } as const;
    const bearer = await house.db.database.transaction((tx) => openSession(tx, { party, door: 'hub', minutes: 60 }));
    const asHouse = { ...doctor, bearer };
    const revoke = bodies.get(ssin, `i-${ssin}`);
    const answer = await ask(house, asHouse, 'RevokeTransaction', revoke, { institution: PRACTICE, alone: true });
    expect(told(answer.body)).toContain(WHOLE);
    expect(await say('GetTransactionList', bodies.list(ssin), colleague)).not.toContain(`i-${ssin}`);
  });
});
