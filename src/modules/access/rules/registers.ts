/** Named questions over many patients or caregivers: who may ask each, and how many rows it gives at most. Source: architecture, "The grant". */
import type { AskedResource, Caller, RefusalReason, Register } from '../../grants/index.ts';
import { opensForSystem, opensResource } from './application-scope.ts';
import { BY_STATUS } from './recognised-caller.ts';

export interface RegisterRow {
  readonly callers: readonly Caller['kind'][];
  /** Office roles of which an officer needs one. */
  readonly roles: readonly string[];
  /** What a caregiver must be; `any`: whoever signed in, to see how the own registration stands. */
  readonly caregiver?: 'active' | 'any';
  readonly mostRows: number;
  /** It changes what is open in its records: no look decided before it still runs when it is acknowledged. */
  readonly closes?: true;
  /** Public of itself: an application asks too, when its scopes open the resource. */
  readonly byApplication?: true;
  /** A backend service asks too, when its scopes at the level of the system open the resource. */
  readonly bySystem?: true;
}

const ADMINISTRATORS = ['administrator'] as const;
const PRIVACY = ['privacy-officer'] as const;
const OFFICE = ['administrator', 'privacy-officer'] as const;
/** Who validates caregivers: one task of the administrators, given away. Source: access rules 9.10. */
const GUARANTORS = ['administrator', 'guarantor'] as const;
/** What stands outside and how it fares; nothing of a patient. */
const SUPPORT = ['administrator', 'support'] as const;
/** What concerns only the own account. */
const ANY_ROLE = ['administrator', 'guarantor', 'privacy-officer', 'statistics', 'support'] as const;

