/** What kind of act each is: for filters, notices and exports. Adding an act without its kind does not compile. Source: access rules 7.6, 14.11. */
import { ACTS, type TrailAct } from './vocabulary.ts';

/** `look`: data of a record were asked for. `write`: the record changed. `right`: who may see changed. `office`: work of the network. */
export type ActKind = 'look' | 'write' | 'right' | 'office';

export const ACT_KINDS: Readonly<Record<TrailAct, ActKind>> = {
  'put-patient': 'write',
  'declare-consent': 'right',
  'declare-link': 'right',
  'publish-document': 'write',
  'list-documents': 'look',
  'read-document': 'look',
  'view-trail': 'look',
  'set-limits': 'right',
  'ask-registration': 'office',
  'name-guarantor': 'office',
  'decide-registration': 'office',
  'waiting-registrations': 'office',
  'own-registration': 'office',
  'register-change': 'write',
  'list-merges': 'office',
  'propose-merge': 'write',
  'decide-merge': 'write',
  'view-merge': 'look',
  'end-link': 'right',
  'withdraw-consent': 'right',
  'view-rights': 'look',
  exclude: 'right',
  'end-exclusion': 'right',
  'review-emergency': 'look',
  'list-emergency-reviews': 'office',
  'manage-mandates': 'right',
  'answer-mandate': 'right',
  'act-for': 'look',
  'view-letters': 'look',
  'own-letters': 'office',
  'dead-changes': 'office',
  'view-dead-change': 'office',
  'settle-dead-change': 'office',
  'list-links': 'look',
  'links-i-hold': 'look',
  'list-matrices': 'office',
  'propose-matrix': 'office',
  'approve-matrix': 'office',
  'withdraw-matrix': 'office',
  'look-up-patient-trail': 'look',
  'look-up-caregiver-trail': 'look',
  'list-attention': 'office',
  'settle-attention': 'office',
  'view-notices': 'office',
  'choose-notices': 'right',
  'drop-trail-month': 'office',
};

/** The numbers of the acts of these kinds, as the table holds them. */
export const actNumbers = (...kinds: readonly ActKind[]): number[] =>
  (Object.keys(ACT_KINDS) as TrailAct[]).filter((act) => kinds.includes(ACT_KINDS[act])).map((act) => ACTS[act]);
