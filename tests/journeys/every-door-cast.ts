/** Who comes to every door: a patient with a record that nobody else may see, who may see it, and strangers of each kind. */

import { patientKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addPersona, type Party } from '../../src/modules/identity/index.ts';
import {
  addInstitution,
  addOfficer,
  findPatient,
  hashSsin,
  publicPatientId,
  publicPractitionerId,
  register,
} from '../../src/modules/people/index.ts';
import { printPublicId } from '../../src/platform/sealing/index.ts';
import { makeInstitutionNihii, makeSsin, printSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { EveryDoor } from './every-door.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { PageBrowser } from './page-browser.ts';

/** Somebody's tokens, by the door that each is for. */
export interface Tokens {
  /** The internal key of whose they are. */
  readonly key: string;
  readonly hub?: string;
  readonly links?: string;
  readonly fhir?: string;
  readonly hospital?: string;
  readonly software?: string;
  readonly page: string;
}
export type TokenKind = Exclude<keyof Tokens, 'key'>;

/** A caregiver, a patient and an officer. */
interface Side {
  readonly care: Tokens;
  readonly my: Tokens;
  readonly office: Tokens;
}

export interface Cast {
  readonly ssin: Ssin;
  readonly patient: string;
  readonly gp: TestCaregiver;
  /** Ids of the record, as they stand in addresses. */
  readonly ids: { readonly patient: string; readonly handle: string; readonly document: string; readonly link: string };
  /** A caregiver's id in addresses; no secret. */
  readonly practitioner: string;
  readonly localId: string;
  /** What must stand in no answer to a stranger, unless it was sent. */
  readonly marks: readonly string[];
  /** Of those whom the record is open to, and of others. */
  readonly own: Side;
  readonly other: Side;
}

/** They stand nowhere else. */
const SECRET = { first: 'Adelheid', family: 'Geheimschrijver', text: 'Verborgen bevinding', id: 'note-of-adelheid' };
const BIRTH = '1983-07-09';
const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';

async function addPatient(doors: EveryDoor, gp: TestCaregiver, ssin: Ssin, [first, family]: [string, string]) {
  const { database, keys } = doors.access;
  const body = bodies.patient(ssin).replace('>Ada<', `>${first}<`).replace('>Verzonnen<', `>${family}<`);
  await ask(doors, gp, 'PutPatient', body);
  await ask(doors, gp, 'PutPatientConsent', bodies.consent(ssin));
  return (await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)))) ?? '';
}

async function post(doors: EveryDoor, url: string, body: unknown, token = ''): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await doors.server.inject({ method: 'POST', url, headers, payload: JSON.stringify(body) });
  return JSON.parse(answer.body);
}

/** A token of each door that takes this party, as the sandbox hands them out. */
async function tokensOf(
  doors: EveryDoor,
  party: Party,
  wanted: readonly Exclude<TokenKind, 'page'>[],
  forPatient?: string,
): Promise<Tokens> {
  await doors.access.database.transaction((tx) => addPersona(tx, { id: party.key, party }));
  const given = wanted.map(async (door) => {
    const wish = { persona: party.key, door, ...(door === 'fhir' ? { forPatient } : {}) };
    return [door, (await post(doors, '/sandbox/token', wish)).access_token] as const;
  });
  return { ...Object.fromEntries(await Promise.all(given)), key: party.key, page: await doors.session(party) };
}

const AT_CARE = ['hub', 'links', 'fhir', 'hospital', 'software'] as const;
const AT_MY = ['hub', 'links', 'fhir'] as const;

export async function castOf(doors: EveryDoor): Promise<Cast> {
  const { database, keys } = doors.access;
  const [gp, stranger] = [await doors.caregiver(1), await doors.caregiver(2)];
  const [privacy, figures] = await asSystem(database, 'test', async (grant) => {
    const house = { nihii: makeInstitutionNihii(710_950), kind: 'orghospital', name: 'Verzonnen ziekenhuis' };
    const hospital = await addInstitution(grant, house);
    for (const { key } of [gp, stranger]) await register(grant, hospital, key, '2026-01-01');
    return [
      await addOfficer(grant, { name: 'Een', roles: ['privacy-officer'] }),
      await addOfficer(grant, { name: 'Twee', roles: ['statistics'] }),
    ] as const;
  });
  const ssin = makeSsin({ birthDate: BIRTH, counter: 4 });
  const patient = await addPatient(doors, gp, ssin, [SECRET.first, SECRET.family]);
  const bob = await addPatient(doors, gp, makeSsin({ birthDate: '1985-05-05', counter: 6 }), ['Bob', 'Anders']);
  await ask(doors, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  await ask(doors, gp, 'PutTransaction', bodies.put(ssin, gp, SECRET.id, SECRET.text));
  const side = async (care: string, my: string, office: string, forPatient?: string): Promise<Side> => ({
    care: await tokensOf(doors, { kind: 'caregiver', key: care }, AT_CARE, forPatient),
    my: await tokensOf(doors, { kind: 'patient', key: my }, AT_MY),
    office: await tokensOf(doors, { kind: 'officer', key: office }, []),
  });
  const own = await side(gp.key, patient, privacy, ssin);
  const other = await side(stranger.key, bob, figures);
  const ids = await idsOf(doors, gp, own.care, patient, ssin);
  const secrets = Object.values(SECRET);
  return {
    ...{ ssin, patient, gp, ids, own, other, localId: SECRET.id, practitioner: publicPractitionerId(keys, gp.key) },
    marks: [...secrets, ssin, printSsin(ssin), BIRTH, patient, ...Object.values(ids)],
  };
}

async function idsOf(doors: EveryDoor, gp: TestCaregiver, { links }: Tokens, patient: string, ssin: Ssin) {
  const { keys } = doors.access;
  const handle = printPublicId(keys, { patient, item: WHOLE_RECORD });
  const list = (await new PageBrowser(doors, gp.session).get(`/en/care/patients/${handle}`)).body;
  const [, document = ''] = /\/documents\/([\w.-]+)/.exec(list) ?? [];
  const found = await post(doors, '/api/v1/therapeutic-links/_search', { patient: { ssin } }, links);
  const [link] = found.links as readonly { readonly id: string }[];
  return { handle, document, link: link?.id ?? '', patient: publicPatientId(keys, patientKey(patient)) };
}
