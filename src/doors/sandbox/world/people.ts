/** Who lives and works in the invented Brussels. */

import { makeCbe, makeEhp, makeInstitutionNihii, makeNihii, makeSsin } from '../../../standards/belgium/index.ts';
import { AGES, birthOf } from './births.ts';
import { citizenStories } from './citizen-stories.ts';
import { housePatientStories, houseStories } from './house-stories.ts';
import { inventLanguage, inventName } from './names.ts';
import type { Random } from './random.ts';
import { caregiverStories, patientStories } from './stories.ts';
import type { WorldCaregiver, WorldInstitution, WorldPatient, WorldSoftware } from './types.ts';

const PATIENTS = 200;

const INSTITUTIONS: readonly (readonly [id: string, kind: string, name: string])[] = [
  ['hospital-1', 'orghospital', 'Clinique de l’Iris inventé'],
  ['hospital-2', 'orghospital', 'Ziekenhuis Zennebeemd (verzonnen)'],
  ['hospital-3', 'orghospital', 'Hôpital du Pont fictif'],
  ['practice-1', 'orgpractice', 'Cabinet de la Senne inventée'],
  ['practice-2', 'orgpractice', 'Praktijk Verzonnen Kaai'],
  ['pharmacy-1', 'orgpharmacy', 'Pharmacie du Saule fictif'],
  ['laboratory-1', 'orglaboratory', 'Laboratoire Exemplaire'],
  ['retirement-home-1', 'orgretirementhome', 'Rusthuis Bedacht'],
  ['guard-post-1', 'guardpost', 'Poste de garde inventé des Quais'],
  ['home-nursing-1', 'groupofnurses', 'Thuisverpleging Zennekring (verzonnen)'],
];

export const makeInstitutions = (): WorldInstitution[] => [
  ...INSTITUTIONS.map(([id, kind, name], at) => ({
    ...{ id, kind, name, story: houseStories[id] },
    nihii: makeInstitutionNihii((kind === 'orghospital' ? 710_900 : 810_900) + at),
    cbe: makeCbe(9_990_000 + at),
  })),
  { id: 'hub-other', kind: 'hub', name: 'Autre réseau inventé', ehp: makeEhp(9901) },
];

interface Post {
  readonly id: string;
  readonly profession: string;
  /** First six digits and qualification of the NIHII. */
  readonly group: number;
  readonly qualification: string;
  readonly worksAt: readonly string[];
  readonly status?: WorldCaregiver['status'];
}

const post = (id: string, profession: string, group: number, qualification: string, ...worksAt: string[]): Post => ({
  ...{ id, profession, group, qualification, worksAt },
});

const gp = (id: string, ...worksAt: string[]): Post => post(id, 'persphysician', 1, '004', ...worksAt);
const specialist = (id: string, ...worksAt: string[]): Post => post(id, 'persphysician', 1, '580', ...worksAt);

const numbered = (count: number, make: (number: number) => Post): Post[] =>
  Array.from({ length: count }, (_, at) => make(at + 1));

const POSTS: readonly Post[] = [
  gp('gp-1', 'practice-1'),
  gp('gp-2', 'practice-1'),
  gp('gp-3', 'practice-2'),
  gp('gp-excluded', 'practice-2'),
  ...numbered(5, (number) => gp(`gp-${number + 3}`, number % 2 ? 'practice-1' : 'practice-2')),
  specialist('emergency-1', 'hospital-1'),
  ...numbered(8, (number) => specialist(`specialist-${number}`, `hospital-${(number % 3) + 1}`)),
  ...numbered(5, (number) =>
    post(`nurse-${number}`, 'persnurse', 4, '401', number > 3 ? 'retirement-home-1' : 'hospital-2'),
  ),
  ...numbered(3, (number) => post(`pharmacist-${number}`, 'perspharmacist', 2, '000', 'pharmacy-1')),
  ...numbered(2, (number) => post(`dentist-${number}`, 'persdentist', 3, '000')),
  ...numbered(2, (number) => post(`physiotherapist-${number}`, 'persphysiotherapist', 5, '526')),
  ...numbered(2, (number) => post(`midwife-${number}`, 'persmidwife', 4, '402', 'hospital-3')),
  post('speech-therapist-1', 'perslogopedist', 6, '601'),
  post('dietician-1', 'persdietician', 6, '602'),
  ...numbered(2, (number) => post(`psychologist-${number}`, 'persclinicalpsychologist', 7, '701')),
  post('occupational-therapist-1', 'persoccupationaltherapist', 6, '603'),
  ...numbered(2, (number) => post(`laboratory-physician-${number}`, 'persphysician', 1, '860', 'laboratory-1')),
  { ...gp('caregiver-awaiting'), status: 'awaiting-validation' },
  { ...gp('caregiver-suspended', 'practice-2'), status: 'suspended' },
];

