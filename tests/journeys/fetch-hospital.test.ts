import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exclude, withdrawConsent } from '../../src/modules/access/index.ts';
import { closeIntents } from '../../src/modules/audit/index.ts';
import type { PatientKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { tellOfSource } from '../../src/modules/hub/index.ts';
import { allLetters } from '../../src/modules/notices/index.ts';
import { addOfficer } from '../../src/modules/people/index.ts';
import type { HospitalFault } from '../../src/simulator/hospital-faults.ts';
import { type HospitalTown, letterOf, openHospitalTown, type TestHospital } from './hospital-town.ts';
import { ask, bodies } from './hub-requests.ts';

const TEXT = 'Opname zonder zorgen (verzonnen), température 37 °C';
let town: HospitalTown;
let plain: TestHospital;
let superuser: pg.Client;
beforeAll(async () => {
  town = await openHospitalTown({ sourceDeadlineMs: 4000 });
  plain = await town.hospital('plain');
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

const codeOf = (body: string): string | undefined => /SL="zennestatuscode" SV="1.0">([^<]*)</.exec(body)?.[1];

/** Rows of a record's trail about reading: step, outcome, reason, what was shown. */
const readsOf = async (patient: PatientKey): Promise<string[]> => {
  const { rows } = await superuser.query(
    'SELECT step, outcome, reason, shown FROM audit_trail WHERE stream = $1 AND act = 6 ORDER BY tx, step',
    [patient],
  );
  return rows.map(({ step, outcome, reason, shown }) => [step, outcome, reason, shown].join(' '));
};
const [INTENT, GRANTED, SHOWN] = ['2 1 therapeutic-link ', '1 1 therapeutic-link ', '3 3  1'];
const nothingBecause = (fault: string): string => `3 3 ${fault} 0`;

const untilHeld = async ({ id }: TestHospital): Promise<void> => {
  while (town.simulator.heldAt(id) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('a document that a hospital keeps', () => {
  it('is declared, listed, and fetched when it is read; the trail tells intent, decision and what was shown', async () => {
    const { ssin, key } = await town.patient(plain);
    const declared = await town.declare(plain, ssin, 'd-1');
    expect(declared.body).toContain(
      '<c:iscomplete>true</c:iscomplete></c:acknowledge><c:transaction><c:id S="LOCAL" SL="HOSPITAL" SV="1.0">d-1',
    );
    const list = await ask(town.house, town.gp, 'GetTransactionList', bodies.list(ssin));
    expect(list.body).toContain('>d-1<');
    const got = await town.get(town.gp, ssin, 'd-1');
    expect(got.body).toContain('<c:iscomplete>true');
    expect(got.body).toContain(TEXT);
    expect(await readsOf(key)).toEqual([INTENT, GRANTED, SHOWN]);
  });

  it.each(['slow', 'old', 'sealing'] as const)('is read from a store that is %s', async (habit) => {
    const hospital = await town.hospital(habit);
    const { ssin } = await town.patient(hospital);
    await town.declare(hospital, ssin, 'd-1');
    const { body } = await town.get(town.gp, ssin, 'd-1');
    expect(body).toContain(TEXT);
    expect(body).toContain('Hôpital fictif');
    expect(body).toContain('Zoë');
  });

  const misbehaving = 'of a store that misbehaves (%s) nothing is shown, and why is named: %s';
  const showsNothing = async (fault: HospitalFault, reason: string, code: string): Promise<void> => {
    const hospital = await town.hospital('plain');
    const { ssin, key } = await town.patient(hospital);
    await town.declare(hospital, ssin, 'd-1');
    town.simulator.misbehaveHospital(hospital.id, fault);
    const { body } = await town.get(town.gp, ssin, 'd-1');
    expect(body).toContain('<c:iscomplete>false');
    expect(codeOf(body)).toBe(code);
    expect(body).not.toContain('Opname');
    expect(await readsOf(key)).toEqual([INTENT, GRANTED, nothingBecause(reason)]);
    const list = await ask(town.house, town.gp, 'GetTransactionList', bodies.list(ssin));
    expect(list.body).toContain('<c:iscomplete>true');
    expect(list.body).toContain('>d-1<');
  };

  // Both last as long as the hub waits: they wait together.
  it.concurrent.each<[HospitalFault, string, string]>([
    ['silent', 'source-silent', 'ZENNE.GET.SOURCE-SILENT'],
    ['drip', 'source-silent', 'ZENNE.GET.SOURCE-SILENT'],
  ])(misbehaving, showsNothing);

  it.each<[HospitalFault, string, string]>([
    ['failing', 'source-failed', 'ZENNE.GET.SOURCE-SILENT'],
    ['html', 'answer-unreadable', 'ZENNE.GET.SOURCE-UNUSABLE'],
    ['garbage', 'answer-unreadable', 'ZENNE.GET.SOURCE-UNUSABLE'],
    ['bomb', 'answer-unreadable', 'ZENNE.GET.SOURCE-UNUSABLE'],
    ['deep', 'answer-unreadable', 'ZENNE.GET.SOURCE-UNUSABLE'],
    ['huge', 'answer-too-large', 'ZENNE.GET.SOURCE-UNUSABLE'],
    ['not-there', 'not-at-source', 'ZENNE.GET.NOT-AT-SOURCE'],
    ['other-patient', 'answer-other-patient', 'ZENNE.GET.SOURCE-WRONG'],
    ['two-patients', 'answer-two-patients', 'ZENNE.GET.SOURCE-WRONG'],
    ['other-document', 'answer-other-document', 'ZENNE.GET.SOURCE-WRONG'],
  ])(misbehaving, showsNothing);

  it.each<HospitalFault>(['sealed-by-another', 'sealed-for-another', 'only-wrapped'])(
    'what is not sealed by the hospital, for the hub (%s), is not shown',
    async (fault) => {
      const hospital = await town.hospital('sealing');
      const { ssin, key } = await town.patient(hospital);
      await town.declare(hospital, ssin, 'd-1');
      town.simulator.misbehaveHospital(hospital.id, fault);
      const { body } = await town.get(town.gp, ssin, 'd-1');
      expect(codeOf(body)).toBe('ZENNE.GET.SOURCE-UNUSABLE');
      expect(body).not.toContain('Opname');
      expect(await readsOf(key)).toEqual([INTENT, GRANTED, nothingBecause('answer-not-opened')]);
    },
  );

  it('a store that sends something else than it declared (kind, department) is not shown', async () => {
    const { ssin } = await town.patient(plain);
    await town.declare(plain, ssin, 'kind');
    await town.declare(plain, ssin, 'department');
    const keep = (value: string, message: string) =>
      town.simulator.keep(plain.id, { ssin, scheme: 'HOSPITAL', value, message });
    keep('kind', letterOf(plain, ssin, 'kind', { kind: 'note' }));
    const psychiatry =
      '<x:hcparty><x:cd S="CD-HCPARTY" SV="1.14">deptpsychiatry</x:cd><x:name>Psychiatrie</x:name></x:hcparty></author><iscomplete>';
    keep('department', letterOf(plain, ssin, 'department').replace('</author><iscomplete>', psychiatry));
    expect(codeOf((await town.get(town.gp, ssin, 'kind')).body)).toBe('ZENNE.GET.SOURCE-WRONG');
    expect(codeOf((await town.get(town.gp, ssin, 'department')).body)).toBe('ZENNE.GET.SOURCE-WRONG');
  });

  it('a store that stays silent is left alone for a while, and asked again later', async () => {
    const hospital = await town.hospital('plain');
    const { ssin, key } = await town.patient(hospital);
    await town.declare(hospital, ssin, 'd-1');
    town.simulator.misbehaveHospital(hospital.id, 'silent');
    await Promise.all([1, 2, 3].map(() => town.get(town.gp, ssin, 'd-1')));
    town.simulator.misbehaveHospital(hospital.id, undefined);
    expect(codeOf((await town.get(town.gp, ssin, 'd-1')).body)).toBe('ZENNE.GET.SOURCE-SILENT');
    expect((await readsOf(key)).at(-1)).toBe(nothingBecause('source-left-alone'));
    town.house.moveClock('2026-11-24T10:00:31Z');
    expect((await town.get(town.gp, ssin, 'd-1')).body).toContain(TEXT);
    town.house.moveClock('2026-11-24T10:00:00Z');
  });

  it('the office is told once a day of a store that sends papers of another person', async () => {
    const { database, keys } = town.house.access;
    const officer = await asSystem(database, 'test', (grant) =>
      addOfficer(grant, { name: 'Office', roles: ['administrator'] }),
    );
    const hospital = await town.hospital('plain');
    const { ssin } = await town.patient(hospital);
    await town.declare(hospital, ssin, 'd-1');
    town.simulator.misbehaveHospital(hospital.id, 'other-patient');
    const before = (
      await superuser.query(
        `SELECT count(*)::int AS jobs FROM graphile_worker.jobs WHERE task_identifier = 'tell-of-source'`,
      )
    ).rows[0];
    await town.get(town.gp, ssin, 'd-1');
    await town.get(town.gp, ssin, 'd-1');
    const after = (
      await superuser.query(
        `SELECT count(*)::int AS jobs FROM graphile_worker.jobs WHERE task_identifier = 'tell-of-source'`,
      )
    ).rows[0];
    expect(after.jobs - before.jobs).toBe(1);
    await tellOfSource(town.house.access, { name: 'Hospital X', day: '2026-11-24' });
    const letters = await asSystem(database, 'test', (grant) => allLetters(grant, keys, 'en'));
    expect(letters.filter(({ recipient }) => recipient === officer).map(({ text }) => text)).toEqual([
      expect.stringContaining('Hospital X sent a document of another person'),
    ]);
    expect(await town.house.metrics.print()).toMatch(
      /zenne_source_answers_total\{source="[^"]*",outcome="answer-other-patient"\} /,
    );
  });
});

describe('what changes while a document is fetched', () => {
  it('a consent withdrawn before the answer comes refuses it', async () => {
    const hospital = await town.hospital('plain');
    const { ssin, key } = await town.patient(hospital);
    await town.declare(hospital, ssin, 'd-1');
    town.simulator.misbehaveHospital(hospital.id, 'held');
    const getting = town.get(town.gp, ssin, 'd-1');
    await untilHeld(hospital);
    const withdrawn = await town.asPatient(key, 'withdraw-consent', (grant) =>
      withdrawConsent(grant, town.house.access.keys),
    );
    expect(withdrawn).toMatchObject({ granted: true, value: 'withdrawn' });
    town.simulator.releaseHospital(hospital.id);
    const { body } = await getting;
    expect(body).toContain('MH2.ACCESS.9');
    expect(body).not.toContain('Opname');
    expect(await readsOf(key)).toEqual([INTENT, '1 2 no-consent ']);
  });

  it('an exclusion before the answer comes makes the document one that never was', async () => {
    const hospital = await town.hospital('plain');
    const { ssin, key } = await town.patient(hospital);
    await town.declare(hospital, ssin, 'd-1');
    const twin = await town.get(town.gp, ssin, 'never');
    town.simulator.misbehaveHospital(hospital.id, 'held');
    const getting = town.get(town.gp, ssin, 'd-1');
    await untilHeld(hospital);
    const { keys } = town.house.access;
    const { rows } = await superuser.query(
      `SELECT encode(person_hash, 'hex') AS hash FROM people_caregiver WHERE caregiver = $1`,
      [town.gp.key],
    );
    await town.asPatient(key, 'exclude', (grant) => exclude(grant, keys, { personHash: rows[0].hash }, 'GP'));
    town.simulator.releaseHospital(hospital.id);
    const cut = (text: string): string => text.replace(/<c:response><c:id[^>]*>[^<]*/, '').replace('>d-1<', '>never<');
    expect(cut((await getting).body)).toBe(cut(twin.body));
    // And from then on the hospital is not even asked.
    town.simulator.misbehaveHospital(hospital.id, undefined);
    expect(cut((await town.get(town.gp, ssin, 'd-1')).body)).toBe(cut(twin.body));
    expect((await readsOf(key)).filter((row) => row === INTENT)).toHaveLength(1);
  });

  it('a document declared anew meanwhile is asked for again', async () => {
    const hospital = await town.hospital('plain');
    const { ssin, key } = await town.patient(hospital);
    await town.declare(hospital, ssin, 'd-1');
    town.simulator.misbehaveHospital(hospital.id, 'held');
    const getting = town.get(town.gp, ssin, 'd-1');
    await untilHeld(hospital);
    await town.declare(hospital, ssin, 'd-1', {
      codes: '<c:cd S="LOCAL" SL="CATALOGUE" SV="1.0" DN="Anders">x</c:cd>',
    });
    town.simulator.releaseHospital(hospital.id);
    expect(codeOf((await getting).body)).toBe('ZENNE.GET.SOURCE-SILENT');
    expect((await readsOf(key)).at(-1)).toBe(nothingBecause('changed-meanwhile'));
  });

  it('a look that never ended is closed as unknown, once', async () => {
    const hospital = await town.hospital('plain');
    const { ssin, key } = await town.patient(hospital);
    await town.declare(hospital, ssin, 'd-1');
    town.simulator.misbehaveHospital(hospital.id, 'held');
    const getting = town.get(town.gp, ssin, 'd-1');
    await untilHeld(hospital);
    const { database, trail } = town.house.access;
    expect(await closeIntents(database, trail)).toBe(0);
    town.house.moveClock('2026-11-24T10:05:00Z');
    expect(await closeIntents(database, trail)).toBe(1);
    expect(await closeIntents(database, trail)).toBe(0);
    town.house.moveClock('2026-11-24T10:00:00Z');
    expect(await readsOf(key)).toEqual([INTENT, '4 4 never-ended ']);
    town.simulator.releaseHospital(hospital.id);
    await getting;
  });
});
