/** The public synthetic patients, loaded by transaction into their records. Goal: 1,000 resources a second. Needs the shared data and bzip2. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fhirSender, type Send, transactionOf } from './fhir-sender.ts';
import { cpuOf, type Program, report, startProgram } from './program.ts';
import { openRecord } from './record.ts';
import { readSyntheaPatient, type SyntheaPatient } from './synthea-patient.ts';

const FOLDER = '../shared/data/synthea';
const PATIENTS = Number(process.env.ZENNE_BENCH_PATIENTS ?? 120);
const IN_TRANSACTION = 100;
const AT_ONCE = 4;

export async function run(): Promise<void> {
  if (!existsSync(FOLDER)) return;
  const program = await startProgram();
  process.env.ZENNE_BASE = program.base;
  try {
    await load(program, await readAll());
  } finally {
    await program.stop();
  }
}

/** Each in a record of an invented patient. */
async function readAll(): Promise<readonly SyntheaPatient[]> {
  const files = readdirSync(FOLDER).filter((file) => /^[0-9a-f]{8}-.*\.json\.bz2$/.test(file));
  const patients: SyntheaPatient[] = [];
  for (const file of files.slice(0, PATIENTS)) {
    const { ssin } = await openRecord();
    patients.push(readSyntheaPatient(join(FOLDER, file), ssin));
  }
  return patients;
}

async function load(program: Program, patients: readonly SyntheaPatient[]): Promise<void> {
  const send: Send = fhirSender();
  const before = cpuOf(program);
  const start = performance.now();
  const left = [...patients];
  const work = async (): Promise<void> => {
    for (let patient = left.shift(); patient; patient = left.shift())
      for (let at = 0; at < patient.resources.length; at += IN_TRANSACTION)
        await send('POST', '', transactionOf(patient.resources.slice(at, at + IN_TRANSACTION)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - start) / 1000;
  const after = cpuOf(program);
  const count = patients.reduce((sum, { resources }) => sum + resources.length, 0);
  report({
    ...{ name: 'synthea', patients: patients.length, resources: count, perSecond: Math.round(count / seconds) },
    cpuNode: Number(((after.node - before.node) / count).toFixed(3)),
    cpuPostgres: Number(((after.postgres - before.postgres) / count).toFixed(3)),
    notServed: sumOf(patients.map(({ notServed }) => notServed)),
  });
}

function sumOf(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const [type, count] of counts.flatMap(Object.entries<number>)) sum[type] = (sum[type] ?? 0) + count;
  return sum;
}
