/** What a code system says about one code. Source: FHIR R4, CodeSystem `$lookup`. */
import type { Concept, IndexedSystem } from './code-system-index.ts';
import type { TermIssue } from './faults.ts';
import { displayIn, languageRanges } from './languages.ts';
import type { Terminology } from './terminology.ts';

export interface LookupQuestion {
  readonly system: string;
  readonly code: string;
  readonly version?: string | undefined;
  readonly displayLanguage?: string | undefined;
}

export interface FoundCode {
  readonly ok: true;
  readonly system: IndexedSystem;
  readonly concept: Concept;
  readonly display: string | undefined;
  /** Codes right below it. */
  readonly children: readonly string[];
}

export function lookup(
  { library }: Terminology,
  { system, code, version, displayLanguage }: LookupQuestion,
): FoundCode | { readonly ok: false; readonly issue: TermIssue } {
  const held = library.codeSystem(system, version);
  if (!held) return refused('code-system-unknown', system);
  const concept = held.find(code);
  if (!concept) return refused(held.isComplete ? 'code-unknown' : 'code-not-held', `${system}#${code}`);
  const display = displayIn(concept, languageRanges(displayLanguage), held.source.language ?? 'en');
  return { ok: true, system: held, concept, display, children: held.childrenOf(concept.code) };
}

const refused = (name: TermIssue['name'], about: string) =>
  ({ ok: false, issue: { severity: 'error', name, about } }) as const;
