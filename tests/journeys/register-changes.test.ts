import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRecord, refusals } from '../../src/modules/access/index.ts';
import type { CaregiverKey } from '../../src/modules/grants/index.ts';
import {
  cobrhaRegister,
  type DeadChange,
  deadChanges,
  findCaregiver,
  findPatient,
  hashSsin,
  nationalRegister,
  readPatient,
  retryDeadChange,
  takeIn,
} from '../../src/modules/people/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { openRegistersHouse, type RegistersHouse } from './registers-house.ts';

let town: RegistersHouse;
beforeAll(async () => {
  town = await openRegistersHouse('2026-11-25T10:00:00Z');
});
afterAll(() => town.close());

const national = () => takeIn(town.registers, nationalRegister(town.registers));
const cobrha = () => takeIn(town.registers, cobrhaRegister(town.registers));
const dead = async (register: string): Promise<DeadChange[]> => {
  const answer = await town.asOfficer(await town.officer('Clerk', ['administrator']), 'dead-changes', deadChanges);
  if (typeof answer === 'string') throw new Error(answer);
  return answer.filter((one) => one.register === register).sort((one, other) => one.sequence - other.sequence);
};

describe('changes in CoBRHA', () => {
  const tell = (
    person: { ssin: string; nihii: string; profession: string },
    state: 'active' | 'suspended' | 'withdrawn',
  ) => town.simulator.recognise(person.ssin, { ...person, state }, { tell: true });
  const join = async (number: number, known: boolean): Promise<CaregiverKey> => {
    const person = town.newcomer(number);
    if (known) town.simulator.recognise(person.ssin, { ...person, state: 'active' });
    const answer = await town.ask(person);
    if (!('caregiver' in answer)) throw new Error(answer.outcome);
    return answer.caregiver;
  };

  it('suspend, restore and end a caregiver, each once, with a letter', async () => {
    const key = await join(1, true);
    let minute = 0;
    for (const [state, status] of [
      ['suspended', 'suspended'],
      ['active', 'active'],
      ['suspended', 'suspended'],
      ['withdrawn', 'ended'],
      ['active', 'ended'],
    ] as const) {
      minute += 1;
      town.moveTo(`2026-11-25T10:0${minute}:00Z`);
      tell(town.newcomer(1), state);
      expect(await cobrha()).toEqual({ applied: 1, dead: 0, silent: false });
      expect(await town.statusOf(key)).toBe(status);
    }
    expect(await cobrha()).toEqual({ applied: 0, dead: 0, silent: false });
    expect((await town.lettersTo(key)).reverse()).toEqual([
      'registration-accepted',
      'caregiver-suspended',
      'caregiver-restored',
      'caregiver-suspended',
      'caregiver-ended',
    ]);
  });

  it('settle a registration that waits, and refuse one whose recognition comes suspended', async () => {
    const [accepted, refused] = [await join(2, false), await join(3, false)];
    tell(town.newcomer(2), 'active');
    tell(town.newcomer(3), 'suspended');
    expect(await cobrha()).toMatchObject({ applied: 2 });
    expect([await town.statusOf(accepted), await town.statusOf(refused)]).toEqual(['active', 'refused']);
  });

  it('add a profession of a person who is in, and leave strangers alone', async () => {
    await join(4, true);
    const person = { ...town.newcomer(4), nihii: town.newcomer(5).nihii, profession: 'persdentist' };
    tell(person, 'active');
    tell(town.newcomer(99), 'active');
    expect(await cobrha()).toMatchObject({ applied: 1, dead: 0 });
    const added = await town.house.access.database.read((tx) => findCaregiver(tx, { nihii: person.nihii }));
    expect(added).toMatchObject({ status: 'active', profession: 'persdentist', familyName: 'Nieuweling' });
  });

  it('that come again change nothing, and one that comes late is a dead letter', async () => {
    const key = await join(6, true);
    const person = town.newcomer(6);
    tell(person, 'suspended');
    town.simulator.sendRaw('cobrha', { sequence: 2, ...person, state: 'withdrawn' });
    await cobrha();
    expect(await town.statusOf(key)).toBe('suspended');
    // The register jumps over a number and sends it afterwards.
    town.simulator.sendRaw('cobrha', { sequence: 1000, ...person, state: 'active' });
    town.simulator.sendRaw('cobrha', { sequence: 999, ...person, state: 'withdrawn' });
    await cobrha();
    expect(await town.statusOf(key)).toBe('active');
    expect(await dead('cobrha')).toMatchObject([{ sequence: 999, reason: 'out-of-order' }]);
  });

  it('of a number that came before are late for it too', async () => {
    await join(7, true);
    const person = { ...town.newcomer(7), nihii: town.newcomer(8).nihii, profession: 'persdentist' };
    town.simulator.sendRaw('cobrha', { sequence: 1100, ...person, state: 'active' });
    town.simulator.sendRaw('cobrha', { sequence: 1099, ...person, state: 'withdrawn' });
    expect(await cobrha()).toMatchObject({ applied: 1, dead: 1 });
    const added = await town.house.access.database.read((tx) => findCaregiver(tx, { nihii: person.nihii }));
    expect(added?.status).toBe('active');
  });

  it('wait while CoBRHA is silent', async () => {
    town.simulator.misbehave('failing');
    expect(await cobrha()).toEqual({ applied: 0, dead: 0, silent: true });
    town.simulator.misbehave('other-shape');
    expect(await cobrha()).toEqual({ applied: 0, dead: 0, silent: true });
    town.simulator.misbehave(undefined);
  });
});

