import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/test/index.ts';
import { makeNihii, makeSsin } from '../../standards/belgium/index.ts';
import type { CaregiverKey, InstitutionKey, SoftwareKey } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import { addCaregiver, addInstitution, addSoftware, register } from '../people/index.ts';
import { callerOfRequest } from './callers.ts';
import type { SignedIn } from './sessions.ts';

const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
const clock = { now: () => new Date('2026-11-24T10:00:00Z') };
const nihii = makeNihii(150_001, '004');
const numbers = { here: '71000001', there: '71000002' } as const;
type Name = 'here' | 'there' | 'doctor' | 'ofDoctor' | 'ofHouse';
let db: TestDatabase;
let parties: Readonly<Record<Name, SignedIn>>;

/** A doctor who works in two houses, with software of the doctor's own and software of one house. */
beforeAll(async () => {
  db = await openTestDatabase({ clock });
  await asSystem(db.database, 'test', async (grant) => {
    const ssin = makeSsin({ birthDate: '1970-01-01', counter: 3 });
    const profession = 'persphysician';
    const names = { familyName: 'Verzonnen', firstName: 'Arts', language: 'nl' };
    const doctor = await addCaregiver(grant, keys, { ssin, nihii, profession, status: 'active', ...names });
    const house = (number: string) => addInstitution(grant, { nihii: number, kind: 'orghospital', name: number });
    const [here, there] = [await house(numbers.here), await house(numbers.there)];
    const [ofDoctor, ofHouse] = [await addSoftware(grant, 'of the doctor'), await addSoftware(grant, 'of the house')];
    const ties: [InstitutionKey | SoftwareKey, CaregiverKey | InstitutionKey][] = [
      [here, doctor],
      [there, doctor],
      [ofDoctor, doctor],
      [ofHouse, there],
    ];
    for (const [agent, onBehalfOf] of ties) await register(grant, agent, onBehalfOf, '2026-01-01');
    parties = {
      here: { kind: 'institution', key: here },
      there: { kind: 'institution', key: there },
      doctor: { kind: 'caregiver', key: doctor },
      ofDoctor: { kind: 'software', key: ofDoctor },
      ofHouse: { kind: 'software', key: ofHouse },
    };
  });
});
afterAll(() => db.close());

/** The house in whose name the doctor speaks; or why not. */
async function speaksIn(party: Name, institutionNumber?: string): Promise<string | undefined> {
  const at = { door: 'intrahub', requestId: 'r' } as const;
  const caller = await db.database.read((tx) =>
    callerOfRequest(tx, parties[party], { nihii, ...(institutionNumber ? { institutionNumber } : {}) }, at),
  );
  if (caller.kind === 'barred') return caller.refused;
  const found = Object.entries(parties).find(
    ([, { key }]) => caller.kind === 'caregiver' && key === caller.institution,
  );
  return found?.[0];
}

it.each<[Name, keyof typeof numbers | undefined, string | undefined]>([
  ['doctor', undefined, undefined],
  ['doctor', 'there', 'there'],
  ['here', undefined, 'here'],
  ['here', 'here', 'here'],
  ['ofDoctor', undefined, undefined],
  ['ofDoctor', 'there', 'there'],
  ['ofHouse', 'there', 'there'],
  ['ofHouse', 'here', 'author-not-entitled'],
  ['ofHouse', undefined, 'author-not-entitled'],
  // The doctor works in both: that opens neither to the other.
  ['here', 'there', 'author-not-entitled'],
  ['there', 'here', 'author-not-entitled'],
])('%s, for the doctor, in the name of %s: %s', async (party, house, expected) => {
  expect(await speaksIn(party, house && numbers[house])).toBe(expected);
});
