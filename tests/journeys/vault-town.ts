/** A small town before a FHIR door: a physician with a link, one without, a nurse, two patients; asked over HTTP. */
import type { InstitutionKey, PatientKey } from '../../src/modules/grants/index.ts';
import { openSession, type Party } from '../../src/modules/identity/index.ts';
import { findPatient, hashSsin, publicPatientId } from '../../src/modules/people/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { openTestFront } from './fhir-front.ts';
import { openTestHouse, type TestCaregiver, type TestHouse, type TestHouseOptions } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

export const BASE = '/fhir-test';
export const SSIN = 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin';
export const JSON_TYPE = 'application/fhir+json';

export interface VaultTown {
  readonly house: TestHouse;
  /** Has a link with `anna` and `bruno`. */
  readonly gp: TestCaregiver;
  readonly anna: Ssin;
  readonly bruno: Ssin;
  readonly keyOf: (name: string) => PatientKey;
  readonly idOf: (name: string) => string;
  readonly call: (who: string | undefined, method: Method, path: string, asking?: Asking) => Promise<Answered>;
  readonly addPatient: (name: string, ssin: Ssin) => Promise<void>;
  readonly addCaregiver: (name: string, number: number, profession?: string) => Promise<TestCaregiver>;
  /** Under this name; a caregiver perhaps for a house. */
  readonly letIn: (name: string, party: Party, institution?: InstitutionKey) => Promise<void>;
  readonly link: (patient: Ssin, caregiver: TestCaregiver) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';

export interface Asking {
  /** A resource, or bytes that are sent as they are. */
  readonly body?: object | Buffer | string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  readonly body: any;
  /** Status and, of an OperationOutcome, our code. */
  readonly told: string;
}

export async function openVaultTown(options?: TestHouseOptions): Promise<VaultTown> {
  const house = await openTestHouse(options);
  const keys = new Map<string, PatientKey>();
  const tokens = new Map<string, string>();
  const houses = new Map<string, InstitutionKey>();
  const keyOf = (name: string): PatientKey => {
    const key = keys.get(name);
    if (!key) throw new Error(`nobody is called ${name}`);
    return key;
  };
  await openTestFront(house, {
    base: BASE,
    sessions: 'fhir-test',
    recordOf: (name) => keys.get(name),
    houseOf: (token) => houses.get(token),
  });
  const { database } = house.access;
  const letIn: VaultTown['letIn'] = async (name, party, institution) => {
    const token = await database.transaction((tx) => openSession(tx, { party, door: 'fhir-test', minutes: 60 }));
    tokens.set(name, token);
    if (institution) houses.set(token, institution);
  };
  const addCaregiver: VaultTown['addCaregiver'] = async (name, number, profession) => {
    const caregiver = await house.caregiver(number, profession);
    await letIn(name, { kind: 'caregiver', key: caregiver.key });
    return caregiver;
  };
  const link: VaultTown['link'] = async (ssin, caregiver) => {
    await ask(house, caregiver, 'PutTherapeuticLink', bodies.link(ssin, caregiver));
  };
  const gp = await addCaregiver('gp', 1);
  const addPatient: VaultTown['addPatient'] = async (name, ssin) => {
    await ask(house, gp, 'PutPatient', bodies.patient(ssin));
    await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
    await link(ssin, gp);
    const key = await database.transaction((tx) => findPatient(tx, hashSsin(house.access.keys, ssin)));
    if (!key) throw new Error('no such patient');
    keys.set(name, key);
    await letIn(name, { kind: 'patient', key });
  };
  const anna = makeSsin({ birthDate: '1980-05-05', counter: 4 });
  const bruno = makeSsin({ birthDate: '1981-06-06', counter: 6 });
  await addPatient('anna', anna);
  await addPatient('bruno', bruno);
  await addCaregiver('stranger', 2);
  return {
    ...{ house, gp, anna, bruno, keyOf, addPatient, addCaregiver, letIn, link },
    idOf: (name) => publicPatientId(house.access.keys, keyOf(name)),
    call: (who, method, path, asking) =>
      call(house, who === undefined ? who : (tokens.get(who) ?? who), method, path, asking),
    close: () => house.close(),
  };
}

async function call(
  { server }: TestHouse,
  token: string | undefined,
  method: Method,
  path: string,
  { body, headers = {} }: Asking = {},
): Promise<Answered> {
  const payload = Buffer.isBuffer(body) || typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  const answer = await server.inject({
    ...{ method, url: path.startsWith('http://localhost/') ? path.slice('http://localhost'.length) : `${BASE}${path}` },
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(payload === undefined ? {} : { 'content-type': JSON_TYPE }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  // Lines of an export are no JSON.
  const isJson = /^application\/(fhir\+)?json\b/.test(String(answer.headers['content-type'] ?? ''));
  const parsed = isJson && answer.body !== '' ? JSON.parse(answer.body) : undefined;
  const code = parsed?.resourceType === 'OperationOutcome' ? parsed.issue[0].details?.coding?.[0]?.code : undefined;
  return {
    ...{ status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, body: parsed },
    told: [answer.statusCode, code].filter(Boolean).join(' '),
  };
}
