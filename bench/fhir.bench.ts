/**
 * The FHIR vault over HTTP, decision, validation and durable trace included, among 100,000 resources. Goals in CPU ms (Node + PostgreSQL):
 * read 0.35 + 0.35; search by patient with 10 hits 0.8 + 0.5; create 1.5 + 0.6; transaction of 20: 15 + 6.
 */
import { nextId, putBody } from '../acceptance/client.ts';
import { allergyOf, SSIN, vaccinationOf } from '../acceptance/fhir-resources.ts';
import { sumehrFor } from '../acceptance/messages.ts';
import { fhirSender, type Send, transactionOf } from './fhir-sender.ts';
import { load, type Program, report, startProgram } from './program.ts';
import { openRecord } from './record.ts';

const SIZE = Number(process.env.ZENNE_BENCH_SIZE ?? 100_000);
const IN_TRANSACTION = 20;
const HITS = 10;
const DOCUMENTS = 9;
const AT_ONCE = 4;

const CODES = ['871765008', '871742003', '1181000221105', '28531000087107', '871751006'];
const vaccination = (ssin: string, at: number) =>
  vaccinationOf(ssin, {
    vaccineCode: { coding: [{ system: 'http://snomed.info/sct', code: CODES[at % CODES.length] }] },
    occurrenceDateTime: `20${10 + (at % 16)}-0${1 + (at % 9)}-1${at % 9}`,
  });

export async function run(): Promise<void> {
  const program = await startProgram();
  process.env.ZENNE_BASE = program.base;
  try {
    await measure(program);
  } finally {
    await program.stop();
  }
}

async function measure(program: Program): Promise<void> {
  const send = fhirSender();
  const patients = await Promise.all(Array.from({ length: 20 }, addPatient));
  const [first = ''] = patients;
  await fill(program, send, patients);
  const { ssin, gp, ask } = await openRecord();
  const ids: string[] = [];
  for (let at = 0; at < HITS; at += 1) ids.push(idIn(await send('POST', '/Immunization', vaccination(ssin, at))));
  for (let at = 0; at < DOCUMENTS; at += 1)
    await ask('PutTransaction', putBody(sumehrFor(ssin, gp, { scheme: 'BENCH', value: nextId() })));
  const patient = idIn(await send('GET', `/Patient?identifier=${SSIN}|${ssin}`));
  let at = 0;
  const next = (): number => (at += 1);
  const acts: readonly (readonly [name: string, count: number, ask: () => Promise<string>])[] = [
    ['Patient read', 3000, () => send('GET', `/Patient/${patient}`)],
    ['Immunization read', 3000, () => send('GET', `/Immunization/${ids[0]}`)],
    ['Immunization search, 10 hits', 2000, () => send('GET', `/Immunization?patient=${patient}`)],
    ['DocumentReference search, 9 hits', 2000, () => send('GET', `/DocumentReference?patient=${patient}`)],
    ['Immunization create', 2000, () => send('POST', '/Immunization', vaccination(first, next()))],
    ['AllergyIntolerance create', 2000, () => send('POST', '/AllergyIntolerance', allergyOf(first))],
    ['transaction of 20', 300, () => send('POST', '', transaction(first, next()))],
  ];
  for (const [name, count, act] of acts) await load(name, program, count, AT_ONCE, async () => void (await act()));
}

const addPatient = async (): Promise<string> => (await openRecord()).ssin;

const idIn = (text: string): string => {
  const told = JSON.parse(text) as { id: string; entry?: readonly { readonly resource: { readonly id: string } }[] };
  return told.entry?.[0]?.resource.id ?? told.id;
};

const transaction = (ssin: string, from: number): object =>
  transactionOf(Array.from({ length: IN_TRANSACTION }, (_, at) => vaccination(ssin, from * IN_TRANSACTION + at)));

/** The resources among which the others are measured. */
async function fill(program: Program, send: Send, patients: readonly string[]): Promise<void> {
  const start = performance.now();
  const batches = Math.ceil(SIZE / IN_TRANSACTION);
  let left = batches;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await send('POST', '', transaction(patients[left % patients.length] ?? '', left));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - start) / 1000;
  report({ name: 'fill by transactions', size: SIZE, perSecond: Math.round(SIZE / seconds), pid: program.pid });
}
