import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaregiverKey } from '../../src/modules/grants/index.ts';
import {
  checkAgain,
  cobrhaRegister,
  decideRegistration,
  expireRegistrations,
  nameGuarantor,
  ownRegistration,
  remindOnSunday,
  takeIn,
  waitingRegistrations,
} from '../../src/modules/people/index.ts';
import { type Newcomer, openRegistersHouse, type RegistersHouse } from './registers-house.ts';

const WEDNESDAY = '2026-11-25T10:00:00Z';
let town: RegistersHouse;

beforeAll(async () => {
  town = await openRegistersHouse(WEDNESDAY);
});
afterAll(() => town.close());

/** Asks, and gives the caregiver with what became of it. */
async function join(person: Newcomer): Promise<{ readonly key: CaregiverKey; readonly outcome: string }> {
  const answer = await town.ask(person);
  if (!('caregiver' in answer)) throw new Error(answer.outcome);
  return { key: answer.caregiver, outcome: answer.outcome };
}
const own = (key: CaregiverKey) =>
  town.asCaregiver(key, 'own-registration', (grant) => ownRegistration(grant, town.registers.keys));
async function idOf(key: CaregiverKey): Promise<string> {
  const registration = await own(key);
  if (typeof registration !== 'object') throw new Error('no registration');
  return registration.registration;
}
const name = (key: CaregiverKey, nihii: string) =>
  town.asCaregiver(key, 'name-guarantor', (grant) => nameGuarantor(grant, town.registers.keys, nihii));
const accept = { accept: true } as const;
const refuse = (reason: string) => ({ accept: false, reason }) as const;

describe('a caregiver asks to join', () => {
  it.each([
    ['active', 'accepted', 'active', 'registration-accepted'],
    ['suspended', 'refused', 'refused', 'registration-not-recognised'],
    ['withdrawn', 'refused', 'refused', 'registration-not-recognised'],
    [undefined, 'waiting', 'awaiting-validation', 'registration-waiting'],
  ] as const)('whom CoBRHA calls %s: %s', async (state, outcome, status, letter) => {
    const person = town.newcomer(10 + ['active', 'suspended', 'withdrawn', undefined].indexOf(state));
    if (state) town.simulator.recognise(person.ssin, { ...person, state });
    const joined = await join(person);
    expect(joined.outcome).toBe(outcome);
    expect(await town.statusOf(joined.key)).toBe(status);
    expect(await town.lettersTo(joined.key)).toEqual([letter]);
  });

  it('is not recognised by a number of another profession, nor under somebody else’s number', async () => {
    const person = town.newcomer(20);
    town.simulator.recognise(person.ssin, { ...person, profession: 'persnurse', state: 'active' });
    expect((await join(person)).outcome).toBe('waiting');
    expect(await town.ask({ ...town.newcomer(21), nihii: person.nihii })).toEqual({
      outcome: 'number-of-another-person',
    });
  });

  it('twice at once, and registers once', async () => {
    const person = town.newcomer(22);
    const [one, other] = await Promise.all([join(person), join(person)]);
    expect(one.key).toBe(other.key);
    expect((await town.lettersTo(one.key)).length).toBe(1);
  });
});

describe.each(['silent', 'slow', 'failing', 'garbage', 'other-shape', 'too-large'] as const)(
  'while CoBRHA is %s',
  (fault) => {
    it('the registration stays and is settled when CoBRHA answers again', async () => {
      const person = town.newcomer(
        30 + ['silent', 'slow', 'failing', 'garbage', 'other-shape', 'too-large'].indexOf(fault),
      );
      town.simulator.recognise(person.ssin, { ...person, state: 'active' });
      town.simulator.misbehave(fault);
      const joined = await join(person);
      expect(joined.outcome).toBe('checking');
      expect(await town.statusOf(joined.key)).toBe('awaiting-validation');
      expect(await checkAgain(town.registers)).toBe(1);
      town.simulator.misbehave(undefined);
      expect(await checkAgain(town.registers)).toBe(0);
      expect(await town.statusOf(joined.key)).toBe('active');
      expect(await town.lettersTo(joined.key)).toEqual(['registration-accepted']);
    });
  },
);