describe('changes in the national register', () => {
  let gp: TestCaregiver;
  beforeAll(async () => {
    gp = await town.house.caregiver(1);
  });
  async function settle(counter: number, bis?: 'sex-known'): Promise<Ssin> {
    const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 * counter, bis });
    await ask(town.house, gp, 'PutPatient', bodies.patient(ssin));
    await ask(town.house, gp, 'PutPatientConsent', bodies.consent(ssin));
    await ask(town.house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
    return ssin;
  }
  const keyOf = (ssin: Ssin) =>
    town.house.access.database.read((tx) => findPatient(tx, hashSsin(town.house.access.keys, ssin)));
  async function details(ssin: Ssin) {
    const caregiver = { ...gp, personHash: '00', status: 'active' } as const;
    const caller = { kind: 'caregiver', door: 'intrahub', requestId: 'r', caregiver } as const;
    const patient = { ssinHash: hashSsin(town.house.access.keys, ssin) };
    const question = { act: 'list-documents', caller, patient } as const;
    const answer = await inRecord(town.house.access, question, (grant) => readPatient(grant, town.house.access.keys));
    return answer.granted ? answer.value : answer.refused;
  }

  it('change name, sex and address', async () => {
    const ssin = await settle(1);
    town.simulator.change({ ssin, kind: 'name', familyName: 'Gehuwd', firstNames: 'Ada Maria' });
    town.simulator.change({ ssin, kind: 'sex', sex: 'unknown' });
    town.simulator.change({ ssin, kind: 'address', address: 'Verzonnenstraat 3, 1000 Brussel' });
    expect(await national()).toEqual({ applied: 3, dead: 0, silent: false });
    expect(await details(ssin)).toMatchObject({
      ...{ familyName: 'Gehuwd', firstNames: 'Ada Maria', sex: 'unknown' },
      address: 'Verzonnenstraat 3, 1000 Brussel',
    });
  });

  it('are applied once and in their order, though two take them in at the same moment', async () => {
    const ssin = await settle(9);
    for (const familyName of ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'])
      town.simulator.change({ ssin, kind: 'name', familyName, firstNames: 'Ada' });
    const taken = await Promise.all([national(), national(), national()]);
    expect(taken.reduce((sum, { applied }) => sum + applied, 0)).toBe(5);
    expect(await details(ssin)).toMatchObject({ familyName: 'Vijf' });
  });

  it('give a new number to the same record: both lead to it, the new one is shown', async () => {
    const bis = await settle(2, 'sex-known');
    const ssin = makeSsin({ birthDate: '1980-05-05', counter: 600 });
    const key = await keyOf(bis);
    town.simulator.change({ ssin: bis, kind: 'number', newSsin: ssin });
    await national();
    expect([await keyOf(bis), await keyOf(ssin)]).toEqual([key, key]);
    expect(await details(bis)).toMatchObject({ ssin });
    // What comes under either number finds the record; and the number may be given back.
    town.simulator.change({ ssin, kind: 'name', familyName: 'Nieuw', firstNames: 'Ada' });
    town.simulator.change({ ssin, kind: 'number', newSsin: bis });
    await national();
    expect(await details(ssin)).toMatchObject({ ssin: bis, familyName: 'Nieuw' });
    const list = await ask(town.house, gp, 'GetTransactionList', bodies.list(bis));
    expect(list.body).toContain('iscomplete>true');
  });

  it('close the record of who died; a day to come is a dead letter', async () => {
    const ssin = await settle(3);
    town.simulator.change({ ssin, kind: 'death', on: '2027-01-01' });
    town.simulator.change({ ssin, kind: 'death', on: '2026-02-30' });
    expect(await national()).toMatchObject({ applied: 0, dead: 2 });
    town.simulator.change({ ssin, kind: 'death', on: '2026-11-20' });
    await national();
    expect(await details(ssin)).toBe('patient-deceased');
  });

  it('about somebody unknown are kept sealed, and applied when the person is known', async () => {
    const ssin = makeSsin({ birthDate: '1980-05-05', counter: 700 });
    town.simulator.change({ ssin, kind: 'name', familyName: 'Laatkomer', firstNames: 'Ada' });
    await national();
    const letter = (await dead('national-register')).find(({ reason }) => reason === 'unknown-person');
    await settle(350);
    const register = nationalRegister(town.registers);
    expect(await retryDeadChange(town.registers, register, letter?.sequence ?? 0)).toBe('applied');
    expect(await retryDeadChange(town.registers, register, letter?.sequence ?? 0)).toBe('no-such-letter');
    expect(await details(ssin)).toMatchObject({ familyName: 'Laatkomer' });
  });

  it('that give a number of another record are left to the office', async () => {
    const [one, other] = [await settle(5), await settle(6)];
    town.simulator.change({ ssin: one, kind: 'number', newSsin: other });
    expect(await national()).toMatchObject({ dead: 1 });
    expect((await dead('national-register')).at(-1)).toMatchObject({ reason: 'number-of-another-record' });
  });

  it('that cannot be read, or that break something here, do not hold up what comes after them', async () => {
    const [whole, broken] = [await settle(7), await settle(8)];
    const before = (await dead('national-register')).length;
    const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
    await client.connect();
    await client
      .query('DELETE FROM platform_data_key WHERE subject = $1', [await keyOf(broken)])
      .finally(() => client.end());
    const raw = (sequence: number, change: object) =>
      town.simulator.sendRaw('national-register', { sequence, ssin: whole, ...change });
    raw(5001, { kind: 'nationality', to: 'BE' });
    raw(5002, { kind: 'name', familyName: 'Nul\u0000', firstNames: 'Ada' });
    raw(5003, { kind: 'address', address: 'Verzonnenstraat 4, 1000 Brussel', ssin: broken });
    raw(5004, { kind: 'name', familyName: 'Erna', firstNames: 'Ada' });
    expect(await national()).toEqual({ applied: 1, dead: 3, silent: false });
    expect(await details(whole)).toMatchObject({ familyName: 'Erna' });
    const reasons = (await dead('national-register')).slice(before).map(({ reason }) => reason);
    expect(reasons).toEqual(['unreadable', 'unreadable', 'failed']);
  });

  it('leave no number in clear', async () => {
    const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
    await client.connect();
    const { rows } = await client
      .query<{ text: string }>(`SELECT string_agg(e::text, ' ') AS text FROM people_register_event e`)
      .finally(() => client.end());
    expect(rows[0]?.text).not.toMatch(/800505|80450|80050/);
  });
});

