import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKeyRing } from '../../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/test/index.ts';
import { ensurePartitions, openTrail } from '../../audit/index.ts';
import { type OfficerKey, officerKey, patientKey, type Register, type RegisterGrant } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { addOfficer } from '../../people/index.ts';
import type { AccessContext } from '../context.ts';
import { openRecord } from '../facts.ts';
import { inRegister } from '../in-register.ts';
import { approveMatrix, proposeMatrix, withdrawMatrix } from './office-acts.ts';
import { exportMatrix, matrixInForce, matrixVersions } from './versions.ts';

let db: TestDatabase;
let context: AccessContext;
let now = new Date('2026-11-24T10:00:00Z');
const officers: Record<string, OfficerKey> = {};
const CSV = 'profession,categories,operations,effect,sections,condition,source\npersnurse,other,list,full,,,test\n';

beforeAll(async () => {
  const clock = { now: () => now };
  db = await openTestDatabase({ clock });
  const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
  context = { database: db.database, keys, clock, trail: openTrail(randomBytes(32)) };
  await db.database.transaction(ensurePartitions);
  const [ada, bea] = [randomBytes(32), randomBytes(32)];
  await asSystem(db.database, 'test', async (grant) => {
    const roles = ['administrator'] as const;
    officers.ada = await addOfficer(grant, { name: 'Ada', roles, personHash: ada });
    officers.adaAgain = await addOfficer(grant, { name: 'Ada, her other account', roles, personHash: ada });
    officers.bea = await addOfficer(grant, { name: 'Bea', roles, personHash: bea });
    officers.unknown = await addOfficer(grant, { name: 'Nobody knows who', roles });
    officers.privacy = await addOfficer(grant, {
      name: 'Cleo',
      roles: ['privacy-officer'],
      personHash: randomBytes(32),
    });
  });
});
afterAll(() => db.close());

const as = (name: string) =>
  ({ kind: 'officer', door: 'office', requestId: 'r-1', officer: officers[name] ?? officerKey('') }) as const;
const ask = async <Value>(by: string, register: Register, use: (grant: RegisterGrant) => Promise<Value>) => {
  const answer = await inRegister(context, { register, caller: as(by) }, use);
  if (!answer.granted) throw new Error(answer.refused);
  return answer.value;
};
const approve = (by: string, version: string) => ask(by, 'approve-matrix', (grant) => approveMatrix(grant, version));
const withdraw = (by: string, version: string) => ask(by, 'withdraw-matrix', (grant) => withdrawMatrix(grant, version));
const propose = async (startsOn: string, csv = CSV, by = 'ada') => {
  const proposed = await ask(by, 'propose-matrix', (grant) => proposeMatrix(grant, { csv, startsOn }));
  return proposed.outcome === 'proposed' ? proposed.version : proposed.outcome;
};
const versions = () => ask('ada', 'list-matrices', matrixVersions);
const inForce = () => db.database.read(matrixInForce);
/** What the access path reads with its facts. */
const inFacts = () =>
  db.database.transaction(async (tx) => {
    const patient = patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e');
    const opened = await openRecord(tx, {
      act: 'list-documents',
      caller: { kind: 'patient', door: 'office', requestId: '', patient },
      patient: { key: patient },
    });
    return opened?.facts.matrix?.version;
  });
const UNKNOWN = '0190c0de-0000-7000-8000-00000000dead';

describe('the matrix is changed by two people, ahead of its day', () => {
  it.each([
    ['today', '2026-11-24', CSV, 'start-not-ahead'],
    ['a day in the past', '2025-01-01', CSV, 'start-not-ahead'],
    ['no day', '2026-02-30', CSV, 'start-not-ahead'],
    ['a faulty table', '2027-01-01', `${CSV}perswizard,other,list,full,,,test\n`, 'faulty'],
  ])('a proposal for %s is refused and leaves nothing', async (_, startsOn, csv, outcome) => {
    const before = await versions();
    expect(await propose(startsOn, csv)).toBe(outcome);
    expect(await versions()).toEqual(before);
  });

  it.each([
    ['the proposer', 'ada', 'ada', 'same-person'],
    ['the proposer by another account', 'ada', 'adaAgain', 'same-person'],
    ['an officer whose person is unknown', 'ada', 'unknown', 'person-unknown'],
    ['anybody, when the proposer’s person is unknown', 'unknown', 'ada', 'person-unknown'],
    ['another person', 'ada', 'bea', 'approved'],
  ])('approval by %s: %s', async (_, proposer, approver, outcome) => {
    const version = await propose('2099-01-01', CSV, proposer);
    expect(await approve(approver, version)).toBe(outcome);
    const all = await versions();
    expect(all.find((one) => one.version === version)?.state).toBe(outcome === 'approved' ? 'approved' : 'proposed');
    expect(await withdraw('ada', version)).toBe('withdrawn');
    expect(await withdraw('ada', version)).toBe('already-withdrawn');
    expect(await approve('bea', version)).toBe('not-proposed');
  });

  it.each([[UNKNOWN], ['x'], ['']])('a version that is not there (%s) is refused', async (version) => {
    expect(await approve('ada', version)).toBe('version-unknown');
    expect(await withdraw('ada', version)).toBe('version-unknown');
    expect(await db.database.read((tx) => exportMatrix(tx, version))).toBeUndefined();
  });

  it('is for administrators', async () => {
    await expect(propose('2099-01-01', CSV, 'privacy')).rejects.toThrow('role-missing');
    const version = await propose('2099-01-01');
    await expect(approve('privacy', version)).rejects.toThrow('role-missing');
    await expect(withdraw('privacy', version)).rejects.toThrow('role-missing');
  });

  it('comes out as it went in', async () => {
    const version = await propose('2099-01-01');
    expect(await db.database.read((tx) => exportMatrix(tx, version))).toBe(CSV);
  });

  it('the database itself refuses an approval by the proposer', async () => {
    const version = await propose('2099-01-01');
    const forced = db.database.transaction((tx) =>
      tx.run({
        name: 'test-forced',
        text: `UPDATE access_matrix_version SET state = 'approved', approved_by = proposed_by, approved_at = now() WHERE version = '${version}'`,
      }),
    );
    await expect(forced).rejects.toThrow(/check constraint/);
  });

  it('a new version is in force from its first day on, not before', async () => {
    const starting = await inForce();
    expect(starting).toMatchObject({ isStarting: true, state: 'approved' });
    const version = await propose('2026-12-01');
    await approve('bea', version);
    now = new Date('2026-11-30T22:59:00Z');
    expect(await inForce()).toMatchObject({ version: starting?.version });
    expect(await inFacts()).toBe(starting?.version);
    now = new Date('2026-11-30T23:00:00Z');
    expect(await inForce()).toMatchObject({ version, isStarting: false });
    expect(await inFacts()).toBe(version);
    expect(await withdraw('ada', version)).toBe('already-started');
    const late = await propose('2026-12-02');
    now = new Date('2026-12-02T10:00:00Z');
    expect(await approve('bea', late)).toBe('start-not-ahead');
  });
});
