/**
 * Looking without a therapeutic link: who may, with which reason, for how long. Source: access rules 5.1-5.5; decision 0012.
 */
import type { Language } from '../../../platform/text/index.ts';
import type { Act, RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

/** Length of an emergency reason, in characters. Source: access rules 5.2. */
export const EMERGENCY_REASON_CHARS = { least: 10, most: 200 } as const;

/** Professions (CD-HCPARTY) that may look without a link. Source: access rules 5.5. */
export const emergencyProfessions: readonly string[] = ['persphysician'];

/** How long one emergency stays open to the caregiver who declared it. */
export const EMERGENCY_HOURS = 24;

/** Acts that an emergency declared before still covers; writing asks for its own reason. */
export const emergencyActs: readonly Act[] = ['list-documents', 'read-document', 'list-own-looks'];

/** Why there was no link, as a code beside the text. */
export const emergencyCodes: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  unconscious: {
    fr: 'Le patient ne peut pas répondre',
    nl: 'De patiënt kan niet antwoorden',
    en: 'The patient cannot answer',
    de: 'Der Patient kann nicht antworten',
  },
  'life-threatening': {
    fr: 'La vie du patient est en danger',
    nl: 'Het leven van de patiënt is in gevaar',
    en: 'The patient’s life is in danger',
    de: 'Das Leben des Patienten ist in Gefahr',
  },
  'no-card': {
    fr: 'Le patient est là, sans carte d’identité',
    nl: 'De patiënt is er, zonder identiteitskaart',
    en: 'The patient is here, without an identity card',
    de: 'Der Patient ist da, ohne Ausweis',
  },
  other: { fr: 'Autre raison', nl: 'Andere reden', en: 'Another reason', de: 'Anderer Grund' },
};

/** Acts that may rest on an emergency declared with them: those that need a link. */
const DECLARED_WITH: readonly Act[] = ['publish-document', 'publish-set', 'request-publication', ...emergencyActs];

/** The reason to refuse a look without a link, or nothing. */
export function emergency(asked: Case): RefusalReason | undefined {
  const { emergencyReason: reason, emergencyCode: code, act } = asked.question;
  if (!DECLARED_WITH.includes(act)) return 'no-therapeutic-link';
  if (reason === undefined) return inOpenEmergency(asked) ? undefined : 'no-therapeutic-link';
  const fault = reasonFault(reason);
  if (fault) return fault;
  if (code !== undefined && !Object.hasOwn(emergencyCodes, code)) return 'emergency-code-unknown';
  return isForEmergencies(asked) ? undefined : 'emergency-not-for-profession';
}

/** Nothing is wrong with a reason that is not there. */
export function reasonFault(reason: string | undefined): RefusalReason | undefined {
  if (reason === undefined) return undefined;
  const chars = [...reason.trim()].length;
  const isGood = EMERGENCY_REASON_CHARS.least <= chars && chars <= EMERGENCY_REASON_CHARS.most;
  return isGood ? undefined : 'emergency-reason-invalid';
}

const isForEmergencies = ({ question: { caller } }: Case): boolean =>
  caller.kind === 'caregiver' && emergencyProfessions.includes(caller.caregiver.profession);

/** Judged at each look: a profession that leaves the table looks no more. */
const inOpenEmergency = (asked: Case): boolean =>
  asked.facts.emergencyOpen && emergencyActs.includes(asked.question.act) && isForEmergencies(asked);

/** Without a link: does the yes rest on an emergency, declared now or still open? */
export const restsOnEmergency = (asked: Case): boolean =>
  (asked.question.emergencyReason !== undefined && DECLARED_WITH.includes(asked.question.act)) ||
  inOpenEmergency(asked);
