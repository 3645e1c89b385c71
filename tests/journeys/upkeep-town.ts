/** People, documents and officers for stories about what becomes of documents: asked as the doors ask. */
import { inRecord, inRegister } from '../../src/modules/access/index.ts';
import { readTrail, type TrailLine } from '../../src/modules/audit/index.ts';
import {
  type Act,
  type ItemKey,
  itemKey,
  type OfficerKey,
  type PatientKey,
  type RecordGrant,
  type Register,
  type RegisterGrant,
} from '../../src/modules/grants/index.ts';
import { linkByLocalId } from '../../src/modules/hub/index.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import { findPatient, hashSsin } from '../../src/modules/people/index.ts';
import type { KeyRing } from '../../src/platform/sealing/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { openRegistersHouse, type RegistersHouse } from './registers-house.ts';

export const REQUEST = '00000000-0000-4000-8000-00000000000b';
const LATER = { at: new Date('2200-01-01'), id: '00000000-0000-0000-0000-000000000000' };

type Records = readonly PatientKey[] | ((tx: Parameters<typeof findPatient>[0]) => Promise<readonly PatientKey[]>);

export interface UpkeepTown extends RegistersHouse {
  readonly keys: KeyRing;
  readonly gp: TestCaregiver;
  readonly reader: TestCaregiver;
  readonly hidden: TestCaregiver;
  /** Privacy officers; `twin` is another account of `one`. */
  readonly one: OfficerKey;
  readonly twin: OfficerKey;
  readonly two: OfficerKey;
  /** An administrator. */
  readonly clerk: OfficerKey;
  /** A new patient with consent, linked to the three caregivers. */
  readonly settle: () => Promise<Ssin>;
  readonly keyOf: (ssin: Ssin) => Promise<PatientKey>;
  readonly put: (ssin: Ssin, id: string, body?: string, by?: TestCaregiver) => Promise<string>;
  /** Links a caregiver to a patient. */
  readonly link: (ssin: Ssin, who: TestCaregiver) => Promise<unknown>;
  readonly get: (ssin: Ssin, id: string, by?: TestCaregiver) => Promise<string>;
  readonly list: (ssin: Ssin, by?: TestCaregiver) => Promise<string>;
  readonly itemOf: (key: PatientKey, id: string) => Promise<ItemKey>;
  readonly personHash: (who: TestCaregiver) => string;
  readonly asAuthor: <Value>(
    act: Act,
    key: PatientKey,
    use: (grant: RecordGrant) => Promise<Value>,
    by?: TestCaregiver,
  ) => Promise<Value | string>;
  readonly asPatient: <Value>(
    act: Act,
    key: PatientKey,
    use: (grant: RecordGrant) => Promise<Value>,
  ) => Promise<Value | string>;
  readonly atOffice: <Value>(
    by: OfficerKey,
    register: Register,
    records: Records,
    use: (grant: RegisterGrant) => Promise<Value>,
  ) => Promise<Value | string>;
  readonly trailOf: (key: PatientKey) => Promise<readonly TrailLine[]>;
}

export async function openUpkeepTown(start: string): Promise<UpkeepTown> {
  const town = await openRegistersHouse(start);
  const { house, registers } = town;
  const { access } = house;
  const { keys } = registers;
  const [gp, reader, hidden] = [await house.caregiver(1), await house.caregiver(2), await house.caregiver(3)];
  const ssin = makeSsin({ birthDate: '1975-01-01', counter: 11 });
  const personHash = (who: TestCaregiver) => hashSsin(keys, who.ssin).toString('hex');
  const caller = (who: TestCaregiver) => {
    const caregiver = {
      key: who.key,
      profession: who.profession,
      status: 'active',
      personHash: personHash(who),
    } as const;
    return { kind: 'caregiver', door: 'caregiver-portal', requestId: REQUEST, caregiver } as const;
  };
  const asAuthor: UpkeepTown['asAuthor'] = async (act, key, use, by = gp) => {
    const answer = await inRecord(access, { act, caller: caller(by), patient: { key } }, use);
    return answer.granted ? answer.value : answer.refused;
  };
  const asPatient: UpkeepTown['asPatient'] = async (act, key, use) => {
    const self = { kind: 'patient', door: 'patient-portal', requestId: REQUEST, patient: key } as const;
    const answer = await inRecord(access, { act, caller: self, patient: { key } }, use);
    return answer.granted ? answer.value : answer.refused;
  };
  // The clock of these stories moves by years; a session lasts an hour.
  const signedIn = async (who: TestCaregiver): Promise<TestCaregiver> => {
    const party = { kind: 'caregiver', key: who.key } as const;
    const session = { party, door: 'hub', minutes: 60 } as const;
    return { ...who, bearer: await access.database.transaction((tx) => openSession(tx, session)) };
  };
  let counter = 0;
  return {
    ...town,
    ...{ keys, gp, reader, hidden, personHash, asAuthor, asPatient },
    one: await town.officer('One', ['privacy-officer'], ssin),
    twin: await town.officer('One again', ['privacy-officer'], ssin),
    two: await town.officer('Two', ['privacy-officer'], makeSsin({ birthDate: '1975-01-01', counter: 13 })),
    clerk: await town.officer('Clerk', ['administrator']),
    settle: async () => {
      counter += 1;
      const number = makeSsin({ birthDate: '1980-05-05', counter: 2 * counter });
      await ask(house, await signedIn(gp), 'PutPatient', bodies.patient(number));
      await ask(house, await signedIn(gp), 'PutPatientConsent', bodies.consent(number));
      for (const who of [gp, reader, hidden])
        await ask(house, await signedIn(who), 'PutTherapeuticLink', bodies.link(number, who));
      return number;
    },
    link: async (number, who) => ask(house, await signedIn(who), 'PutTherapeuticLink', bodies.link(number, who)),
    keyOf: async (number) => {
      const key = await access.database.read((tx) => findPatient(tx, hashSsin(keys, number)));
      if (!key) throw new Error('no such patient');
      return key;
    },
    put: async (number, id, body = bodies.put(number, gp, id), by = gp) =>
      (await ask(house, await signedIn(by), 'PutTransaction', body)).body,
    get: async (number, id, by = reader) =>
      (await ask(house, await signedIn(by), 'GetTransaction', bodies.get(number, id))).body,
    list: async (number, by = reader) =>
      (await ask(house, await signedIn(by), 'GetTransactionList', bodies.list(number))).body,
    itemOf: async (key, id) => {
      const found = await asAuthor('list-documents', key, (grant) =>
        linkByLocalId(grant, { scheme: 'SOFT', value: id }),
      );
      if (!found || typeof found === 'string') throw new Error('no such document');
      return itemKey(found.item);
    },
    atOffice: async (by, register, records, use) => {
      const officer = { kind: 'officer', door: 'office', requestId: REQUEST, officer: by } as const;
      const answer = await inRegister(access, { register, caller: officer, records }, use);
      return answer.granted ? answer.value : answer.refused;
    },
    trailOf: async (key) => {
      const lines = await asPatient('view-trail', key, (grant) =>
        readTrail(grant, keys, { before: LATER, limit: 100 }),
      );
      if (typeof lines === 'string') throw new Error(lines);
      return lines;
    },
  };
}

/** The put of a note that its sender opens to the patient. */
export const openPut = (ssin: Ssin, who: TestCaregiver, id: string, text?: string): string =>
  bodies
    .put(ssin, who, id, text)
    .replace('note</k:cd>', 'note</k:cd><k:cd S="LOCAL" SL="PatientAccess" SV="1.0">TRUE</k:cd>');
