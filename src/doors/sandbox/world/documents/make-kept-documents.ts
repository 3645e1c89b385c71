/** Letters that the invented hospitals keep in their own stores: for some people with a story, one of each house for the first. */
import { addMonths } from '../../../../platform/time/index.ts';
import type { WorldCaregiver, WorldDocument, WorldInstitution, WorldPatient } from '../types.ts';
import { letterParts, letters, readLanguage } from './letters.ts';
import { type Draft, printMessage } from './message.ts';

interface Cast {
  readonly patients: readonly WorldPatient[];
  readonly caregivers: readonly WorldCaregiver[];
  readonly institutions: readonly WorldInstitution[];
  readonly today: string;
}

/** Which hospitals keep a letter of whom. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'patient-consent-gp': ['hospital-1', 'hospital-2', 'hospital-3'],
  'patient-hidden-document': ['hospital-1'],
  'patient-excluded-caregiver': ['hospital-3'],
};

const KIND = 'dischargereport';

export const makeKeptDocuments = (cast: Cast): WorldDocument[] =>
  Object.entries(KEPT).flatMap(([id, houses]) => houses.map((house, at) => makeKept(cast, id, house, at)));

function makeKept(
  { patients, caregivers, institutions, today }: Cast,
  of: string,
  at: string,
  months: number,
): WorldDocument {
  const patient = patients.find(({ id }) => id === of);
  const institution = institutions.find(({ id }) => id === at);
  const author = caregivers.find(({ id, worksAt }) => id.startsWith('specialist') && worksAt.includes(at));
  if (!patient || !institution || !author) throw new Error(`nobody at ${at} writes for ${of}`);
  const draft: Draft = {
    ...{ patient, institution, author, slug: `${of}-${at}-letter`, kind: KIND },
    caption: letters[KIND]?.caption[readLanguage(patient.language)] ?? KIND,
    date: addMonths(today, -1 - months),
    time: '11:30:00',
    open: 'always',
  };
  const xml = async (): Promise<string> => printMessage(draft, await letterParts(draft));
  return { id: draft.slug, patient: of, author: author.id, institution: at, kind: KIND, kept: true, xml };
}