describe('who waits', () => {
  let guarantor: { readonly key: CaregiverKey; readonly nihii: string };
  let bystander: CaregiverKey;
  beforeAll(async () => {
    const [one, other] = [town.newcomer(50), town.newcomer(51)];
    for (const person of [one, other]) town.simulator.recognise(person.ssin, { ...person, state: 'active' });
    guarantor = { key: (await join(one)).key, nihii: one.nihii };
    bystander = (await join(other)).key;
  });
  const decide = (by: CaregiverKey, id: string, decision: Parameters<typeof decideRegistration>[3]) =>
    town.asCaregiver(by, 'decide-registration', (grant) =>
      decideRegistration(grant, town.registers.keys, id, decision),
    );

  it('names a guarantor, who alone among caregivers sees and decides it', async () => {
    const { key } = await join(town.newcomer(52));
    const id = await idOf(key);
    expect(await name(key, '10000000000')).toBe('guarantor-unknown');
    expect(await name(key, town.newcomer(52).nihii)).toBe('guarantor-is-yourself');
    expect(await name(key, guarantor.nihii)).toBe('named');
    // Naming the same one again is no new letter.
    expect(await name(key, guarantor.nihii)).toBe('named');
    const letters = await town.lettersTo(guarantor.key);
    expect(letters.filter((kind) => kind === 'guarantor-named')).toHaveLength(1);
    const seen = (by: CaregiverKey) =>
      town.asCaregiver(by, 'waiting-registrations', (grant) => waitingRegistrations(grant, town.registers.keys));
    expect(await seen(guarantor.key)).toMatchObject([{ registration: id, name: 'Verzonnen Nieuweling' }]);
    expect(await seen(bystander)).toEqual([]);
    expect(await seen(key)).toBe('caller-awaiting-validation');
    expect(await decide(bystander, id, accept)).toBe('not-yours-to-decide');
    expect(await decide(key, id, accept)).toBe('caller-awaiting-validation');
    expect(await decide(guarantor.key, id, refuse('no'))).toBe('reason-invalid');
    expect(await decide(guarantor.key, id, accept)).toBe('accepted');
    expect(await decide(guarantor.key, id, refuse('Changed my mind'))).toBe('not-waiting');
    expect(await town.statusOf(key)).toBe('active');
  });

  it('is decided by an administrator, not by a privacy officer; the reason is told, and sealed', async () => {
    const { key } = await join(town.newcomer(53));
    const id = await idOf(key);
    const administrator = await town.officer('Admin', ['administrator']);
    const privacy = await town.officer('Privacy', ['privacy-officer']);
    const by = (officer: typeof privacy) =>
      town.asOfficer(officer, 'decide-registration', (grant) =>
        decideRegistration(grant, town.registers.keys, id, refuse('The diploma is missing')),
      );
    expect(await by(privacy)).toBe('role-missing');
    expect(await by(administrator)).toBe('refused');
    expect((await town.letterTexts(key)).join(' ')).toContain('The diploma is missing');
    expect(await own(key)).toMatchObject({ state: 'refused', reason: 'The diploma is missing' });
    // Asking again begins anew.
    expect((await join(town.newcomer(53))).outcome).toBe('waiting');
  });

  it('leaves decisions, refusals and outcomes in a house stream of the trail', async () => {
    const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
    await client.connect();
    const { rows } = await client
      .query<{ traced: string }>(
        `SELECT DISTINCT concat_ws(' ', act, step, outcome, reason, kind) AS traced FROM audit_trail
         WHERE act BETWEEN 70 AND 74 AND stream::text LIKE '00000000-0000-8000-%'`,
      )
      .finally(() => client.end());
    expect(rows.map(({ traced }) => traced)).toEqual(
      expect.arrayContaining([
        '70 2 1',
        '70 4 1 cobrha active',
        '70 4 2 cobrha suspended',
        '71 3 3 named',
        '72 1 2 role-missing',
        '72 3 3 not-yours-to-decide',
        '72 3 3 accepted',
        '72 3 3 refused',
      ]),
    );
  });
});

