/** Registers the invented professionals and houses, and remembers under which key each stands. */
import type { AccessContext } from '../../modules/access/index.ts';
import type { ActingCaregiver, Caller, InstitutionKey, PatientKey, SoftwareKey } from '../../modules/grants/index.ts';
import { caregiverKey, institutionKey } from '../../modules/grants/index.ts';
import { asSystem } from '../../modules/grants/system.ts';
import { addPersona, type Party } from '../../modules/identity/index.ts';
import {
  addCaregiver,
  addInstitution,
  addOfficer,
  addSoftware,
  findPatient,
  hashSsin,
  register,
} from '../../modules/people/index.ts';
import { addMonths, brusselsDay } from '../../platform/time/index.ts';
import type { Story, World, WorldPatient } from './world/types.ts';

const AT = { door: 'sandbox', requestId: '00000000-0000-4000-8000-000000000001' } as const;
const REGISTERED_FROM = '2020-01-01';

type InstitutionCaller = Extract<Caller, { readonly kind: 'institution' }>;

export interface Cast {
  readonly caller: (caregiver: string, institution?: string) => Extract<Caller, { readonly kind: 'caregiver' }>;
  readonly institution: (id: string) => InstitutionCaller;
  readonly patientCaller: (id: string) => Caller;
  readonly personHash: (caregiver: string) => string;
  readonly rememberPatient: (patient: WorldPatient) => Promise<void>;
  readonly namePersonas: () => Promise<void>;
  /** A local day shortly before today. */
  readonly lately: string;
}

interface Known {
  readonly party: Party;
  readonly story?: Story | undefined;
}

export async function loadCast(world: World, { database, keys, clock }: AccessContext): Promise<Cast> {
  const known = new Map<string, Known>();
  const acting = new Map<string, ActingCaregiver>();
  await asSystem(database, 'seeding the sandbox', async (grant) => {
    for (const institution of world.institutions) {
      known.set(institution.id, {
        party: { kind: 'institution', key: await addInstitution(grant, institution) },
        story: institution.story,
      });
    }
    for (const caregiver of world.caregivers) {
      const key = await addCaregiver(grant, keys, caregiver);
      const { profession, status } = caregiver;
      acting.set(caregiver.id, { key, profession, status, personHash: hashSsin(keys, caregiver.ssin).toString('hex') });
      known.set(caregiver.id, { party: { kind: 'caregiver', key }, story: caregiver.story });
      for (const house of caregiver.worksAt) await register(grant, houseKey(known, house), key, REGISTERED_FROM);
    }
    for (const software of world.softwares) {
      const key = await addSoftware(grant, software.name);
      known.set(software.id, { party: { kind: 'software', key } });
      for (const id of software.registeredFor)
        await register(grant, key as SoftwareKey, partyKey(known, id), REGISTERED_FROM);
    }
    for (const { id, name, roles, ssin, story } of world.officers) {
      const key = await addOfficer(grant, { name, roles, personHash: hashSsin(keys, ssin) });
      known.set(id, { party: { kind: 'officer', key }, story });
    }
  });
  const caregiverOf = (id: string): ActingCaregiver => must(acting.get(id), id);
  return {
    lately: addMonths(brusselsDay(clock.now()), -1),
    caller: (id, house) => ({
      kind: 'caregiver',
      ...AT,
      caregiver: caregiverOf(id),
      ...(house ? { institution: houseKey(known, house) } : {}),
    }),
    institution: (id) => ({ kind: 'institution', ...AT, institution: houseKey(known, id) }),
    patientCaller: (id) => ({ kind: 'patient', ...AT, patient: must(known.get(id), id).party.key as PatientKey }),
    personHash: (id) => caregiverOf(id).personHash,
    rememberPatient: async ({ id, ssin, story }) => {
      const key = await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)));
      known.set(id, { party: { kind: 'patient', key: must(key, id) }, story });
    },
    // Stories first: they are what a visitor looks for.
    namePersonas: () =>
      database.transaction(async (tx) => {
        const ordered = [...known].sort(([, one], [, other]) => Number(!one.story) - Number(!other.story));
        for (const [id, { party, story }] of ordered) await addPersona(tx, { id, party, story });
      }),
  };
}

function must<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`the invented world has no ${id}`);
  return value;
}

const houseKey = (known: ReadonlyMap<string, Known>, id: string): InstitutionKey =>
  institutionKey(must(known.get(id), id).party.key);

const partyKey = (known: ReadonlyMap<string, Known>, id: string) => {
  const { kind, key } = must(known.get(id), id).party;
  return kind === 'institution' ? institutionKey(key) : caregiverKey(key);
};
