/** A million patients and five million links: the plans of decision and lists are those of a small table, and their times. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type AccessContext, declareLink, inRecord, linksIHold, listLinks } from '../src/modules/access/index.ts';
import { ensurePartitions, openTrail } from '../src/modules/audit/index.ts';
import { type Caller, caregiverKey, type PatientKey, patientKey, type Question } from '../src/modules/grants/index.ts';
import { asSystem } from '../src/modules/grants/system.ts';
import { addCaregiver, hashSsin, registerPatient } from '../src/modules/people/index.ts';
import { migrate, openDatabase, sourceMigrations, startOwnPostgres } from '../src/platform/postgres/index.ts';
import { makeKeyRing } from '../src/platform/sealing/index.ts';
import { systemClock } from '../src/platform/time/index.ts';
import { makeNihii, makeSsin } from '../src/standards/belgium/index.ts';
import { explaining, type Plans } from './plans.ts';
import { report } from './program.ts';

const PATIENTS = Number(process.env.ZENNE_BENCH_PATIENTS ?? 1_000_000);
const LINKS_A_PATIENT = 5;
const CAREGIVERS = 3500;
const ROUNDS = 2000;
const REAL_PATIENTS = 60;
const WATCHED = ['access-facts', 'access-links-of-patient', 'access-links-held'];

const patientAt = (number: number | string): string => `md5('p' || ${number})::uuid`;
/** Half the links run, a quarter is over, a quarter was ended; days as declared over the last years. */
const fill = (from: number, to: number): string => `
  INSERT INTO people_patient (patient, family_name, first_names, sex, recorded_at, changed_at)
    SELECT ${patientAt('n')}, 'Invented', 'Person', 'unknown', now(), now() FROM generate_series(${from}, ${to}) n ORDER BY 1;
  INSERT INTO access_consent (patient, consent, kind, signed_on, declared_by, declared_at)
    SELECT ${patientAt('n')}, md5('c' || n)::uuid, 'retrospective', '2024-01-01', md5('h' || n % ${CAREGIVERS})::uuid, now()
    FROM generate_series(${from}, ${to}) n ORDER BY 1;
  INSERT INTO access_exclusion (patient, exclusion, person_hash, declared_at)
    SELECT ${patientAt('n')}, md5('e' || n)::uuid, '\\x01', now() FROM generate_series(${from}, ${to}, 50) n;
  INSERT INTO access_therapeutic_link (patient, link, holder, kind, proof, starts_on, ends_on, declared_by, declared_at, revoked_at)
    SELECT ${patientAt('n')}, ('0190' || substr(md5('l' || n || '/' || k), 5))::uuid, holder, 'gpconsultation', 'eidreading',
      current_date - 100, CASE WHEN n % 4 = 0 THEN current_date - 1 ELSE current_date + 300 END, holder, now(),
      CASE WHEN n % 4 = 1 THEN now() END
    FROM generate_series(${from}, ${to}) n, generate_series(1, ${LINKS_A_PATIENT}) k,
      LATERAL (SELECT md5('h' || (n * 7 + k * 131) % ${CAREGIVERS})::uuid AS holder) h ORDER BY 1;`;

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-links-'));
  chmodSync(folder, 0o711);
  const own = await startOwnPostgres({ folder });
  await migrate({ url: own.ownerUrl, files: sourceMigrations });
  const superuser = new pg.Client({ connectionString: own.superuserUrl });
  await superuser.connect();
  const database = openDatabase({ url: own.runUrl, clock: systemClock });
  const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
  await database.transaction(ensurePartitions);
  const access: AccessContext = { database, keys, clock: systemClock, trail: openTrail(randomBytes(32)) };
  const small = Math.min(20_000, PATIENTS / 2);
  await superuser.query(fill(1, small));
  const caller = await doctor(access, superuser);
  await superuser.query('ANALYZE');
  const before = await plansOf(access, caller);
  const start = performance.now();
  await superuser.query(fill(small + 1, PATIENTS));
  const loadedInSeconds = Math.round((performance.now() - start) / 1000);
  await superuser.query('VACUUM ANALYZE');
  const after = await plansOf(access, caller);
  for (const name of WATCHED)
    report({ name: `plan of ${name}`, same: before.get(name) === after.get(name), plan: after.get(name) });
  const { rows } = await superuser.query<{ bytes: string; links: string }>(
    `SELECT pg_total_relation_size('access_therapeutic_link') AS bytes, count(*) AS links FROM access_therapeutic_link`,
  );
  const links = Number(rows[0]?.links);
  report({
    name: 'links-table',
    patients: PATIENTS,
    links,
    bytesALink: Math.round(Number(rows[0]?.bytes) / links),
    loadedInSeconds,
  });
  await times(access, caller, superuser);
  await database.end();
  await superuser.end();
  await own.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** A GP with some patients of its own, and as many links of others' patients as any. */