export const registers: Readonly<Record<Register, RegisterRow>> = {
  'waiting-registrations': {
    callers: ['caregiver', 'officer'],
    roles: GUARANTORS,
    caregiver: 'active',
    mostRows: 200,
  },
  'own-registration': { callers: ['caregiver'], roles: [], caregiver: 'any', mostRows: 1 },
  'ask-registration': { callers: ['caregiver'], roles: [], caregiver: 'any', mostRows: 1 },
  'name-guarantor': { callers: ['caregiver'], roles: [], caregiver: 'any', mostRows: 1 },
  'decide-registration': { callers: ['caregiver', 'officer'], roles: GUARANTORS, caregiver: 'active', mostRows: 1 },
  'list-merges': { callers: ['officer'], roles: OFFICE, mostRows: 200 },
  'view-merge': { callers: ['officer'], roles: OFFICE, mostRows: 2 },
  'propose-merge': { callers: ['officer'], roles: OFFICE, mostRows: 2 },
  'decide-merge': { callers: ['officer'], roles: OFFICE, mostRows: 2, closes: true },
  'list-representations': { callers: ['officer'], roles: OFFICE, mostRows: 200 },
  'view-representation': { callers: ['officer'], roles: OFFICE, mostRows: 2 },
  'look-up-representations': { callers: ['officer'], roles: OFFICE, mostRows: 200 },
  'propose-representation': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 2 },
  // Entering closes too: to the next in the order of the law, and to the adult who cannot decide.
  'decide-representation': { callers: ['officer'], roles: OFFICE, mostRows: 2, closes: true },
  'end-representation': { callers: ['officer'], roles: OFFICE, mostRows: 2, closes: true },
  'look-up-patient-trail': { callers: ['officer'], roles: PRIVACY, mostRows: 10_000 },
  'look-up-caregiver-trail': { callers: ['officer'], roles: PRIVACY, mostRows: 10_000 },
  'list-attention': { callers: ['officer'], roles: PRIVACY, mostRows: 200 },
  'settle-attention': { callers: ['officer'], roles: PRIVACY, mostRows: 1 },
  'dead-changes': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 200 },
  'view-dead-change': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 1 },
  'settle-dead-change': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 1 },
  'outside-registers': { callers: ['officer'], roles: SUPPORT, mostRows: 50 },
  'own-letters': { callers: ['caregiver', 'officer'], roles: ANY_ROLE, caregiver: 'any', mostRows: 200 },
  'list-withdrawals': { callers: ['officer'], roles: OFFICE, mostRows: 200 },
  'view-withdrawal': { callers: ['officer'], roles: PRIVACY, mostRows: 200 },
  'propose-withdrawal': { callers: ['officer'], roles: PRIVACY, mostRows: 1 },
  'decide-withdrawal': { callers: ['officer'], roles: PRIVACY, mostRows: 1, closes: true },
  'own-requests': { callers: ['caregiver'], roles: [], caregiver: 'any', mostRows: 200 },
  'list-requests': { callers: ['officer'], roles: PRIVACY, mostRows: 200 },
  'decide-objection': { callers: ['officer'], roles: PRIVACY, mostRows: 1 },
  'answer-for-institution': { callers: ['officer'], roles: PRIVACY, mostRows: 1 },
  'list-delays': { callers: ['officer'], roles: OFFICE, mostRows: 200 },
  'set-delay': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 1 },
  'list-publications': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 200 },
  'settle-publication': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 1 },
  'list-sources': { callers: ['officer'], roles: SUPPORT, mostRows: 500 },
  'set-source': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 1 },
  'list-applications': { callers: ['officer'], roles: SUPPORT, mostRows: 500 },
  'set-application': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 1 },
  'own-default': { callers: ['caregiver'], roles: [], caregiver: 'active', mostRows: 20 },
  'view-request': { callers: ['officer'], roles: PRIVACY, mostRows: 1 },
  'list-retention': { callers: ['officer'], roles: OFFICE, mostRows: 200 },
  'decide-retention': { callers: ['officer'], roles: OFFICE, mostRows: 50, closes: true },
  // A destruction that is being approved is waited for, and waits.
  'hold-document': { callers: ['officer'], roles: OFFICE, mostRows: 1, closes: true },
  'links-i-hold': {
    callers: ['caregiver', 'institution'],
    roles: [],
    caregiver: 'active',
    mostRows: 100,
    bySystem: true,
  },
  'put-party': { callers: ['caregiver', 'institution'], roles: [], caregiver: 'any', mostRows: 1 },
  'view-party': {
    callers: ['patient', 'caregiver', 'institution'],
    roles: [],
    caregiver: 'any',
    mostRows: 20,
    byApplication: true,
  },
  'accept-rules': { callers: ['caregiver'], roles: [], caregiver: 'any', mostRows: 1 },
  'end-rules': { callers: ['caregiver'], roles: [], caregiver: 'any', mostRows: 1 },
  'view-rules': { callers: ['caregiver', 'institution'], roles: [], caregiver: 'any', mostRows: 1 },
  'list-matrices': { callers: ['officer'], roles: OFFICE, mostRows: 200 },
  'propose-matrix': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 1 },
  'approve-matrix': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 1 },
  'withdraw-matrix': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 1 },
  'list-emergency-reviews': { callers: ['officer'], roles: ['privacy-officer'], mostRows: 100 },
  'list-accounts': { callers: ['officer'], roles: OFFICE, mostRows: 500 },
  'change-account': { callers: ['officer'], roles: ADMINISTRATORS, mostRows: 1 },
  'second-factor': { callers: ['officer'], roles: ANY_ROLE, mostRows: 1 },
  'own-sessions': { callers: ['patient', 'caregiver', 'officer'], roles: ANY_ROLE, caregiver: 'any', mostRows: 200 },
  'end-session': { callers: ['patient', 'caregiver', 'officer'], roles: ANY_ROLE, caregiver: 'any', mostRows: 200 },
};

export function decideRegister(
  register: Register,
  caller: Caller,
  roles: readonly string[],
  resource?: AskedResource,
): RefusalReason | undefined {
  if (caller.kind === 'barred') return caller.refused;
  const row = registers[register];
  // Any other application asks for resources of one record at a time.
  const opens = row.byApplication ? opensResource : row.bySystem ? opensForSystem : undefined;
  const isOpen = resource && opens?.(caller, resource);
  if ('application' in caller && caller.application && !isOpen) return 'scope-too-narrow';
  if (!row.callers.includes(caller.kind)) return 'caller-unknown';
  if (caller.kind === 'officer') return row.roles.some((role) => roles.includes(role)) ? undefined : 'role-missing';
  if (caller.kind === 'caregiver' && row.caregiver !== 'any') return BY_STATUS[caller.caregiver.status];
  return undefined;
}
