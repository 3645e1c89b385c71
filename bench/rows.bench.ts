/** Bytes a row with its indexes, and the speed of `audit verify`. Goals: registry 400, trail 350 bytes; 200,000 rows a second. */
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ensurePartitions, openTrail, sealTrail, type TrailEntry, verifyTrail } from '../src/modules/audit/index.ts';
import { patientKey } from '../src/modules/grants/index.ts';
import { migrate, openDatabase, sourceMigrations, startOwnPostgres } from '../src/platform/postgres/index.ts';
import { newItemId } from '../src/platform/sealing/index.ts';
import { systemClock } from '../src/platform/time/index.ts';
import { report } from './program.ts';

const TRAIL_ROWS = 200_000;
const LINKS = 200_000;

/** Rows as a busy hub makes them: half with a caption and the sender's id. */
const FILL = `
  INSERT INTO hub_author_list VALUES ('11111111-1111-8111-8111-111111111111', repeat('x', 500), 'Invented House, Invented Person');
  INSERT INTO hub_link (patient, item, written_on, written_at, recorded_at, open_to_patient_from, author_list, author, version,
    is_complete, is_validated, kind, category, author_profession, id_scheme, local_id, codes, caption)
  SELECT md5((n / 90)::text)::uuid, md5('i' || n)::uuid, date '2020-01-01' + n % 2000, '10:00', now(), '2026-01-01',
    '11111111-1111-8111-8111-111111111111', '0190c0de-0000-7000-8000-000000000001', 1, true, true,
    (ARRAY['labresult', 'report', 'dischargereport', 'sumehr'])[n % 4 + 1], (ARRAY['lab-result', 'dr-physician', 'dr-physician', 'summary'])[n % 4 + 1], 'persphysician',
    CASE WHEN n % 2 = 0 THEN 'RSBID' END, CASE WHEN n % 2 = 0 THEN md5('l' || n) END, NULL,
    CASE WHEN n % 2 = 0 THEN 'Consultation cardiologie' END
  FROM generate_series(1, ${LINKS}) n;
  INSERT INTO platform_claim SELECT encode(substring(sha256(n::text::bytea) FOR 16), 'hex')::uuid, md5((n / 90)::text)::uuid, md5('i' || n)::uuid FROM generate_series(1, ${LINKS}) n;`;

const bytes = async (client: pg.Client, name: string): Promise<number> =>
  Number(
    (
      await client.query(
        `SELECT coalesce((SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = '${name}'::regclass), pg_total_relation_size('${name}')) AS bytes`,
      )
    ).rows[0]?.bytes,
  );

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-rows-'));
  chmodSync(folder, 0o711);
  const own = await startOwnPostgres({ folder });
  await migrate({ url: own.ownerUrl, files: sourceMigrations });
  const client = new pg.Client({ connectionString: own.superuserUrl });
  await client.connect();
  await client.query(FILL);
  const link = (await bytes(client, 'hub_link')) / LINKS;
  const claim = (await bytes(client, 'platform_claim')) / LINKS;
  report({
    name: 'registry-row',
    rows: LINKS,
    bytes: Math.round(link),
    claimBytes: Math.round(claim),
    together: Math.round(link + claim),
  });
  await trail(own.runUrl, own.ownerUrl, client, join(folder, 'roots'));
  await client.end();
  await own.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function trail(runUrl: string, ownerUrl: string, client: pg.Client, rootsFile: string): Promise<void> {
  const database = openDatabase({ url: runUrl, clock: systemClock });
  await database.transaction(ensurePartitions);
  const trailKey = randomBytes(32);
  const { record } = openTrail(trailKey);
  const patients = Array.from({ length: 5000 }, () => patientKey(randomUUID()));
  const entry = (at: number): TrailEntry => ({
    ...{
      patient: patients[at % patients.length],
      act: 'read-document',
      actorKind: 'caregiver',
      actor: newItemId(new Date(at)),
    },
    ...{ profession: 'persphysician', door: 'intrahub', requestId: randomUUID() },
    ...(at % 2
      ? { step: 'decision', outcome: 'granted', reason: 'therapeutic-link' }
      : { step: 'disclosure', outcome: 'disclosed', kind: 'labresult', count: 1 }),
  });
  // Rows come in many short transactions, as acts do.
  for (let at = 0; at < TRAIL_ROWS; at += 1000) {
    await database.transaction(async (tx) =>
      record(
        tx,
        Array.from({ length: 1000 }, (_, next) => entry(at + next)),
      ),
    );
  }
  report({ name: 'trail-row', rows: TRAIL_ROWS, bytes: Math.round((await bytes(client, 'audit_trail')) / TRAIL_ROWS) });
  await sealTrail({ database, trailKey, rootsFile });
  const start = performance.now();
  const cpu = process.cpuUsage();
  const verdict = await verifyTrail({ url: ownerUrl, trailKey, rootsFile });
  const { user, system } = process.cpuUsage(cpu);
  report({
    name: 'audit-verify',
    ...verdict,
    cpuNodeMicrosecondsARow: Number(((user + system) / TRAIL_ROWS).toFixed(2)),
    rowsPerSecond: Math.round(TRAIL_ROWS / ((performance.now() - start) / 1000)),
  });
  await database.end();
}
