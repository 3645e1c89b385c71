/** A house beside a simulator of CoBRHA and the national register, asked over the wire; its clock can be moved. */
import { inRegister } from '../../src/modules/access/index.ts';
import {
  type CaregiverKey,
  type OfficerKey,
  officerKey,
  type Register,
  type RegisterGrant,
} from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import { allLetters } from '../../src/modules/notices/index.ts';
import {
  addOfficer,
  askRegistration,
  caregiverByKey,
  currentRules,
  hashSsin,
  type NationalContext,
  type OfficeRole,
  type RegistrationContext,
  type RegistrationOutcome,
} from '../../src/modules/people/index.ts';
import { cobrhaClient } from '../../src/outside/cobrha/client.ts';
import { nationalRegisterClient } from '../../src/outside/national-register/client.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { makeNihii, makeSsin, type Nihii, type Ssin } from '../../src/standards/belgium/index.ts';
import { type HouseWithDocuments, openTestHouse } from './house.ts';

export interface Newcomer {
  readonly ssin: Ssin;
  readonly nihii: Nihii;
  readonly profession: string;
}

export interface RegistersHouse {
  readonly house: HouseWithDocuments;
  readonly simulator: Simulator;
  readonly registers: RegistrationContext & NationalContext;
  readonly moveTo: (moment: string) => void;
  readonly newcomer: (number: number, profession?: string) => Newcomer;
  readonly ask: (person: Newcomer) => Promise<RegistrationOutcome>;
  readonly statusOf: (caregiver: CaregiverKey) => Promise<string | undefined>;
  readonly officer: (name: string, roles: readonly OfficeRole[], ssin?: Ssin) => Promise<OfficerKey>;
  readonly asOfficer: <Value>(
    officer: OfficerKey,
    register: Register,
    use: (grant: RegisterGrant) => Promise<Value>,
  ) => Promise<Value | string>;
  readonly asCaregiver: <Value>(
    caregiver: CaregiverKey,
    register: Register,
    use: (grant: RegisterGrant) => Promise<Value>,
  ) => Promise<Value | string>;
  /** Kinds of the letters to one person, newest first. */
  readonly lettersTo: (recipient: string) => Promise<string[]>;
  readonly letterTexts: (recipient: string) => Promise<string[]>;
  readonly session: (kind: 'officer' | 'caregiver' | 'patient', key: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const REQUEST = '00000000-0000-4000-8000-000000000009';

export async function openRegistersHouse(start: string): Promise<RegistersHouse> {
  let now = new Date(start);
  const house = await openTestHouse({ clock: { now: () => now } });
  const simulator = await startSimulator();
  const { database, trail, keys } = house.access;
  const registers = {
    ...{ database, trail, keys, weeksToDecide: 8 },
    cobrha: cobrhaClient(simulator.url),
    nationalRegister: nationalRegisterClient(simulator.url),
  };
  const letters = (recipient: string) =>
    asSystem(database, 'test', async (grant) =>
      (await allLetters(grant, keys, 'en')).filter((one) => one.recipient === recipient),
    );
  return {
    ...{ house, simulator, registers },
    moveTo: (moment) => {
      now = new Date(moment);
    },
    newcomer: (number, profession = 'persphysician') => ({
      ssin: makeSsin({ birthDate: '1991-02-03', counter: 2 * number + 1 }),
      nihii: makeNihii(170_000 + number, '009'),
      profession,
    }),
    ask: (person) =>
      askRegistration(registers, {
        ...person,
        ...{ familyName: 'Nieuweling', firstName: 'Verzonnen', language: 'nl', rulesVersion: currentRules },
      }),
    statusOf: async (caregiver) => (await database.read((tx) => caregiverByKey(tx, caregiver)))?.status,
    officer: (name, roles, ssin) =>
      asSystem(database, 'test', (grant) =>
        addOfficer(grant, { name, roles, ...(ssin ? { personHash: hashSsin(keys, ssin) } : {}) }),
      ),
    asOfficer: async (officer, register, use) => {
      const caller = { kind: 'officer', door: 'office', requestId: REQUEST, officer: officerKey(officer) } as const;
      const answer = await inRegister(house.access, { register, caller }, use);
      return answer.granted ? answer.value : answer.refused;
    },
    asCaregiver: async (key, register, use) => {
      const caregiver = await database.read((tx) => caregiverByKey(tx, key));
      if (!caregiver) throw new Error('no such caregiver');
      const caller = { kind: 'caregiver', door: 'caregiver-portal', requestId: REQUEST, caregiver } as const;
      const answer = await inRegister(house.access, { register, caller }, use);
      return answer.granted ? answer.value : answer.refused;
    },
    lettersTo: async (recipient) => (await letters(recipient)).map(({ kind }) => kind),
    letterTexts: async (recipient) => (await letters(recipient)).map(({ text }) => text),
    session: (kind, key) =>
      database.transaction((tx) =>
        openSession(tx, { party: { kind, key }, door: 'pages', minutes: 60, factor: 'sandbox' }),
      ),
    close: async () => {
      await simulator.stop();
      await house.close();
    },
  };
}
