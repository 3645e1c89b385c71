import { afterAll, beforeAll, expect, it } from 'vitest';
import { insurersRegister } from '../../src/modules/access/index.ts';
import { deadChanges, findPatient, hashSsin, takeIn } from '../../src/modules/people/index.ts';
import { insurersClient } from '../../src/outside/insurers/client.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { openRegistersHouse, type RegistersHouse } from './registers-house.ts';

let town: RegistersHouse;
let [author, first, next]: (TestCaregiver | undefined)[] = [];
let counter = 0;

beforeAll(async () => {
  town = await openRegistersHouse('2026-11-25T10:00:00Z');
  author = await town.house.caregiver(1);
  first = await town.house.caregiver(2);
  next = await town.house.caregiver(3);
});
afterAll(() => town.close());

const known = (who: TestCaregiver | undefined): TestCaregiver => {
  if (!who) throw new Error('nobody');
  return who;
};
async function settle(): Promise<Ssin> {
  counter += 1;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 * counter });
  await ask(town.house, known(author), 'PutPatient', bodies.patient(ssin));
  await ask(town.house, known(author), 'PutPatientConsent', bodies.consent(ssin));
  return ssin;
}
const poll = () => {
  const insurers = insurersClient(town.simulator.url);
  return takeIn(town.registers, insurersRegister({ ...town.house.access, insurers }));
};
const looks = async (who: TestCaregiver | undefined, ssin: Ssin): Promise<boolean> =>
  (await ask(town.house, known(who), 'GetTransactionList', bodies.list(ssin))).body.includes('iscomplete>true');
const dead = async () => {
  const found = await town.asOfficer(await town.officer('Ada', ['administrator']), 'dead-changes', deadChanges);
  if (typeof found === 'string') throw new Error(found);
  return found.filter(({ register }) => register === 'insurers').map(({ reason }) => reason);
};

it('whoever holds the global medical file has a link, until another one does; the patient is told', async () => {
  const ssin = await settle();
  expect(await looks(first, ssin)).toBe(false);
  town.simulator.holdGmd({ ssin, holder: known(first).nihii, since: '2026-11-01' });
  expect(await poll()).toMatchObject({ applied: 1, dead: 0, silent: false });
  expect(await looks(first, ssin)).toBe(true);
  town.simulator.holdGmd({ ssin, holder: known(next).nihii, since: '2026-11-20' });
  await poll();
  expect([await looks(first, ssin), await looks(next, ssin)]).toEqual([false, true]);
  expect(await poll()).toMatchObject({ applied: 0, dead: 0 });
  const { database, keys } = town.house.access;
  const patient = (await database.read((tx) => findPatient(tx, hashSsin(keys, ssin)))) ?? '';
  const letters = await town.lettersTo(patient);
  expect(letters.filter((kind) => kind.startsWith('link-'))).toEqual(['link-declared', 'link-declared']);
});

it('what cannot be is kept with its reason, and opens nothing', async () => {
  const ssin = await settle();
  const nurse = await town.house.caregiver(4, 'persnurse');
  town.simulator.holdGmd({ ssin, holder: '99999999999', since: '2026-11-01' });
  town.simulator.holdGmd({ ssin, holder: nurse.nihii, since: '2026-11-01' });
  town.simulator.holdGmd({
    ...{ ssin: makeSsin({ birthDate: '1990-09-09', counter: 8 }), holder: known(first).nihii },
    since: '2026-11-01',
  });
  expect(await poll()).toMatchObject({ applied: 0, dead: 2 });
  expect(await dead()).toEqual(['unknown-holder', 'holder-not-entitled']);
  expect(await looks(nurse, ssin)).toBe(false);
});

it.each(['silent', 'garbage', 'other-shape', 'too-large'] as const)(
  'an answer that is %s changes nothing',
  async (fault) => {
    town.simulator.misbehave(fault);
    expect(await poll()).toMatchObject({ applied: 0, dead: 0, silent: true });
    town.simulator.misbehave(undefined);
  },
);