describe('each Sunday', () => {
  let waiting: RegistersHouse;
  beforeAll(async () => {
    waiting = await openRegistersHouse(WEDNESDAY);
  });
  afterAll(() => waiting.close());

  it('whoever must decide gets one letter, though the job runs late, twice, or after an outage', async () => {
    const administrator = await waiting.officer('Admin', ['administrator']);
    const privacy = await waiting.officer('Privacy', ['privacy-officer']);
    const vouching = waiting.newcomer(1);
    waiting.simulator.recognise(vouching.ssin, { ...vouching, state: 'active' });
    const guarantor = await waiting.ask(vouching);
    const [vouched, alone] = [await waiting.ask(waiting.newcomer(2)), await waiting.ask(waiting.newcomer(3))];
    if (!('caregiver' in guarantor) || !('caregiver' in vouched) || !('caregiver' in alone))
      throw new Error('not asked');
    await waiting.asCaregiver(vouched.caregiver, 'name-guarantor', (grant) =>
      nameGuarantor(grant, waiting.registers.keys, vouching.nihii),
    );
    const reminders = async (to: string) =>
      (await waiting.lettersTo(to)).filter((kind) => kind === 'sunday-reminder').length;
    const counts = async () => [
      await reminders(guarantor.caregiver),
      await reminders(administrator),
      await reminders(privacy),
    ];

    // The Sunday before they asked is nothing to remind of.
    expect(await remindOnSunday(waiting.registers)).toBe(0);
    waiting.moveTo('2026-11-28T22:30:00Z');
    expect(await remindOnSunday(waiting.registers)).toBe(0);
    // In Brussels it is Sunday already.
    waiting.moveTo('2026-11-28T23:30:00Z');
    expect(await remindOnSunday(waiting.registers)).toBe(2);
    expect(await remindOnSunday(waiting.registers)).toBe(0);
    expect(await counts()).toEqual([1, 1, 0]);
    expect((await waiting.letterTexts(guarantor.caregiver))[0]).toContain(
      'On Sunday 29 November 2026, 1 registration(s) wait',
    );
    // An outage over the next Sunday: made up for on Tuesday, once.
    waiting.moveTo('2026-12-08T09:00:00Z');
    await Promise.all([remindOnSunday(waiting.registers), remindOnSunday(waiting.registers)]);
    expect(await counts()).toEqual([2, 2, 0]);
    // A suspended guarantor cannot decide: the administrators are reminded instead.
    waiting.simulator.recognise(vouching.ssin, { ...vouching, state: 'suspended' }, { tell: true });
    await takeIn(waiting.registers, cobrhaRegister(waiting.registers));
    waiting.moveTo('2026-12-13T09:00:00Z');
    await remindOnSunday(waiting.registers);
    expect(await counts()).toEqual([2, 3, 0]);
    expect((await waiting.letterTexts(administrator))[0]).toContain('2 registration(s)');
  });

  it('and after the last week the registration expires, once', async () => {
    waiting.moveTo('2027-01-19T09:00:00Z');
    expect(await expireRegistrations(waiting.registers)).toBe(0);
    waiting.moveTo('2027-01-20T09:00:00Z');
    expect(await expireRegistrations(waiting.registers)).toBe(2);
    expect(await expireRegistrations(waiting.registers)).toBe(0);
    const late = await waiting.ask(waiting.newcomer(2));
    expect(late.outcome).toBe('waiting');
    if ('caregiver' in late) expect(await waiting.lettersTo(late.caregiver)).toContain('registration-expired');
  });
});
