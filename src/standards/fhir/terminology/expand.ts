/** The codes of a value set as a list for people to choose from. Source: FHIR R4, ValueSet `$expand`. */
import { type CodeSet, countOf, type Fault, type Member } from './code-set.ts';
import type { TermIssue } from './faults.ts';
import { displayIn, fits, languageRanges } from './languages.ts';
import type { ConceptProperty, Designation, ValueSet } from './model.ts';
import type { Terminology } from './terminology.ts';

export interface ExpandQuestion {
  /** Begins of words, all of which must be in the code or in one of its labels. */
  readonly filter?: string | undefined;
  readonly count?: number | undefined;
  readonly offset?: number | undefined;
  readonly activeOnly?: boolean | undefined;
  /** A list of languages, the dearest first. */
  readonly displayLanguage?: string | undefined;
  readonly includeDesignations?: boolean | undefined;
  /** Said again in the answer; the list is flat whatever it says. */
  readonly excludeNested?: boolean | undefined;
  /** Languages of the designations that are wanted; empty: all. */
  readonly designationLanguages?: readonly string[] | undefined;
  readonly properties?: readonly string[] | undefined;
}

export interface ListedCode {
  readonly system: string;
  readonly code: string;
  readonly display?: string | undefined;
  readonly isAbstract: boolean;
  readonly isInactive: boolean;
  readonly designations: readonly Designation[];
  readonly properties: readonly ConceptProperty[];
}

export interface Expansion {
  readonly ok: true;
  /** Without paging. */
  readonly total: number;
  readonly offset: number;
  readonly codes: readonly ListedCode[];
  /** There are more codes, of which this house does not hold the content. */
  readonly isUnclosed: boolean;
  /** `system|version` of what it was made of. */
  readonly used: readonly string[];
}

export type Expanded = Expansion | { readonly ok: false; readonly issue: TermIssue };

/** Without a count, a longer list is refused rather than cut. Source: FHIR R4, "too-costly". */
export const CODES_AT_ONCE = 1000;
const FILTER_CHARS = 200;
const FILTER_WORDS = 10;

export function expand(terminology: Terminology, valueSet: ValueSet, question: ExpandQuestion): Expanded {
  const set = terminology.codesOf(valueSet);
  const fault = faultOf(set);
  if (fault) return refused(fault.name, fault.about);
  const kept = membersOf(set).filter(keeps(valueSet, question));
  const { offset = 0, count } = question;
  if (count === undefined && kept.length - offset > CODES_AT_ONCE)
    return refused('expansion-too-large', `${kept.length}`);
  const page = kept.slice(offset, offset + Math.min(count ?? CODES_AT_ONCE, CODES_AT_ONCE));
  return {
    ok: true,
    ...{ total: kept.length, offset },
    codes: page.map((member) => listed(terminology, valueSet, member, question)),
    isUnclosed: set.open.size > 0 || set.isOpenEverywhere,
    used: usedOf(set),
  };
}

const refused = (name: TermIssue['name'], about: string): Expanded => ({
  ok: false,
  issue: { severity: 'error', name, about },
});

/** Content that lacks makes a list with an open end; anything else makes none. */
export const faultOf = (set: CodeSet): Fault | undefined =>
  set.faults.find(({ name }) => name !== 'content-lacking' || countOf(set) === 0);

const membersOf = ({ members }: CodeSet): readonly Member[] =>
  [...members.values()].flatMap((codes) => [...codes.values()]);

const usedOf = ({ members }: CodeSet): readonly string[] => [
  ...new Set(
    [...members.values()]
      .flatMap((codes) => [...codes.values()].slice(0, 1))
      .map(({ system, version }) => (version === undefined ? system : `${system}|${version}`)),
  ),
];

function keeps({ compose }: ValueSet, { filter, activeOnly }: ExpandQuestion): (member: Member) => boolean {
  const onlyActive = activeOnly === true || compose?.inactive === false;
  const words = wordsOf((filter ?? '').slice(0, FILTER_CHARS)).slice(0, FILTER_WORDS);
  return (member) => !(onlyActive && member.concept?.isInactive) && (words.length === 0 || hasWords(member, words));
}

/** Without accents and capitals: `fievre` finds `Fièvre`. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function hasWords({ code, display = '', designations }: Member, words: readonly string[]): boolean {
  const own = wordsOf([code, display, ...designations.map(({ value }) => value)].join(' '));
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

function listed(
  { library }: Terminology,
  valueSet: ValueSet,
  member: Member,
  { displayLanguage, includeDesignations, designationLanguages = [], properties = [] }: ExpandQuestion,
): ListedCode {
  const { system, code, concept, designations } = member;
  const own = library.codeSystem(system)?.source.language ?? 'en';
  const wanted = (language: string | undefined) =>
    designationLanguages.length === 0 || designationLanguages.some((one) => fits(one.toLowerCase(), language));
  return {
    ...{ system, code },
    display: displayIn(member, languageRanges(displayLanguage ?? valueSet.language), own),
    isAbstract: concept?.isAbstract === true,
    isInactive: concept?.isInactive === true,
    designations: includeDesignations ? designations.filter(({ language }) => wanted(language)) : [],
    properties: (concept?.properties ?? []).filter((one) => properties.includes(one.code)),
  };
}
