import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/test/index.ts';
import { makeSsin } from '../../standards/belgium/index.ts';
import { ensurePartitions, openTrail } from '../audit/index.ts';
import { type Caller, caregiverKey, type RecordGrant } from '../grants/index.ts';
import { findPatient, hashSsin, registerPatient } from '../people/index.ts';
import type { AccessContext } from './context.ts';
import { inRecord } from './in-record.ts';
import { MOST_LIMITS, readLimits } from './limits.ts';
import { readPolicy, takePolicyOver } from './policy.ts';

const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
const clock = { now: () => new Date('2026-11-24T10:00:00Z') };
const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
const patient = { ssinHash: hashSsin(keys, ssin) };
let db: TestDatabase;
let access: AccessContext;
let self: Caller;

beforeAll(async () => {
  db = await openTestDatabase({ clock });
  access = { database: db.database, keys, clock, trail: openTrail(randomBytes(32)) };
  await db.database.transaction(ensurePartitions);
  const at = { requestId: 'r' } as const;
  const key = caregiverKey('0190c0de-0000-7000-8000-000000000001');
  const caregiver = { key, personHash: 'ab', profession: 'persphysician', status: 'active' } as const;
  const gp: Caller = { kind: 'caregiver', door: 'intrahub', ...at, caregiver };
  const details = { ssin, familyName: 'Verzonnen', firstNames: 'Ada', sex: 'female' };
  await inRecord(access, { act: 'put-patient', caller: gp, patient }, (grant) => registerPatient(grant, keys, details));
  const own = await db.database.transaction((tx) => findPatient(tx, patient.ssinHash));
  if (!own) throw new Error('the patient is missing');
  self = { kind: 'patient', door: 'patient-portal', ...at, patient: own };
});
afterAll(() => db.close());

async function asSelf<Value>(use: (grant: RecordGrant) => Promise<Value>): Promise<Value> {
  const answer = await inRecord(access, { act: 'set-limits', caller: self, patient }, use);
  if (!answer.granted) throw new Error(answer.refused);
  return answer.value;
}

const file = (from: number, many: number) => ({
  emergency: 'refused' as const,
  delayDays: 0,
  rules: Array.from({ length: many }, (_, at) => ({
    target: { profession: 'persnurse' },
    kind: `kind-${from + at}`,
    onlyNew: false,
    exclusion: false,
  })),
});
const take = (from: number, many: number) => asSelf((grant) => takePolicyOver(grant, keys, file(from, many)));
const closed = async () => (await asSelf(readLimits)).length;

it('a file that closes more than a patient may is refused whole, and none of it is taken for closed', async () => {
  expect(await take(0, MOST_LIMITS + 1)).toBe('too-many-limits');
  expect([await closed(), (await asSelf(readPolicy)).emergency]).toEqual([0, 'allowed']);
  expect(await take(0, MOST_LIMITS - 1)).toBe('changed');
  expect(await take(MOST_LIMITS - 1, 2)).toBe('too-many-limits');
  expect(await closed()).toBe(MOST_LIMITS - 1);
});

it('what is closed already counts once', async () => {
  expect(await take(0, MOST_LIMITS)).toBe('changed');
  expect(await take(0, MOST_LIMITS)).toBe('changed');
  expect(await closed()).toBe(MOST_LIMITS);
});
