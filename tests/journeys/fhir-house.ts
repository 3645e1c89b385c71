/** A house with its FHIR doors for hospitals and practice software, beside the simulated issuers, asked over the wire. */
import { issuersOf } from '../../src/app/issuers.ts';
import { openFhirHospital } from '../../src/doors/fhir-hospital/index.ts';
import { openFhirSoftware } from '../../src/doors/fhir-software/index.ts';
import {
  type InstitutionKey,
  institutionKey,
  type PatientKey,
  type SoftwareKey,
} from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addPersona, type IssuersContext } from '../../src/modules/identity/index.ts';
import {
  addInstitution,
  addSoftware,
  findPatient,
  hashSsin,
  publicPatientId,
  register,
} from '../../src/modules/people/index.ts';
import { makeLog } from '../../src/platform/log/index.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { makeCbe, makeInstitutionNihii, type Ssin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { fhir } from './test-validator.ts';

export const HOSPITAL = makeInstitutionNihii(710_950);
export const CBE = makeCbe(5_000_001);

export interface FhirHouse {
  readonly house: TestHouse;
  readonly simulator: Simulator;
  readonly issuers: IssuersContext;
  readonly hospital: InstitutionKey;
  readonly practice: InstitutionKey;
  readonly moveTo: (moment: string) => void;
  readonly addPatient: (doctor: TestCaregiver, ssin: Ssin) => Promise<PatientKey>;
  readonly idOf: (patient: PatientKey) => string;
  readonly employ: (house: InstitutionKey | SoftwareKey, caregiver: TestCaregiver) => Promise<void>;
  readonly get: (path: string, token: string | undefined, headers?: Record<string, string>) => Promise<FhirAnswer>;
  readonly close: () => Promise<void>;
}

export interface FhirAnswer {
  readonly status: number;
  /** Status and, of a refusal, what the header and our code say of it. */
  readonly told: string;
  readonly body: { readonly resourceType: string; readonly total?: number; readonly id?: string } & Record<
    string,
    unknown
  >;
}

const BASE_URL = 'http://localhost';

/** A hospital with an identity provider, a practice with an enterprise number and a software persona `kliniware` of the hospital. */
export async function openFhirHouse(start = '2026-11-24T10:00:00Z'): Promise<FhirHouse> {
  let now = new Date(start);
  const clock = { now: () => now };
  const simulator = await startSimulator({ now: clock.now });
  const house = await openTestHouse({ clock });
  const { access, documents, metrics, server } = house;
  const issuers = issuersOf({ issuers: undefined, mode: 'sandbox', baseUrl: BASE_URL }, simulator, clock);
  const context = {
    access,
    documents,
    hub: { number: '1990000728', name: 'Zenne' },
    metrics,
    log: makeLog({ level: 'silent' }),
    baseUrl: BASE_URL,
    strictness: 'error',
    intendedProfile: 'required',
    validator: fhir.validator,
    limitClient: () => 0,
  } as const;
  await openFhirHospital(server, { ...context, issuers });
  await openFhirSoftware(server, { ...context, issuers });
  const [hospital, practice, software] = await asSystem(
    access.database,
    'test',
    async (grant) =>
      [
        await addInstitution(grant, { nihii: HOSPITAL, kind: 'orghospital', name: 'Verzonnen ziekenhuis' }),
        await addInstitution(grant, { nihii: '81095000', cbe: CBE, kind: 'orgpractice', name: 'Verzonnen praktijk' }),
        await addSoftware(grant, 'KliniWare'),
      ] as const,
  );
  await asSystem(access.database, 'test', (grant) => register(grant, software, hospital, '2026-01-01'));
  await access.database.transaction((tx) =>
    addPersona(tx, { id: 'kliniware', party: { kind: 'software', key: software } }),
  );
  return {
    ...{ house, simulator, issuers, hospital: institutionKey(hospital), practice },
    moveTo: (moment) => {
      now = new Date(moment);
    },
    addPatient: async (doctor, ssin) => {
      await ask(house, doctor, 'PutPatient', bodies.patient(ssin));
      await ask(house, doctor, 'PutPatientConsent', bodies.consent(ssin));
      await ask(house, doctor, 'PutTherapeuticLink', bodies.link(ssin, doctor));
      const key = await access.database.transaction((tx) => findPatient(tx, hashSsin(access.keys, ssin)));
      if (!key) throw new Error('no such patient');
      return key;
    },
    idOf: (patient) => publicPatientId(access.keys, patient),
    employ: (agent, { key }) => asSystem(access.database, 'test', (grant) => register(grant, agent, key, '2026-01-01')),
    get: async (url, token, headers = {}) => {
      const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const answer = await server.inject({ method: 'GET', url, headers: { ...authorization, ...headers } });
      const body = JSON.parse(answer.body);
      const code = body.issue?.[0].details.coding[0].code;
      const told = [answer.statusCode, answer.headers['www-authenticate'], code].filter(Boolean).join(' ');
      return { status: answer.statusCode, told, body };
    },
    close: async () => {
      await simulator.stop();
      await house.close();
    },
  };
}
