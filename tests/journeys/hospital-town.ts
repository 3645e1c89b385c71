/** A patient, a practitioner and hospitals that keep their documents themselves: simulated stores, asked over the wire. */
import type { HubSealing } from '../../src/doors/kmehr-intrahub/index.ts';
import { type Answer as Decided, inRecord } from '../../src/modules/access/index.ts';
import type { Act, InstitutionKey, PatientKey, RecordGrant } from '../../src/modules/grants/index.ts';
import { patientKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { registerSource } from '../../src/modules/hub/index.ts';
import { addInstitution, findPatient, hashSsin, register } from '../../src/modules/people/index.ts';
import { keyDirectoryClient } from '../../src/outside/key-directory/client.ts';
import type { HospitalHabit } from '../../src/simulator/hospital-habits.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { makeEhp, makeInstitutionNihii, makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { readCertificates, readSealingKeys } from '../../src/standards/cms/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse, type TestHouseOptions } from './house.ts';
import { type Answer, ask, bodies } from './hub-requests.ts';

export interface TestHospital {
  readonly id: string;
  readonly key: InstitutionKey;
  readonly nihii: string;
  /** Who writes there. */
  readonly specialist: TestCaregiver;
}

export interface TestNetwork {
  readonly id: string;
  /** EHP. */
  readonly number: string;
  readonly name: string;
}

export interface HospitalTown {
  readonly house: TestHouse;
  readonly simulator: Simulator;
  readonly gp: TestCaregiver;
  readonly stranger: TestCaregiver;
  readonly hospital: (habit: HospitalHabit) => Promise<TestHospital>;
  /** Another hub, connected. */
  readonly network: (connected?: boolean) => Promise<TestNetwork>;
  /** A patient with consent whom the practitioner treats, and these hospitals. */
  readonly patient: (...hospitals: TestHospital[]) => Promise<{ readonly ssin: Ssin; readonly key: PatientKey }>;
  /** Puts a letter in the store and declares it. */
  readonly declare: (hospital: TestHospital, ssin: Ssin, id: string, more?: Letter) => Promise<Answer>;
  readonly get: (who: TestCaregiver, ssin: Ssin, id: string) => Promise<Answer>;
  /** The patient acts on the own pages. */
  readonly asPatient: <Value>(
    key: PatientKey,
    act: Act,
    use: (grant: RecordGrant) => Promise<Value>,
  ) => Promise<Decided<Value>>;
  readonly close: () => Promise<void>;
}

export interface Letter {
  readonly kind?: string;
  readonly text?: string;
  /** Further cd elements of the summary. */
  readonly codes?: string;
  readonly stored?: boolean;
}

const KMEHR = 'http://www.ehealth.fgov.be/standards/kmehr/schema/v1';
const SCHEME = 'HOSPITAL';

const partiesOf = ({ nihii, specialist }: TestHospital, prefix: string): string =>
  `<${prefix}:hcparty><${prefix}:id S="ID-HCPARTY" SV="1.0">${nihii}</${prefix}:id><${prefix}:cd S="CD-HCPARTY" SV="1.14">orghospital</${prefix}:cd><${prefix}:name>Hôpital fictif</${prefix}:name></${prefix}:hcparty>` +
  `<${prefix}:hcparty><${prefix}:id S="ID-HCPARTY" SV="1.0">${specialist.nihii}</${prefix}:id><${prefix}:id S="INSS" SV="1.0">${specialist.ssin}</${prefix}:id><${prefix}:cd S="CD-HCPARTY" SV="1.14">persphysician</${prefix}:cd><${prefix}:firstname>Zoë</${prefix}:firstname><${prefix}:familyname>Verzonnen</${prefix}:familyname></${prefix}:hcparty>`;

export function summaryOf(
  hospital: TestHospital,
  ssin: string,
  id: string,
  { kind = 'dischargereport', codes = '' }: Letter = {},
): string {
  return `<c:kmehrheader><c:folder><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient><c:transaction><c:id S="ID-KMEHR" SV="1.0">1</c:id><c:id S="LOCAL" SL="${SCHEME}" SV="1.0">${id}</c:id><c:cd S="CD-TRANSACTION" SV="1.15">${kind}</c:cd><c:cd S="LOCAL" SL="PatientAccess" SV="1.0">TRUE</c:cd>${codes}<c:date>2026-11-20</c:date><c:time>10:00:00</c:time><c:author>${partiesOf(hospital, 'k')}</c:author><c:iscomplete>true</c:iscomplete><c:isvalidated>true</c:isvalidated><c:recorddatetime>2026-11-20T10:00:00</c:recorddatetime></c:transaction></c:folder></c:kmehrheader>`;
}

