/** What becomes of a declaration. */
import type { ItemKey, PatientKey } from '../grants/index.ts';

export interface KeptDeclaration {
  readonly outcome: 'declared' | 'new-version' | 'duplicate';
  readonly item: ItemKey;
  readonly home: PatientKey;
  /** It stood on another record before and was withdrawn from there. */
  readonly again?: boolean;
}

export type DeclareOutcome =
  | KeptDeclaration
  | {
      readonly outcome:
        | 'not-a-source'
        | 'kept-in-vault'
        | 'kept-by-another'
        | 'id-used-for-another-patient'
        | 'document-revoked'
        | 'kind-not-for-profession'
        | 'kind-invalid'
        | 'too-many-versions';
    };
