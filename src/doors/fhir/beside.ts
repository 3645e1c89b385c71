/** What an answer says beside what was found or done. */
import type { Language } from '../../platform/text/index.ts';
import type { IssueFacts } from '../../standards/fhir/index.ts';
import { codesAt, ruleSystem } from './answers.ts';
import { doorProblems, IGNORED, KNOWN, LATE, MORE, NOTHING_WRONG } from './problems.ts';

/** All that a validation says of a resource in which nothing is wrong. */
export const nothingWrong = (baseUrl: string, language: Language): IssueFacts => ({
  severity: 'information',
  type: 'informational',
  code: { system: ruleSystem(baseUrl), code: 'none' },
  text: NOTHING_WRONG[language],
});

/** A warning beside what was found: these parameters did not count. */
export const ignoredIssue = (baseUrl: string, names: readonly string[], language: Language): IssueFacts => ({
  severity: 'warning',
  type: 'not-supported',
  code: { system: codesAt(baseUrl), code: doorProblems['parameter-unknown'].code },
  text: IGNORED[language],
  expression: names.filter((name) => name !== '?').map((name) => `http.${name}`),
});

/** A warning beside the first of many: there are more. */
export const moreIssue = (baseUrl: string, language: Language): IssueFacts => ({
  severity: 'warning',
  type: 'too-costly',
  code: { system: codesAt(baseUrl), code: 'ZENNE.FHIR.MORE' },
  text: MORE[language],
});

/** Beside nothing: the person was known already, and stands as it stood. */
export const knownIssue = (baseUrl: string, language: Language): IssueFacts => ({
  severity: 'information',
  type: 'informational',
  code: { system: codesAt(baseUrl), code: 'ZENNE.FHIR.PATIENT-KNOWN' },
  text: KNOWN[language],
});

/** The answer to a version that came after a later one. */
export const lateIssue = (baseUrl: string, language: Language): IssueFacts => ({
  ...{ severity: 'information', type: 'informational', text: LATE[language] },
  code: { system: codesAt(baseUrl), code: 'ZENNE.FHIR.LATE' },
});