export function letterOf(
  hospital: TestHospital,
  ssin: string,
  id: string,
  { kind = 'dischargereport', text = 'Opname zonder zorgen (verzonnen), température 37 °C' }: Letter = {},
): string {
  return `<kmehrmessage xmlns="${KMEHR}" xmlns:x="${KMEHR}"><header><standard><cd S="CD-STANDARD" SV="1.26">20180901</cd></standard><id S="ID-KMEHR" SV="1.0">1</id><date>2026-11-20</date><time>10:00:00</time><sender>${partiesOf(hospital, 'x')}</sender><recipient>${partiesOf(hospital, 'x')}</recipient></header><folder><id S="ID-KMEHR" SV="1.0">1</id><patient><id S="ID-PATIENT" SV="1.0">${ssin}</id><firstname>Ada</firstname><familyname>Verzonnen</familyname><sex><cd S="CD-SEX" SV="1.1">female</cd></sex></patient><transaction><id S="ID-KMEHR" SV="1.0">1</id><id S="LOCAL" SL="${SCHEME}" SV="1.0">${id}</id><cd S="CD-TRANSACTION" SV="1.15">${kind}</cd><date>2026-11-20</date><time>10:00:00</time><author>${partiesOf(hospital, 'x')}</author><iscomplete>true</iscomplete><isvalidated>true</isvalidated><text L="nl">${text}</text></transaction></folder></kmehrmessage>`;
}

interface Store extends Pick<TestHospital, 'specialist'> {
  readonly address: string;
  readonly doubleEncoded?: boolean;
}

/** A hospital that keeps its documents at this address; its specialist may speak for it. */
export async function addStore(
  { access }: TestHouse,
  id: string,
  number: number,
  { address, specialist, doubleEncoded = false }: Store,
): Promise<TestHospital> {
  const nihii = makeInstitutionNihii(710_000 + number);
  const key = await asSystem(access.database, 'test', async (grant) => {
    const institution = await addInstitution(grant, { nihii, kind: 'orghospital', name: `Hospital ${number}` });
    await register(grant, institution, specialist.key, '2020-01-01');
    await registerSource(grant, { institution, address, doubleEncoded });
    return institution;
  });
  return { id, key, nihii, specialist };
}

/** The hub's key, as this simulator issued it. */
async function keysFrom(simulator: Simulator): Promise<HubSealing> {
  const { certificate, privateKey } = await simulator.keyOf({ type: 'EHP', number: '1990000728' });
  return {
    keys: readSealingKeys(privateKey + certificate),
    issuers: readCertificates(await simulator.authority()),
    directory: keyDirectoryClient(simulator.url, () => new Date()),
  };
}

export async function openHospitalTown(options: TestHouseOptions = {}): Promise<HospitalTown> {
  const simulator = await startSimulator();
  const house = await openTestHouse({
    ...{ sealing: await keysFrom(simulator), metahubUrl: simulator.url },
    ...options,
  });
  const gp = await house.caregiver(1);
  const stranger = await house.caregiver(2);
  const { database, keys } = house.access;
  let number = 0;
  const hospital = async (habit: HospitalHabit): Promise<TestHospital> => {
    number += 1;
    const [own, id] = [number, `hospital-${number}`];
    const specialist = await house.caregiver(100 + own);
    const doubleEncoded = habit === 'old';
    const address = simulator.openHospital(id, makeInstitutionNihii(710_000 + own), habit);
    return addStore(house, id, own, { address, specialist, doubleEncoded });
  };
  const network = async (connected = true): Promise<TestNetwork> => {
    number += 1;
    const [id, ehp, name] = [`network-${number}`, makeEhp(9700 + number), `Network ${number} (invented)`];
    const address = simulator.openHub(id, ehp, name);
    await asSystem(database, 'test', async (grant) => {
      const institution = await addInstitution(grant, { ehp, kind: 'hub', name });
      if (connected) await registerSource(grant, { institution, address });
    });
    return { id, number: ehp, name };
  };
  const inName = ({ nihii }: TestHospital) => ({ institution: { number: nihii, kind: 'orghospital' } });
  return {
    ...{ house, simulator, gp, stranger, hospital, network },
    patient: async (...hospitals) => {
      number += 1;
      const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 * number + 2 });
      await ask(house, gp, 'PutPatient', bodies.patient(ssin));
      await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
      await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
      for (const one of hospitals) {
        const link = `<c:therapeuticlink><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id><c:id S="EID-CARDNO" SV="1.0">000000000097</c:id></c:patient><c:hcparty><c:id S="ID-HCPARTY" SV="1.0">${one.nihii}</c:id></c:hcparty><c:cd S="CD-THERAPEUTICLINKTYPE" SV="1.4">hospitalstay</c:cd></c:therapeuticlink>`;
        const answer = await ask(house, one.specialist, 'PutTherapeuticLink', link, inName(one));
        if (!answer.body.includes('<c:iscomplete>true')) throw new Error(answer.body);
      }
      const key = await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)));
      return { ssin, key: patientKey(key ?? '') };
    },
    declare: (one, ssin, id, more = {}) => {
      if (more.stored !== false)
        simulator.keep(one.id, { ssin, scheme: SCHEME, value: id, message: letterOf(one, ssin, id, more) });
      return ask(house, one.specialist, 'DeclareTransaction', summaryOf(one, ssin, id, more), inName(one));
    },
    get: (who, ssin, id) =>
      ask(house, who, 'GetTransaction', bodies.get(ssin, id).replace('SL="SOFT"', `SL="${SCHEME}"`)),
    asPatient: (key, act, use) => {
      const requestId = '0190c0de-0000-7000-8000-00000000beef';
      const caller = { kind: 'patient', door: 'patient-portal', requestId, patient: key } as const;
      return inRecord(house.access, { act, caller, patient: { key } }, use);
    },
    close: async () => {
      await house.close();
      await simulator.stop();
    },
  };
}
