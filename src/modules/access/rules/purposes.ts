/** For what data are used, on which legal ground, and what the patient decides about it. Source: access rules 2.1, 2.3, 2.11. */
import type { RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

export const purposes = {
  /** Sharing between caregivers: only after a yes, for all Belgian networks at once. */
  'care-sharing': { choice: 'opt-in', legalBasis: 'cssss-12-047', without: 'no-consent' },
  /** Showing the patient the own record: unless the patient says no. */
  'own-use': { choice: 'opt-out', legalBasis: 'own-benefit', without: 'own-use-refused' },
  /** What the law tells caregivers to report: nobody is asked. */
  'public-health': { choice: 'duty', legalBasis: 'legal-duty', without: undefined },
} as const satisfies Record<string, PurposeRow>;

interface PurposeRow {
  readonly choice: 'opt-in' | 'opt-out' | 'duty';
  readonly legalBasis: string;
  /** The refusal when the purpose is closed. */
  readonly without: RefusalReason | undefined;
}

export type Purpose = keyof typeof purposes;
/** NONE: an opt-in that was never given. */
export type ConsentState = 'GIVEN' | 'REVOKED' | 'DECEASED' | 'NONE';

export interface Decisions {
  readonly deceased: boolean;
  /** A yes runs. */
  readonly given: boolean;
  /** A no runs, or a yes was taken back. */
  readonly refused: boolean;
}

/** Where a purpose stands for one patient; a death ends every choice. */
export function stateOf(purpose: Purpose, { deceased, given, refused }: Decisions): ConsentState {
  if (deceased) return 'DECEASED';
  if (purposes[purpose].choice === 'opt-in') return given ? 'GIVEN' : refused ? 'REVOKED' : 'NONE';
  return purposes[purpose].choice === 'opt-out' && refused ? 'REVOKED' : 'GIVEN';
}

/** What a look or a publication is for: the patient's own look uses what was shared, for the patient's own benefit. */
export const purposesOf = ({ question }: Case): readonly Purpose[] =>
  question.caller.kind === 'patient' ? ['care-sharing', 'own-use'] : ['care-sharing'];
