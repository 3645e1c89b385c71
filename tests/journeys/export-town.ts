/** A town before a FHIR door whose callers are given by name: programs of two houses, a caregiver, patients; asked over HTTP. */

import type { Identified } from '../../src/doors/fhir/front.ts';
import { openFhir } from '../../src/doors/fhir/index.ts';
import {
  type ApplicationLimits,
  type Caller,
  type InstitutionKey,
  institutionKey,
  type PatientKey,
  softwareKey,
} from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addInstitution, findPatient, hashSsin, publicPatientId, register } from '../../src/modules/people/index.ts';
import { makeLog } from '../../src/platform/log/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { type HouseWithDocuments, openTestHouse, type TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { fhir } from './test-validator.ts';

export const BASE = '/fhir-export-test';

export interface ExportTown {
  readonly house: HouseWithDocuments;
  /** Has a link with everybody, also in the name of `clinic`. */
  readonly gp: TestCaregiver;
  /** Does not. */
  readonly other: TestCaregiver;
  readonly clinic: InstitutionKey;
  /** Who may ask, by the name in the token. */
  readonly callers: Map<string, Identified>;
  readonly callerOf: (who: TestCaregiver, more?: object) => Caller;
  readonly ssinOf: (name: string) => Ssin;
  readonly keyOf: (name: string) => PatientKey;
  readonly idOf: (name: string) => string;
  readonly addPatient: (name: string) => Promise<void>;
  readonly moveTo: (moment: string) => void;
  readonly call: (
    who: string,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    asking?: Asking,
  ) => Promise<Answered>;
  /** Begins an export and gives its address. */
  readonly begin: (who: string, path: string) => Promise<string>;
  /** The addresses of the files of an export, by type. */
  readonly filesOf: (who: string, address: string) => Promise<Readonly<Record<string, readonly string[]>>>;
  /** The resources of all files of a type. */
  readonly fetch: (who: string, address: string, type: string) => Promise<readonly Resource[]>;
  readonly close: () => Promise<void>;
}

interface Asking {
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface Resource {
  readonly resourceType: string;
  readonly id: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Status and, of an OperationOutcome, our code. */
  readonly told: string;
}

const AT = { door: 'fhir', requestId: 'a-request' } as const;

/** What a backend service of SMART is registered for. */
export const systemScopes = (
  resource: string,
  interactions = 'rs',
  level: 'system' | 'user' = 'system',
): ApplicationLimits => ({ scopes: [{ level, resource, interactions, only: [] }] });

export async function openExportTown(): Promise<ExportTown> {
  let now = new Date('2026-11-24T10:00:00Z');
  const house = await openTestHouse({ clock: { now: () => now } });
  const { access, documents, metrics, server } = house;
  const callers = new Map<string, Identified>();
  const people = new Map<string, { readonly ssin: Ssin; readonly key: PatientKey }>();
  const context = {
    ...{ access, documents, metrics },
    hub: { number: '1990000728', name: 'Zenne' },
    log: makeLog({ level: 'silent' }),
    baseUrl: 'http://localhost',
    strictness: 'error',
    intendedProfile: 'required',
    validator: fhir.validator,
    limitClient: () => 0,
  } as const;
  await openFhir(server, context, {
    ...{ base: BASE, door: 'fhir', title: 'Test' },
    security: { cors: true, description: 'for a test', service: [] },
    identify: async ({ headers }) =>
      callers.get(String(headers.authorization).slice('Bearer '.length)) ?? { refused: { status: 401 } },
  });
  const [gp, other] = [await house.caregiver(1), await house.caregiver(2)];
  const clinic = institutionKey(
    await asSystem(access.database, 'test', async (grant) => {
      const key = await addInstitution(grant, { nihii: '71095000', kind: 'orghospital', name: 'Invented clinic' });
      await register(grant, key, gp.key, '2020-01-01');
      return key;
    }),
  );
  const callerOf: ExportTown['callerOf'] = ({ key, profession }, more = {}) => {
    const caregiver = { key, profession, personHash: '00', status: 'active' } as const;
    return { kind: 'caregiver', ...AT, caregiver, ...more };
  };
  callers.set('gp', { caller: callerOf(gp) });
  callers.set('clinic', { caller: callerOf(gp, { institution: clinic }) });
  callers.set('software', {
    caller: callerOf(other, { software: softwareKey('0190c0de-0000-7000-8000-000000000001') }),
  });
  const person = (name: string) => {
    const found = people.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const call: ExportTown['call'] = async (who, method, path, { body, headers = {} } = {}) => {
    const answer = await server.inject({
      ...{ method, url: path.startsWith('http:') ? path.slice('http://localhost'.length) : `${BASE}${path}` },
      headers: {
        authorization: `Bearer ${who}`,
        ...(body ? { 'content-type': 'application/fhir+json' } : {}),
        ...headers,
      },
      ...(body ? { payload: JSON.stringify(body) } : {}),
    });
    const isOutcome = answer.body.startsWith('{"resourceType":"OperationOutcome"');
    const code = isOutcome ? JSON.parse(answer.body).issue[0].details?.coding?.[0]?.code : undefined;
    const told = [answer.statusCode, code].filter(Boolean).join(' ');
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, told };
  };
  const filesOf: ExportTown['filesOf'] = async (who, address) => {
    const files: Record<string, string[]> = {};
    for (const { type, url } of JSON.parse((await call(who, 'GET', address)).text).output)
      files[type] = [...(files[type] ?? []), url];
    return files;
  };
  return {
    ...{ house, gp, other, clinic, callers, callerOf, call, filesOf },
    ssinOf: (name) => person(name).ssin,
    keyOf: (name) => person(name).key,
    idOf: (name) => publicPatientId(access.keys, person(name).key),
    moveTo: (moment) => {
      now = new Date(moment);
    },
    addPatient: async (name) => {
      const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 * people.size + 2 });
      await ask(house, gp, 'PutPatient', bodies.patient(ssin));
      await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
      await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
      const key = await access.database.transaction((tx) => findPatient(tx, hashSsin(access.keys, ssin)));
      if (!key) throw new Error('no such patient');
      people.set(name, { ssin, key });
      callers.set(name, { caller: { kind: 'patient', ...AT, patient: key } });
      now = new Date(now.getTime() + 1000);
    },
    begin: async (who, path) => {
      const answer = await call(who, 'GET', path, { headers: { prefer: 'respond-async' } });
      if (answer.status !== 202) throw new Error(`an export did not begin: ${answer.told}`);
      return String(answer.headers['content-location']);
    },
    fetch: async (who, address, type) => {
      const found: Resource[] = [];
      for (const url of (await filesOf(who, address))[type] ?? []) {
        const file = await call(who, 'GET', url, { headers: { accept: 'application/fhir+ndjson' } });
        if (file.status !== 200) throw new Error(`a file was not given: ${file.told}`);
        found.push(
          ...file.text
            .split('\n')
            .filter(Boolean)
            .map((line): Resource => JSON.parse(line)),
        );
      }
      return found;
    },
    close: () => house.close(),
  };
}
