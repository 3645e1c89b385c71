/** How long the privacy officer waits for what one caregiver did: days of a whole network's trail, searched without an index on who acted. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ensurePartitions, findLinesOfCaregiver } from '../src/modules/audit/index.ts';
import { caregiverKey } from '../src/modules/grants/index.ts';
import { migrate, openDatabase, sourceMigrations, startOwnPostgres } from '../src/platform/postgres/index.ts';
import { report } from './program.ts';

const DAYS = 4;
const ROWS_A_DAY = 500_000;
const NOW = new Date('2026-11-20T00:00:00Z');
const [rare, busy] = [caregiverKey(randomUUID()), caregiverKey(randomUUID())];

/** Rows in the order of time; one in five thousand is of the busy caregiver, the rare one acted on the first day only. */
const FILL = `
  INSERT INTO audit_trail (stream, at, id, act, step, outcome, actor_kind, door, shown, actor, mac, reason, profession, kind, request_id)
  SELECT md5((n % 50000)::text)::uuid, $2::timestamptz + n * interval '1 day' / $1, gen_random_uuid(), 6, 1 + 2 * (n % 2), 1, 2, 1, 1,
    CASE WHEN n % 5000 < 2 THEN $3::uuid WHEN n < 20 AND $5 THEN $4::uuid ELSE md5('a' || n % 9000)::uuid END,
    '\\x00112233445566778899aabbccddeeff', 'therapeutic-link', 'persphysician', CASE WHEN n % 2 = 1 THEN 'labresult' END, gen_random_uuid()::text
  FROM generate_series(0, $1 - 1) n`;

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-caregiver-trail-'));
  chmodSync(folder, 0o711);
  const own = await startOwnPostgres({ folder });
  await migrate({ url: own.ownerUrl, files: sourceMigrations });
  const clock = { now: () => NOW };
  const database = openDatabase({ url: own.runUrl, clock });
  await database.transaction(ensurePartitions);
  const client = new pg.Client({ connectionString: own.superuserUrl });
  await client.connect();
  const start = new Date(NOW.getTime() - DAYS * 86_400_000);
  for (let day = 0; day < DAYS; day += 1) {
    const at = new Date(start.getTime() + day * 86_400_000);
    await client.query(FILL, [ROWS_A_DAY, at, busy, rare, day === 0]);
  }
  await client.query('VACUUM ANALYZE audit_trail');
  for (const [who, key] of [
    ['busy', busy],
    ['rare', rare],
  ] as const)
    for (const limit of [200, 10_000]) {
      const begun = performance.now();
      const { places, searchedFrom } = await database.transaction((tx) =>
        findLinesOfCaregiver(tx, key, { from: start, until: NOW }, limit),
      );
      const ms = Math.round(performance.now() - begun);
      report({
        name: 'caregiver-trail',
        who,
        limit,
        days: DAYS,
        rowsADay: ROWS_A_DAY,
        lines: places.length,
        ms,
        whole: !searchedFrom,
      });
    }
  const { rows } = await client.query(
    `EXPLAIN SELECT stream FROM audit_trail WHERE actor = '${rare}' AND step = 1 AND at >= '2026-11-17' AND at < '2026-11-18'`,
  );
  report({ name: 'caregiver-trail-plan', uses: rows.some((row) => String(row['QUERY PLAN']).includes('_at_idx')) });
  await client.end();
  await database.end();
  await own.stop();
  rmSync(folder, { recursive: true, force: true });
}
