/** A caregiver acts only while recognised and not suspended; the organisation alone may publish but not look. Source: access rules 1.3, 3.2, 6.6. */
import type { RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

const BY_STATUS = {
  active: undefined,
  'awaiting-validation': 'caller-awaiting-validation',
  suspended: 'caller-suspended',
} as const;

const NEEDS_A_PERSON: readonly string[] = ['list-documents', 'read-document'];

export function recognisedCaller({ question: { caller, act } }: Case): RefusalReason | undefined {
  if (caller.kind === 'caregiver') return BY_STATUS[caller.caregiver.status];
  if (caller.kind === 'institution' && NEEDS_A_PERSON.includes(act)) return 'person-required';
  if (caller.kind === 'officer') return 'caller-unknown';
  return undefined;
}
