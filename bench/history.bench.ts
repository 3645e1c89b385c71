/** Years of a hospital's past with `zenne import links`, patient after patient and mixed. Goal: 10,000 links a second. */
import { spawn } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consentBody, linkBody } from '../acceptance/client.ts';
import { openHospital, summary } from '../acceptance/hospital.ts';
import { citizen, practice } from '../acceptance/people.ts';
import { cpuMsOwn, cpuOf, type Program, report, rssMb, startProgram } from './program.ts';

const PATIENTS = 200;
const EACH = 300;
const NAMESPACES =
  'xmlns:c="http://www.ehealth.fgov.be/hubservices/core/v3" xmlns:k="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"';

export async function run(): Promise<void> {
  const program = await startProgram();
  process.env.ZENNE_BASE = program.base;
  try {
    const gp = await practice('gp-1');
    const { nihii, ask } = await openHospital();
    const patients: string[] = [];
    for (let number = 0; number < PATIENTS; number += 1) {
      const { ssin } = await citizen('Ada', '1980-05-05');
      await gp.ask('PutPatientConsent', consentBody(ssin));
      await ask('PutTherapeuticLink', linkBody(ssin, { nihii }, 'hospitalstay'));
      patients.push(ssin);
    }
    const at = (number: number): number => Math.floor(number / EACH);
    await measure(program, nihii, 'history, patient after patient', (number) => patients[at(number)] ?? '');
    await measure(
      program,
      nihii,
      'history, the same again',
      (number) => patients[at(number)] ?? '',
      'history, patient after patient',
    );
    await measure(program, nihii, 'history, patients mixed', (number) => patients[number % PATIENTS] ?? '');
  } finally {
    await program.stop();
  }
}

interface Told {
  readonly seconds: number;
  readonly declared: number;
  readonly known: number;
  readonly rejected: number;
}

async function measure(
  program: Program,
  nihii: string,
  name: string,
  patientOf: (number: number) => string,
  ids = name,
): Promise<void> {
  const file = join(program.folder, 'past.xml');
  const count = PATIENTS * EACH;
  const headers = Array.from({ length: count }, (_, number) => summary(patientOf(number), nihii, `${ids}-${number}`));
  writeFileSync(file, `<history ${NAMESPACES}>\n${headers.join('\n')}\n</history>`);
  const { told, cpuMs, postgresMs, mostRssMb } = await importLinks(program, file, nihii);
  const { seconds, declared, known, rejected } = told;
  const each = (ms: number): number => Number((ms / count).toFixed(3));
  report({
    ...{ name, count, bytes: statSync(file).size, rate: Math.round(count / seconds), declared, known, rejected },
    ...{ cpuNode: each(cpuMs), cpuPostgres: each(postgresMs), rssMb: mostRssMb },
  });
  rmSync(file);
}

interface Used {
  readonly cpuMs: number;
  readonly postgresMs: number;
  readonly mostRssMb: number;
}

/** The command as a process of its own; what it and its connections use is read while it runs. */
async function importLinks(program: Program, file: string, nihii: string): Promise<Used & { readonly told: Told }> {
  const env = { ...process.env, ZENNE_DATA: join(program.folder, 'data'), ZENNE_LOG_LEVEL: 'silent' };
  const args = ['bin/zenne.mjs', 'import', 'links', file, '--institution', nihii];
  const { postgres } = cpuOf(program);
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = child.pid ?? 0;
  let used: Used = { cpuMs: 0, postgresMs: 0, mostRssMb: 0 };
  const timer = setInterval(() => {
    const cpuMs = cpuMsOwn(pid);
    if (cpuMs === 0) return;
    const postgresMs = Math.max(used.postgresMs, cpuOf(program).postgres - postgres);
    used = { cpuMs, postgresMs, mostRssMb: Math.max(used.mostRssMb, rssMb({ pid })) };
  }, 100);
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  clearInterval(timer);
  return { told: JSON.parse(text) as Told, ...used };
}
