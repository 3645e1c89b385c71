import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { makeKeyRing, newItemId, newPatientId } from '../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/test/index.ts';
import { patientKey, type RecordGrant } from '../grants/index.ts';
import { makeRecordGrant } from '../grants/maker.ts';
import type { TrailPlace } from './lines.ts';
import { readTrail } from './read-trail.ts';
import { ensurePartitions, openTrail } from './trail.ts';

const LOOKS = 5;
const PAGE_ROWS = 2;
const patient = patientKey(newPatientId());
const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
const OPEN = statement('test-open-trail', `SELECT set_config('zenne.patients', $1, true)`);
let now = new Date('2026-11-24T10:00:00Z');
let db: TestDatabase;

beforeAll(async () => {
  db = await openTestDatabase({ clock: { now: () => now } });
  await db.database.transaction(ensurePartitions);
});
afterAll(() => db.close());

const grantIn = (tx: Transaction): RecordGrant =>
  makeRecordGrant({
    tx,
    patient,
    patients: [patient],
    caller: { kind: 'patient', door: 'patient-portal', requestId: '', patient },
    act: 'view-trail',
    basis: 'self',
    limits: {
      categories: 'all',
      authoredBy: [],
      onlyAuthored: false,
      deniedItems: [],
      own: { deniedKinds: [], onlyKinds: 'any', recordedBefore: 'any', openedItems: [] },
    },
  });

const page = (before?: TrailPlace) =>
  db.database.transaction(async (tx) => {
    await tx.run(OPEN, [patient]);
    return readTrail(grantIn(tx), keys, { before, limit: PAGE_ROWS });
  });

it('a page that ends between two looks of one moment loses neither', async () => {
  const look = {
    ...{ patient, act: 'list-documents', step: 'decision', outcome: 'granted', door: 'intrahub' },
    ...{ actorKind: 'caregiver', actor: newItemId(now) },
  } as const;
  const trail = openTrail(randomBytes(32));
  await db.database.transaction(async (tx) => trail.record(tx, Array(LOOKS).fill(look)));
  now = new Date('2026-11-24T11:00:00Z');
  const seen: string[] = [];
  for (let lines = await page(); lines.length > 0; lines = await page(lines.at(-1))) {
    seen.push(...lines.map(({ id }) => id));
  }
  expect(seen).toHaveLength(LOOKS);
  expect(new Set(seen).size).toBe(LOOKS);
});