/** Those who came later: they stand behind the others, so that these stay who they were. */
const LATER_POSTS: readonly Post[] = [
  gp('guard-doctor-1', 'guard-post-1'),
  gp('guard-doctor-2', 'guard-post-1'),
  post('circle-nurse-1', 'persnurse', 4, '401', 'home-nursing-1'),
  gp('gmd-holder'),
];

export const makeCaregivers = (random: Random): WorldCaregiver[] => caregiversFor(random, POSTS, 0);

export const makeLaterCaregivers = (random: Random): WorldCaregiver[] =>
  caregiversFor(random, LATER_POSTS, POSTS.length);

const caregiversFor = (random: Random, posts: readonly Post[], from: number): WorldCaregiver[] =>
  posts.map(({ id, profession, group, qualification, worksAt, status }, place) => {
    const at = from + place;
    const sex = random.pick(['male', 'female'] as const);
    const birthDate = `${random.int(1962, 1994)}-0${random.int(1, 9)}-${random.int(10, 28)}`;
    return {
      ...{ id, profession, worksAt, status: status ?? 'active' },
      ...inventName(random, sex),
      ssin: makeSsin({ birthDate, counter: 900 + at * 2 + (sex === 'male' ? 1 : 0) }),
      nihii: makeNihii(group * 100_000 + 99_000 + at, qualification),
      language: random.pick(['fr', 'fr', 'nl'] as const),
      story: caregiverStories[id],
    };
  });

export function makePatients(random: Random, today: string, gps: readonly string[]): WorldPatient[] {
  // Stories that came later stand behind everybody, so that the others stay who they were.
  const later = Object.keys(citizenStories);
  const named = Object.keys(patientStories).filter((id) => !later.includes(id) && !(id in housePatientStories));
  const others = Array.from({ length: PATIENTS - named.length }, (_, at) => `patient-${at + 1}`);
  const ids = [...named, ...others, ...later];
  return ids.map((id, at) => makePatient(random, today, id, at, gps));
}

/** The patients of `house-stories.ts`, behind those. */
export const makeLaterPatients = (random: Random, today: string, from: number): WorldPatient[] =>
  Object.keys(housePatientStories).map((id, at) => makePatient(random, today, id, from + at, []));

const ANONYMOUS_EVERY = 10;

function makePatient(random: Random, today: string, id: string, at: number, gps: readonly string[]): WorldPatient {
  const sex = random.pick(['male', 'female'] as const);
  const age = AGES[id] ?? (id in patientStories ? random.int(30, 75) : random.int(0, 99));
  const unknownDay = at === 50;
  const { year, birthDate } = birthOf(random, { id, age, today, unknownDay });
  const bis = at % 25 === 20 ? ('sex-known' as const) : at % 25 === 21 ? ('sex-unknown' as const) : undefined;
  return {
    id,
    sex,
    ...inventName(random, sex),
    ssin: makeSsin({ birthDate, counter: 2 * (at + 1) + (sex === 'male' ? 1 : 0), bis }),
    birthDate: unknownDay ? String(year) : birthDate,
    language: inventLanguage(random),
    consent: id !== 'patient-no-consent' && (id in patientStories || at % ANONYMOUS_EVERY !== 3),
    deceasedOn: id === 'deceased' ? `${Number(today.slice(0, 4)) - 1}-11-02` : undefined,
    gp: id === 'patient-gmd' ? 'gmd-holder' : id in patientStories ? 'gp-1' : random.pick(gps),
    story: patientStories[id],
  };
}

export const makeSoftwares = (caregivers: readonly WorldCaregiver[]): WorldSoftware[] => [
  {
    id: 'software-practice',
    name: 'Praktijk+ (invented)',
    registeredFor: caregivers.filter(({ worksAt }) => worksAt.includes('practice-1')).map(({ id }) => id),
  },
  { id: 'software-hospital', name: 'KliniWare (invented)', registeredFor: ['hospital-1', 'hospital-2'] },
];
