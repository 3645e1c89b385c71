/**
 * Who is told no, and why: sentences over plain facts, in the order in which they are told.
 * Source: access rules 1.1-1.8, 2, 3, 5; the order is that of 1.8, where a citizen's role is part of who asks (decision 0025).
 */
import type { Act, RefusalReason } from '../../../grants/index.ts';
import {
  BY_PERSONS,
  DUTIES,
  LOOKS,
  OF_CAREGIVERS,
  OF_CITIZENS,
  OF_THE_OFFICE,
  OF_THE_PATIENT,
  SHARED,
} from './acts.ts';
import { citizen } from './citizens.ts';
import type { Situation } from './situation.ts';

export interface Sentence {
  readonly says: string;
  readonly source: string;
  readonly of: readonly Act[];
  readonly told: RefusalReason | ((asked: Situation) => RefusalReason | undefined);
  readonly unless: (asked: Situation) => boolean;
}

const isPerson = ({ caller }: Situation) => caller === 'caregiver';
const isCitizen = ({ caller }: Situation) => caller === 'citizen';
const isOfficer = ({ caller }: Situation) => caller === 'privacy officer' || caller === 'administrator';
/** Another hub asks: consent, link and matrix were judged there (10.13; decision 0055). */
const isElsewhere = ({ caller }: Situation) => caller === 'caregiver elsewhere' || caller === 'patient elsewhere';
const isPatientElsewhere = ({ caller }: Situation) => caller === 'patient elsewhere';
const EVERY_ACT: readonly Act[] = [...OF_CAREGIVERS, ...OF_THE_PATIENT, ...OF_THE_OFFICE];

/** Emergencies are for physicians (5.5), for a look or for writing what was found (5.1: the word stands on every request). */
const isPhysician = (asked: Situation) => isPerson(asked) && asked.profession === 'persphysician';
/** 5.2: ten to two hundred characters. */
function isReason(reason: string): boolean {
  const chars = Array.from(reason.trim()).length;
  return 10 <= chars && chars <= 200;
}
/** 5.5: a reason code; decision 0012: where the door has a place for one. */
const CODES = ['unconscious', 'life-threatening', 'no-card', 'other'];
const hasLink = ({ link, circle }: Situation) => link !== undefined || circle;
/** Decision 0012: a declared emergency opens looks to that caregiver for its hours; writing asks for its own reason. */
export const inOpenEmergency = (asked: Situation) =>
  asked.emergencyOpen && isPhysician(asked) && LOOKS.includes(asked.act);

const STANDING: Readonly<Record<string, RefusalReason>> = {
  'awaiting-validation': 'caller-awaiting-validation',
  suspended: 'caller-suspended',
  refused: 'caller-not-accepted',
  ended: 'caller-not-accepted',
};
/** 6.6: a suspended caregiver still looks at what it wrote; not in an emergency. */
const looksAtOwnWork = (asked: Situation) =>
  asked.standing === 'suspended' &&
  LOOKS.includes(asked.act) &&
  asked.reason === undefined &&
  (hasLink(asked) || !asked.emergencyOpen);

/** No link, no look: why the emergency is none. Decision 0045: years of the past never are. */
function withoutLink(asked: Situation): RefusalReason | undefined {
  if (asked.act === 'load-history') return 'no-therapeutic-link';
  if (asked.reason === undefined) return inOpenEmergency(asked) ? undefined : 'no-therapeutic-link';
  if (!isReason(asked.reason)) return 'emergency-reason-invalid';
  if (asked.code !== undefined && !CODES.includes(asked.code)) return 'emergency-code-unknown';
  return isPhysician(asked) ? undefined : 'emergency-not-for-profession';
}

function roleRefused(asked: Situation): RefusalReason | undefined {
  const answer = citizen(asked);
  return 'no' in answer ? answer.no : undefined;
}

