/** By what a coding is judged, and what is found of it. Source: FHIR R4, ValueSet and CodeSystem `$validate-code`. */
import type { CodeSet } from './code-set.ts';
import type { Concept } from './code-system-index.ts';
import type { TermIssue, TermIssueName } from './faults.ts';
import type { Membership, TermCoding } from './model.ts';

export interface CodingRules {
  /** Nothing: only the code system counts. */
  readonly set?: CodeSet | undefined;
  /** The value set, as it is named in what is told. */
  readonly setName: string;
  /** Only active codes of the set count. */
  readonly activeOnly: boolean;
  readonly abstractAllowed: boolean;
  readonly inferSystem: boolean;
  readonly lenientDisplay: boolean;
  readonly displayLanguage?: string | undefined;
}

/** A coding as it was sent: one without a system has none. */
export type SentCoding = Omit<TermCoding, 'system'> & { readonly system?: string | undefined };

export interface CheckedCoding {
  readonly membership: Membership;
  readonly issues: readonly TermIssue[];
  readonly coding: SentCoding;
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly display?: string | undefined;
  readonly concept?: Concept | undefined;
  /** The code as its code system writes it, where that is another spelling. */
  readonly normalized?: string | undefined;
  readonly unknownSystem?: string | undefined;
}

export type Path = (element: string) => string;
export type InSystem = SentCoding & { readonly system: string };

export const issue = (
  name: TermIssueName,
  about: string,
  at: string | undefined,
  severity: TermIssue['severity'] = 'error',
): TermIssue => ({ name, about, at, severity });
