/** What can be wrong with a question about codes, as it is told. Source: FHIR R4, IssueType; HL7 tools, "tx-issue-type". */
import type { FaultName } from './code-set.ts';

export type TermIssueName =
  | FaultName
  | 'not-in-value-set'
  | 'this-code-not-in-value-set'
  | 'code-unknown'
  | 'code-not-held'
  | 'membership-unknown'
  | 'system-missing'
  | 'system-is-value-set'
  | 'system-not-absolute'
  | 'system-is-supplement'
  | 'system-not-inferred'
  | 'display-wrong'
  | 'code-inactive'
  | 'inactive-not-allowed'
  | 'abstract-not-allowed'
  | 'code-case'
  | 'expansion-too-large';

export interface TermIssue {
  readonly name: TermIssueName;
  readonly severity: 'error' | 'warning' | 'information';
  /** The code, system or canonical it is about. */
  readonly about: string;
  /** The element of the question. */
  readonly at?: string | undefined;
}
