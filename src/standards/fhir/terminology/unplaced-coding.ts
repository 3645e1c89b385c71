/** A coding whose code system is not said, or not held here. Source: FHIR R4, `$validate-code`; HL7 tx-ecosystem. */
import { keptAddress } from './aliases.ts';
import {
  type CheckedCoding,
  type CodingRules,
  type InSystem,
  issue,
  type Path,
  type SentCoding,
} from './coding-rules.ts';
import type { TermIssue } from './faults.ts';
import { memberIn, membershipIn, type Terminology } from './terminology.ts';

export function withoutSystem(
  coding: SentCoding,
  { inferSystem, set, setName }: CodingRules,
  at: string,
  inferred: readonly string[],
): CheckedCoding {
  const code = at === '' ? 'code' : `${at}.code`;
  const why = inferSystem
    ? issue('system-not-inferred', inferred.length > 1 ? inferred.join(', ') : coding.code, code)
    : issue('system-missing', coding.code, at === '' ? 'code' : at, 'warning');
  const notIn = set ? [issue('not-in-value-set', `#${coding.code} ${setName}`, code)] : [];
  return { membership: 'out', coding, issues: [...notIn, why] };
}

export function withoutContent(
  terminology: Terminology,
  coding: InSystem,
  rules: CodingRules,
  path: Path,
): CheckedCoding {
  const { library } = terminology;
  const { set, setName } = rules;
  const { system, code } = coding;
  const membership = set ? membershipIn(library, set, coding) : 'unknown';
  const member = set && memberIn(library, set, keptAddress(system), code);
  if (member) return { membership, coding, system, issues: [], version: member.version, display: member.display };
  const issues = [
    ...(membership === 'out' ? [issue('not-in-value-set', `${system}#${code} ${setName}`, path('code'))] : []),
    ...whyUnknown(terminology, system, path),
  ];
  const isKnown = issues.some(({ name }) => name === 'system-is-value-set');
  return { membership, coding, system, issues, unknownSystem: isKnown ? undefined : system };
}

function whyUnknown({ library }: Terminology, system: string, path: Path): readonly TermIssue[] {
  if (library.valueSet(system)) return [issue('system-is-value-set', system, path('system'))];
  if (library.codeSystems.some(({ url, content }) => content === 'supplement' && url === system))
    return [issue('system-is-supplement', system, path('system'))];
  const unknown = issue('code-system-unknown', system, path('system'));
  return isAbsolute(system) ? [unknown] : [issue('system-not-absolute', system, path('system')), unknown];
}

const isAbsolute = (system: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(system);