export const sentences: readonly Sentence[] = [
  {
    says: 'Nobody who was barred at the door is told anything else.',
    source: 'decision 0002',
    of: EVERY_ACT,
    told: 'author-not-entitled',
    unless: ({ caller }) => caller !== 'barred',
  },
  {
    says: 'No house looks or asks for a document without a person.',
    source: '1.3, 3.2',
    of: BY_PERSONS,
    told: 'person-required',
    unless: ({ caller }) => caller !== 'institution',
  },
  {
    says: 'No officer does what caregivers do.',
    source: '1.3',
    of: OF_CAREGIVERS,
    told: 'caller-unknown',
    unless: (asked) => !isOfficer(asked),
  },
  {
    says: 'Nobody cares for a patient who is not recognised; a suspended caregiver looks at its own work.',
    source: '1.3, 6.6, 9.10',
    of: OF_CAREGIVERS,
    told: ({ standing }) => STANDING[standing],
    unless: (asked) => !isPerson(asked) || asked.standing === 'active' || looksAtOwnWork(asked),
  },
  {
    says: 'Through another hub nothing is done but looking.',
    source: '10.13; decision 0055',
    of: OF_CAREGIVERS.filter((act) => !LOOKS.includes(act)),
    told: 'caller-unknown',
    unless: (asked) => !isElsewhere(asked),
  },
  {
    says: 'A patient behind another hub is not told what that hub looked at.',
    source: 'decision 0055',
    of: ['list-own-looks'],
    told: 'not-your-record',
    unless: (asked) => !isPatientElsewhere(asked),
  },
  {
    says: 'Nobody but the privacy officer reviews an emergency.',
    source: '5.5',
    of: OF_THE_OFFICE,
    told: 'caller-unknown',
    unless: ({ caller }) => caller === 'privacy officer',
  },
  {
    says: 'Nobody but the citizen’s side has what is the patient’s own: its log, its letters, its choices, its mandates.',
    source: '7.6, 8.4, 14.2, 14.3',
    of: OF_THE_PATIENT,
    told: 'not-your-record',
    unless: isCitizen,
  },
  {
    says: 'No citizen acts on a record without a tie that covers the act.',
    source: '8.1-8.6; decision 0025',
    of: [...OF_CITIZENS, ...OF_CAREGIVERS],
    told: roleRefused,
    unless: (asked) => !isCitizen(asked),
  },
  {
    says: 'A patient behind another hub looks at the own record.',
    source: '12.5; decision 0055',
    of: LOOKS,
    told: 'not-your-record',
    unless: (asked) => !isPatientElsewhere(asked) || asked.self,
  },
  {
    says: 'Nobody acts on the record of somebody who is not known, but to make it known.',
    source: '1.8',
    of: EVERY_ACT.filter((act) => act !== 'put-patient'),
    told: 'patient-unknown',
    unless: ({ known }) => known,
  },
  {
    says: 'Nothing is shared, shown or chosen after a death; duties of authors and of the privacy officer remain.',
    source: '2.10; decision 0031',
    of: EVERY_ACT.filter((act) => ![...DUTIES, ...OF_THE_OFFICE, 'view-patient'].includes(act)),
    told: 'patient-deceased',
    unless: ({ dead }) => !dead,
  },
  {
    says: 'Nobody shares or looks without the patient’s consent, the patient included.',
    source: '1.1, 1.6, 2.1, 5.5',
    of: SHARED,
    told: 'no-consent',
    unless: (asked) => asked.sharing || isElsewhere(asked),
  },
  {
    says: 'Nobody who refused the own use is shown the own record, here or through another hub.',
    source: '2.11; decisions 0012, 0055',
    of: LOOKS,
    told: 'own-use-refused',
    unless: (asked) => !((isCitizen(asked) || isPatientElsewhere(asked)) && asked.ownUseRefused),
  },
  {
    says: 'No caregiver shares or looks without a link, a circle of trust or an emergency of a physician with its reason.',
    source: '1.1, 3.11, 5.1-5.5; decisions 0012, 0028',
    of: SHARED.filter((act) => act !== 'load-history'),
    told: withoutLink,
    unless: (asked) => isCitizen(asked) || hasLink(asked) || isElsewhere(asked),
  },
  {
    says: 'An emergency that another hub tells of has a reason of ten to two hundred characters.',
    source: '5.2; decision 0055',
    of: LOOKS,
    told: 'emergency-reason-invalid',
    unless: (asked) => !isElsewhere(asked) || asked.reason === undefined || isReason(asked.reason),
  },
  {
    says: 'Without a link or a circle of trust no caregiver is told who a patient is, or loads years of its past: an emergency opens documents.',
    source: '1.1, 3.11; decisions 0012, 0045',
    of: ['view-patient', 'load-history'],
    told: 'no-therapeutic-link',
    unless: (asked) => isCitizen(asked) || hasLink(asked),
  },
  {
    says: 'No caregiver shares or looks without a matrix in force.',
    source: '1.1, 6.1; decision 0016',
    of: SHARED,
    told: 'no-matrix',
    unless: (asked) => !isPerson(asked) || asked.matrixInForce,
  },
];

export { hasLink, isElsewhere, isOfficer };
