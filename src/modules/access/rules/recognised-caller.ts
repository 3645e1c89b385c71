/**
 * A caregiver acts only while recognised; a suspended one still reads what it wrote itself, and nothing in an emergency.
 * The organisation alone may publish but not look or ask. Source: access rules 1.3, 3.2, 6.6.
 */
import type { Act, Caller, RefusalReason } from '../../grants/index.ts';
import { askedByHub } from './between-hubs.ts';
import type { Case } from './facts.ts';

/** What keeps a caregiver out, by how it stands with the network. */
export const BY_STATUS = {
  active: undefined,
  'awaiting-validation': 'caller-awaiting-validation',
  suspended: 'caller-suspended',
  refused: 'caller-not-accepted',
  ended: 'caller-not-accepted',
  'rules-not-accepted': 'caller-rules-open',
} as const;

const LOOKS: readonly string[] = ['list-documents', 'read-document', 'list-own-looks'];
/** What a house does not do without a person. */
const PERSONAL: readonly string[] = [...LOOKS, 'request-publication'];

export const needsPerson = (caller: Caller, act: Act): boolean =>
  caller.kind === 'institution' && PERSONAL.includes(act);

export function recognisedCaller(asked: Case): RefusalReason | undefined {
  const { caller, act } = asked.question;
  if (needsPerson(caller, act)) return 'person-required';
  if (caller.kind === 'officer') return 'caller-unknown';
  if (caller.kind === 'hub') return askedByHub(caller, act);
  if (caller.kind !== 'caregiver') return undefined;
  // The limits of such a look leave only what the caller wrote (rules/limits.ts).
  if (caller.caregiver.status === 'suspended' && LOOKS.includes(act) && !inEmergency(asked)) return undefined;
  return BY_STATUS[caller.caregiver.status];
}

/** Declared with this look, or before and still open while no link runs. */
const inEmergency = ({ facts, question }: Case): boolean =>
  question.emergencyReason !== undefined || (facts.emergencyOpen && !facts.linked && !facts.circle);
