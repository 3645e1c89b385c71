import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCompleteness, type Difference, makeActTally, type Trail } from '../../src/modules/audit/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
let now: Date;
let drops: number;
let house: TestHouse;
let gp: TestCaregiver;
let tally: ReturnType<typeof makeActTally>;
let superuser: pg.Client;

/** A trail that forgets the decision of the next acts: what a removed call to it would do. */
const forgetful = (trail: Trail): Trail => ({
  ...trail,
  record: (tx, entries) => {
    const isDropped = drops > 0 && entries.some(({ step }) => step === 'decision');
    if (isDropped) drops -= 1;
    else trail.record(tx, entries);
  },
});

const at = (time: string): Date => new Date(`2026-11-24T${time}Z`);
const look = () => ask(house, gp, 'GetTransactionList', bodies.list(ssin));
const flush = () => tally.flush(house.access.database);

async function check(): Promise<Difference[]> {
  const found: Difference[] = [];
  await checkCompleteness(house.access.database, async (_, differences) => void found.push(...differences));
  return found;
}
const hours = async (): Promise<unknown[]> =>
  (await superuser.query('SELECT hour, counted, traced FROM audit_checked_hour ORDER BY hour')).rows;

beforeEach(async () => {
  now = at('10:00:00');
  drops = 0;
  const clock = { now: () => now };
  tally = makeActTally(clock);
  house = await openTestHouse({ clock, onAct: tally.count, before: forgetful });
  await flush();
  gp = await house.caregiver(1);
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
});
afterEach(async () => {
  await superuser.end();
  await house.close();
});

describe('the completeness of the trail', () => {
  it('is sound hour by hour, refusals and a turn of the hour included', async () => {
    const stranger = await house.caregiver(2);
    await look();
    await ask(house, stranger, 'GetTransactionList', bodies.list(ssin));
    await ask(house, gp, 'GetTransactionList', bodies.list('nonsense'));
    now = at('10:59:59.999');
    await look();
    now = at('11:00:00');
    await ask(house, await house.caregiver(3), 'GetTransactionList', bodies.list(ssin));
    now = at('12:06:00');
    await flush();
    expect(await check()).toEqual([]);
    expect(await hours()).toEqual([
      { hour: at('10:00:00'), counted: 7, traced: 7 },
      { hour: at('11:00:00'), counted: 1, traced: 1 },
    ]);
  });

  it('does not judge an hour before its counts are written', async () => {
    await look();
    now = at('11:04:00');
    await flush();
    now = at('11:06:00');
    expect(await check()).toEqual([]);
    expect(await hours()).toHaveLength(0);
    await flush();
    expect(await check()).toEqual([]);
    expect(await hours()).toHaveLength(1);
  });

  it('sees a look whose trace was lost, once', async () => {
    await look();
    drops = 1;
    await look();
    now = at('11:06:00');
    await flush();
    const lost = { door: 'intrahub', act: 'list-documents', granted: true, counted: 2, traced: 1, kind: 'untraced' };
    expect(await check()).toEqual([{ hour: at('10:00:00'), ...lost }]);
    expect(await check()).toEqual([]);
  });

  it('does not let a refusal stand in for a lost look', async () => {
    const stranger = await house.caregiver(2);
    drops = 1;
    await look();
    await ask(house, stranger, 'GetTransactionList', bodies.list(ssin));
    now = at('11:06:00');
    await flush();
    expect(await check()).toMatchObject([{ granted: true, counted: 1, traced: 0, kind: 'untraced' }]);
  });

  it('explains a crash between commit and count, and still shows it', async () => {
    now = at('10:20:00');
    await flush();
    now = at('10:20:03');
    await look();
    // The run dies: nothing of this is ever written. Another takes over.
    tally = makeActTally({ now: () => now });
    now = at('10:21:00');
    await flush();
    now = at('11:06:00');
    await flush();
    expect(await check()).toEqual([
      {
        hour: at('10:00:00'),
        ...{ door: 'intrahub', act: 'list-documents', granted: true, counted: 0, traced: 1, kind: 'crash' },
      },
    ]);
    expect((await superuser.query('SELECT kind FROM audit_difference')).rows).toEqual([{ kind: 'crash' }]);
  });

  it('does not take a crash as an excuse for what stands elsewhere in the hour', async () => {
    await flush();
    now = at('10:40:00');
    await look();
    tally = makeActTally({ now: () => now });
    await flush();
    now = at('11:06:00');
    await flush();
    expect(await check()).toMatchObject([{ kind: 'uncounted', counted: 0, traced: 1 }]);
  });

  it('counts nothing of a run that ended well twice, and nothing from before counting began', async () => {
    await look();
    now = at('10:30:00');
    await tally.end(house.access.database);
    now = at('11:06:00');
    expect(await check()).toEqual([]);
    expect(await hours()).toEqual([{ hour: at('10:00:00'), counted: 4, traced: 4 }]);
  });
});