async function doctor(access: AccessContext, superuser: pg.Client): Promise<Caller> {
  const { database, keys } = access;
  const ssin = makeSsin({ birthDate: '1970-01-01', counter: 1 });
  const names = { familyName: 'Invented', firstName: 'Doctor', language: 'fr', status: 'active' } as const;
  const profession = 'persphysician';
  const key = await asSystem(database, 'bench', (grant) =>
    addCaregiver(grant, keys, { ssin, nihii: makeNihii(150_001, '004'), profession, ...names }),
  );
  const personHash = hashSsin(keys, ssin).toString('hex');
  const caller: Caller = {
    ...({ kind: 'caregiver', door: 'links-api', requestId: 'bench' } as const),
    caregiver: { key, personHash, profession, status: 'active' },
  };
  for (let number = 1; number <= REAL_PATIENTS; number += 1) await treat(access, caller, number);
  await superuser.query(
    `UPDATE access_therapeutic_link SET holder = $1, starts_on = current_date - 10 WHERE holder = md5('h7')::uuid`,
    [key],
  );
  return caller;
}

async function treat(access: AccessContext, caller: Caller, number: number): Promise<void> {
  const ssin = makeSsin({ birthDate: '1980-01-01', counter: number });
  const patient = { ssinHash: hashSsin(access.keys, ssin) };
  const details = { ssin, familyName: 'Invented', firstNames: 'Person', sex: 'unknown' };
  await inRecord(access, { act: 'put-patient', caller, patient }, (grant) =>
    registerPatient(grant, access.keys, details),
  );
  const holder = caller.kind === 'caregiver' ? caller.caregiver.key : caregiverKey('');
  const link = { holder, profession: 'persphysician', kind: 'gpconsultation', proof: 'eidreading' };
  await inRecord(access, { act: 'declare-link', caller, patient }, (grant) => declareLink(grant, access.keys, link));
}

const question = (caller: Caller, patient: PatientKey): Question => ({
  act: 'list-links',
  caller,
  patient: { key: patient },
});
const listOf = (access: AccessContext, caller: Caller, patient: PatientKey) =>
  inRecord(access, question(caller, patient), (grant) =>
    listLinks(grant, access.keys, { status: 'active', limit: 50 }),
  );

async function plansOf(access: AccessContext, caller: Caller): Promise<Plans> {
  const plans: Plans = new Map();
  const watched = { ...access, database: explaining(access.database, WATCHED, plans) };
  await listOf(watched, caller, patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e'));
  // The same question of a patient who is there.
  await inRecord(
    watched,
    {
      ...question(caller, patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e')),
      patient: { ssinHash: hashSsin(access.keys, makeSsin({ birthDate: '1980-01-01', counter: 1 })) },
    },
    (grant) => listLinks(grant, access.keys, { status: 'active', limit: 50 }),
  );
  await linksIHold(watched, caller, { limit: 25 });
  return plans;
}

async function times(access: AccessContext, caller: Caller, superuser: pg.Client): Promise<void> {
  const { rows } = await superuser.query<{ patient: string }>(
    `SELECT ${patientAt(`1 + (n * 7919) % ${PATIENTS}`)} AS patient FROM generate_series(1, ${ROUNDS}) n`,
  );
  const patients = rows.map(({ patient }) => patientKey(patient));
  await measure('decision and links of one patient', ROUNDS, (at) => listOf(access, caller, patients[at] ?? fail()));
  await measure('links I hold, a page of 25', ROUNDS / 4, () => linksIHold(access, caller, { limit: 25 }));
}

const fail = (): never => {
  throw new Error('no patient to ask about');
};

async function measure(name: string, count: number, ask: (at: number) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < Math.min(count, 200); at += 1) await ask(at);
  const taken: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const start = performance.now();
    await ask(at);
    taken.push(performance.now() - start);
  }
  taken.sort((one, other) => one - other);
  const part = (share: number): number => Number((taken[Math.floor(taken.length * share)] ?? 0).toFixed(2));
  report({ name, count, p50: part(0.5), p95: part(0.95), p99: part(0.99) });
}
