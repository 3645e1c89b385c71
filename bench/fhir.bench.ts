/**
 * The FHIR vault over HTTP, decision, validation and durable trace included, among 100,000 resources. Goals in CPU ms (Node + PostgreSQL):
 * read 0.35 + 0.35; search by patient with 10 hits 0.8 + 0.5; create 1.5 + 0.6; transaction of 20: 15 + 6.
 */
import { base, call, consentBody, json, linkBody, type Persona, persona, token } from '../acceptance/client.ts';
import { inventSsin } from '../acceptance/messages.ts';
import { load, type Program, report, startProgram } from './program.ts';

const SIZE = Number(process.env.ZENNE_BENCH_SIZE ?? 100_000);
const IN_TRANSACTION = 20;
const HITS = 10;
const BE = 'https://www.ehealth.fgov.be/standards/fhir';
const SSIN = `${BE}/core/NamingSystem/ssin`;
const intended = (canonical: string) => ({
  url: `${BE}/infsec/StructureDefinition/be-ext-intended-profile`,
  valueCanonical: `${BE}/${canonical}`,
});
const recorder = { identifier: { system: `${BE}/core/NamingSystem/nihdi`, value: '10000012004' } };
const CODES = ['871765008', '871742003', '1181000221105', '28531000087107', '871751006'];

const vaccination = (ssin: string, at: number) => ({
  resourceType: 'Immunization',
  extension: [
    intended('vaccination/StructureDefinition/be-vaccination|1.1.2'),
    { url: `${BE}/core/StructureDefinition/be-ext-recorder`, valueReference: recorder },
  ],
  status: 'completed',
  vaccineCode: { coding: [{ system: 'http://snomed.info/sct', code: CODES[at % CODES.length] }] },
  patient: { identifier: { system: SSIN, value: ssin } },
  occurrenceDateTime: `20${10 + (at % 16)}-0${1 + (at % 9)}-1${at % 9}`,
  recorded: '2026-03-02T10:00:00+01:00',
});
const allergy = (ssin: string) => ({
  resourceType: 'AllergyIntolerance',
  extension: [intended('allergy/StructureDefinition/be-allergyintolerance|1.2.0')],
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }],
  },
  verificationStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', code: 'confirmed' }],
  },
  code: { coding: [{ system: 'http://snomed.info/sct', code: '91936005' }] },
  patient: { identifier: { system: SSIN, value: ssin } },
  recordedDate: '2026-03-02',
  recorder,
});

type Send = (method: string, path: string, body?: object) => Promise<string>;

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
  const send = await sender();
  const patients = await Promise.all(Array.from({ length: 20 }, addPatient));
  const [first = ''] = patients;
  await fill(program, send, patients);
  const ssin = await addPatient();
  const ids: string[] = [];
  for (let at = 0; at < HITS; at += 1) ids.push(idIn(await send('POST', '/Immunization', vaccination(ssin, at))));
  const patient = idIn(await send('GET', `/Patient?identifier=${SSIN}|${ssin}`));
  let at = 0;
  const next = (): number => (at += 1);
  await load('Patient read', program, 3000, 4, async () => void (await send('GET', `/Patient/${patient}`)));
  await load('Immunization read', program, 3000, 4, async () => void (await send('GET', `/Immunization/${ids[0]}`)));
  await load(
    'Immunization search, 10 hits',
    program,
    2000,
    4,
    async () => void (await send('GET', `/Immunization?patient=${patient}`)),
  );
  await load(
    'Immunization create',
    program,
    2000,
    4,
    async () => void (await send('POST', '/Immunization', vaccination(first, next()))),
  );
  await load(
    'AllergyIntolerance create',
    program,
    2000,
    4,
    async () => void (await send('POST', '/AllergyIntolerance', allergy(first))),
  );
  await load(
    'transaction of 20',
    program,
    300,
    4,
    async () => void (await send('POST', '', transaction(first, next()))),
  );
}

async function addPatient(): Promise<string> {
  const gp: Persona = await persona('gp-1');
  const bearer = await token('gp-1');
  const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
  const ssin = inventSsin();
  const ask = (operation: string, body: string) => call({ operation, token: bearer, author, body });
  await ask(
    'PutPatient',
    `<c:patient><k:id S="ID-PATIENT" SV="1.0">${ssin}</k:id><k:firstname>Ada</k:firstname><k:familyname>Verzonnen</k:familyname><k:sex><k:cd S="CD-SEX" SV="1.1">female</k:cd></k:sex></c:patient>`,
  );
  await ask('PutPatientConsent', consentBody(ssin));
  await ask('PutTherapeuticLink', linkBody(ssin, { nihii: gp.nihii ?? '' }));
  return ssin;
}

async function sender(): Promise<Send> {
  const { body } = await json<{ access_token: string }>('/sandbox/token', { persona: 'gp-1', door: 'software' });
  const headers = { authorization: `Bearer ${body.access_token}`, 'content-type': 'application/fhir+json' };
  return async (method, path, resource) => {
    const address = `${process.env.ZENNE_BASE ?? base}/software/fhir${path}`;
    const answer = await fetch(address, { method, headers, ...(resource ? { body: JSON.stringify(resource) } : {}) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return text;
  };
}

const idIn = (text: string): string => {
  const told = JSON.parse(text) as { id: string; entry?: readonly { readonly resource: { readonly id: string } }[] };
  return told.entry?.[0]?.resource.id ?? told.id;
};

const transaction = (ssin: string, from: number) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: Array.from({ length: IN_TRANSACTION }, (_, at) => ({
    resource: vaccination(ssin, from * IN_TRANSACTION + at),
    request: { method: 'POST', url: 'Immunization' },
  })),
});

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
  await Promise.all(Array.from({ length: 4 }, work));
  const seconds = (performance.now() - start) / 1000;
  report({ name: 'fill by transactions', size: SIZE, perSecond: Math.round(SIZE / seconds), pid: program.pid });
}