it('a suspended caregiver sees what it wrote, publishes nothing, and looks in no emergency', async () => {
  const [author, other] = [await town.house.caregiver(21), await town.house.caregiver(22)];
  const ssin = makeSsin({ birthDate: '1990-06-06', counter: 4 });
  await ask(town.house, other, 'PutPatient', bodies.patient(ssin));
  await ask(town.house, other, 'PutPatientConsent', bodies.consent(ssin));
  for (const who of [author, other]) {
    await ask(town.house, who, 'PutTherapeuticLink', bodies.link(ssin, who));
    await ask(town.house, who, 'PutTransaction', bodies.put(ssin, who, `by-${who.nihii}`));
  }
  const { nihii, profession } = author;
  // Above the numbers that a story before jumped to.
  const change = { sequence: 2000, ssin: author.ssin, nihii, profession, state: 'suspended' };
  town.simulator.sendRaw('cobrha', change);
  await cobrha();
  const list = await ask(town.house, author, 'GetTransactionList', bodies.list(ssin));
  expect(list.body).toContain(`by-${author.nihii}`);
  expect(list.body).not.toContain(`by-${other.nihii}`);
  const read = await ask(town.house, author, 'GetTransaction', bodies.get(ssin, `by-${author.nihii}`));
  expect(read.body).toContain('Verzonnen inhoud');
  const refused = refusals['caller-suspended'].code;
  expect((await ask(town.house, author, 'PutTransaction', bodies.put(ssin, author, 'more'))).body).toContain(refused);
  const emergency = { emergency: 'Found unconscious in the street' };
  expect((await ask(town.house, author, 'GetTransactionList', bodies.list(ssin), emergency)).body).toContain(refused);
});
