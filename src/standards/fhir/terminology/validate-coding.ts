/** One coding held against its code system and a value set. Source: FHIR R4, ValueSet and CodeSystem `$validate-code`. */
import { keptAddress } from './aliases.ts';
import type { Concept, IndexedSystem } from './code-system-index.ts';
import {
  type CheckedCoding,
  type CodingRules,
  type InSystem,
  issue,
  type Path,
  type SentCoding,
} from './coding-rules.ts';
import { isLabel, type Labels, labelsOf } from './display-check.ts';
import type { TermIssue } from './faults.ts';
import { displayIn, languageRanges } from './languages.ts';
import type { Membership } from './model.ts';
import { memberIn, membershipIn, systemsWith, type Terminology } from './terminology.ts';
import { withoutContent, withoutSystem } from './unplaced-coding.ts';

/** `at` is the path of the coding in the question: `Coding`, `CodeableConcept.coding[0]`, or empty for a bare code. */
export function checkCoding(
  terminology: Terminology,
  coding: SentCoding,
  rules: CodingRules,
  at: string,
): CheckedCoding {
  const path = (element: string): string => (at === '' ? element : `${at}.${element}`);
  const inferred =
    coding.system === undefined && rules.set && rules.inferSystem ? systemsWith(rules.set, coding.code) : [];
  const system = coding.system ?? (inferred.length === 1 ? inferred[0] : undefined);
  if (system === undefined) return withoutSystem(coding, rules, at, inferred);
  const held = terminology.library.codeSystem(system, coding.version);
  if (!held) return withoutContent(terminology, { ...coding, system }, rules, path);
  return inSystem(terminology, { ...coding, system }, held, rules, { at, path });
}

interface At {
  readonly at: string;
  readonly path: Path;
}

function inSystem(
  terminology: Terminology,
  coding: InSystem,
  held: IndexedSystem,
  rules: CodingRules,
  { at, path }: At,
): CheckedCoding {
  const { system, code } = coding;
  const concept = held.find(code);
  const member = rules.set && memberIn(terminology.library, rules.set, keptAddress(system), code);
  const labelled = labelsOf(concept, member);
  const isInactive = concept?.isInactive === true;
  const isBarred = isInactive && rules.activeOnly;
  const isAbstract = concept?.isAbstract === true && !rules.abstractAllowed;
  const within = rules.set ? membershipIn(terminology.library, rules.set, coding) : membershipOf(concept, held);
  const membership = isBarred || isAbstract ? 'out' : within;
  const own = held.source.language ?? 'en';
  return {
    ...{ membership, coding, system, concept, version: held.source.version },
    display: displayIn(labelled, languageRanges(rules.displayLanguage), own),
    normalized: concept && concept.code !== code ? concept.code : undefined,
    issues: [
      ...(rules.set && membership === 'out'
        ? [issue('not-in-value-set', `${system}#${code} ${rules.setName}`, path('code'))]
        : []),
      ...(isBarred ? [issue('inactive-not-allowed', code, path('code'))] : []),
      ...(isAbstract ? [issue('abstract-not-allowed', code, path('code'))] : []),
      ...codeIssues(concept, held, coding, membership, path),
      ...(isInactive ? [issue('code-inactive', code, at === '' ? 'code' : at, 'warning')] : []),
      ...displayIssues(labelled, coding, rules, held, path),
    ],
  };
}

const membershipOf = (concept: Concept | undefined, { isComplete }: IndexedSystem): Membership =>
  concept ? 'in' : isComplete ? 'out' : 'unknown';

function codeIssues(
  concept: Concept | undefined,
  { isComplete }: IndexedSystem,
  { system, code }: InSystem,
  membership: Membership,
  path: Path,
): readonly TermIssue[] {
  const about = `${system}#${code}`;
  if (concept && concept.code !== code) return [issue('code-case', concept.code, path('code'), 'information')];
  if (concept) return membership === 'unknown' ? [issue('membership-unknown', about, path('code'))] : [];
  if (isComplete) return [issue('code-unknown', about, path('code'))];
  return [issue('code-not-held', about, path('code'), membership === 'in' ? 'warning' : 'error')];
}

/** Where the labels are ours, another one may well be the official one. */
function displayIssues(
  labels: Labels,
  { display }: SentCoding,
  { displayLanguage, lenientDisplay }: CodingRules,
  held: IndexedSystem,
  path: Path,
): readonly TermIssue[] {
  if (display === undefined || isLabel(labels, display, held, displayLanguage)) return [];
  return [issue('display-wrong', display, path('display'), lenientDisplay || !held.isOfficial ? 'warning' : 'error')];
}
