/** Whether a code, a coding or a concept is right, and in a value set. Source: FHIR R4, ValueSet and CodeSystem `$validate-code`. */
import type { CodeSet } from './code-set.ts';
import type { CheckedCoding, CodingRules, SentCoding } from './coding-rules.ts';
import { faultOf } from './expand.ts';
import type { TermIssue } from './faults.ts';
import type { ValueSet } from './model.ts';
import type { Terminology } from './terminology.ts';
import { checkCoding } from './validate-coding.ts';

export interface ValidateQuestion {
  /** Nothing: the code system alone is asked. */
  readonly valueSet?: ValueSet | undefined;
  readonly codings: readonly SentCoding[];
  /** How the code came. */
  readonly as: 'code' | 'coding' | 'codeableConcept';
  readonly inferSystem?: boolean | undefined;
  readonly activeOnly?: boolean | undefined;
  /** Codes for navigation only count too; they do unless somebody says no. */
  readonly abstract?: boolean | undefined;
  readonly lenientDisplay?: boolean | undefined;
  readonly displayLanguage?: string | undefined;
}

export interface Verdict {
  readonly result: boolean;
  /** The coding that decided; nothing when none of a concept is in. */
  readonly decided?: CheckedCoding | undefined;
  readonly issues: readonly TermIssue[];
  /** Systems of which nothing is held, though the value set names them. */
  readonly causedBy: readonly string[];
  readonly unknownSystems: readonly string[];
}

const AT = { code: '', coding: 'Coding' } as const;

/** Gives an issue, not a verdict, for a value set that nobody can work out. */
export function validateCode(
  terminology: Terminology,
  question: ValidateQuestion,
): Verdict | { readonly refused: TermIssue } {
  const { valueSet, codings, as } = question;
  const set = valueSet && terminology.codesOf(valueSet);
  const fault = set && faultOf(set);
  if (fault && REFUSED.includes(fault.name)) return { refused: { severity: 'error', ...fault } };
  if (fault && fault.name === 'value-set-unknown') return unresolved(fault.about);
  const rules = rulesOf(question, set);
  const checked = codings.map((coding, index) =>
    checkCoding(terminology, coding, rules, as === 'codeableConcept' ? `CodeableConcept.coding[${index}]` : AT[as]),
  );
  return as === 'codeableConcept' ? verdictOnConcept(checked, rules) : verdictOnOne(checked[0], set);
}

const REFUSED: readonly string[] = [
  ...['filter-without-value', 'filter-not-supported', 'pattern-too-costly', 'value-set-circular', 'too-many-codes'],
];

const unresolved = (about: string): Verdict => ({
  result: false,
  issues: [{ severity: 'error', name: 'value-set-unknown', about }],
  ...{ causedBy: [], unknownSystems: [] },
});

const rulesOf = (question: ValidateQuestion, set: CodeSet | undefined): CodingRules => {
  const { valueSet, activeOnly, abstract, inferSystem, lenientDisplay, displayLanguage } = question;
  return {
    set,
    setName: valueSet ? nameOf(valueSet) : '',
    activeOnly: activeOnly === true || valueSet?.compose?.inactive === false,
    abstractAllowed: abstract !== false,
    inferSystem: inferSystem === true,
    lenientDisplay: lenientDisplay === true,
    displayLanguage: displayLanguage ?? valueSet?.language,
  };
};

const nameOf = ({ url, version }: ValueSet): string => (version === undefined ? url : `${url}|${version}`);

const hasError = (issues: readonly TermIssue[]): boolean => issues.some(({ severity }) => severity === 'error');

function verdictOnOne(checked: CheckedCoding | undefined, set: CodeSet | undefined): Verdict {
  if (!checked) return { result: false, issues: [], causedBy: [], unknownSystems: [] };
  const { membership, issues, unknownSystem } = checked;
  const unknown = unknownSystem === undefined ? [] : [unknownSystem];
  const isOfSet = set?.open.has(unknown[0] ?? '') === true || !set;
  return {
    result: membership === 'in' && !hasError(issues),
    decided: checked,
    issues,
    causedBy: isOfSet ? unknown : [],
    unknownSystems: isOfSet ? [] : unknown,
  };
}

/** One coding in the value set is enough, as long as none is wrong in itself. */
function verdictOnConcept(all: readonly CheckedCoding[], { set, setName }: CodingRules): Verdict {
  const decided = all.find(({ membership }) => membership === 'in');
  const issues = all.flatMap((checked) => checked.issues.map((one) => asOneOfSeveral(one)));
  const noneIn: readonly TermIssue[] =
    set && !decided && all.some(({ membership }) => membership === 'out')
      ? [{ severity: 'error', name: 'not-in-value-set', about: setName }]
      : [];
  return {
    result: decided !== undefined && !hasError(issues),
    decided,
    issues: [...noneIn, ...issues],
    causedBy: [],
    unknownSystems: all.flatMap(({ unknownSystem }) => (unknownSystem === undefined ? [] : [unknownSystem])),
  };
}

/** That one of several codings is not in the value set is no fault of its own. */
const asOneOfSeveral = (one: TermIssue): TermIssue =>
  one.name === 'not-in-value-set' ? { ...one, name: 'this-code-not-in-value-set', severity: 'information' } : one;
