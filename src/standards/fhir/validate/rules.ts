/** Every rule the walk itself knows: how grave, of which kind, and what it says. */
import type { FourTexts, Severity, ValidationIssueType } from './issue.ts';
import { RULE_TEXTS } from './rule-texts.ts';

interface RuleRow {
  readonly severity: Severity;
  readonly type: ValidationIssueType;
}

const error = (type: ValidationIssueType): RuleRow => ({ severity: 'error', type });
const warning = (type: ValidationIssueType): RuleRow => ({ severity: 'warning', type });

export const RULES = {
  'resource-type': error('structure'),
  'unknown-element': error('structure'),
  type: error('structure'),
  choice: error('structure'),
  empty: error('structure'),
  depth: error('structure'),
  format: error('value'),
  min: error('required'),
  max: error('structure'),
  'slice-min': error('required'),
  'slice-max': error('structure'),
  'slice-closed': error('structure'),
  'slice-order': error('structure'),
  fixed: error('value'),
  pattern: error('value'),
  'max-length': error('value'),
  'min-value': error('value'),
  'max-value': error('value'),
  unit: error('code-invalid'),
  binding: error('code-invalid'),
  'binding-unknown': warning('code-invalid'),
  'binding-extensible': warning('code-invalid'),
  'reference-target': error('structure'),
  'reference-profile': error('structure'),
  'extension-value': error('extension'),
  'extension-context': error('extension'),
  'extension-unknown': warning('extension'),
  'modifier-extension-unknown': error('extension'),
  'contained-id': error('structure'),
  'data-type-profile': error('structure'),
  'profile-type': error('structure'),
  'profile-unknown': error('not-found'),
  'profile-not-checked': warning('not-found'),
  'rule-not-checked': { severity: 'information', type: 'informational' },
} as const satisfies Readonly<Record<string, RuleRow>>;

export type RuleKey = keyof typeof RULES;

/** `{0}` and `{1}` of the text are filled. */
export function ruleTexts(rule: RuleKey, values: readonly string[]): FourTexts {
  const texts = RULE_TEXTS[rule];
  const fill = (text: string): string => text.replace(/\{(\d)\}/g, (_all, at: string) => values[Number(at)] ?? '');
  return { fr: fill(texts.fr), nl: fill(texts.nl), en: fill(texts.en), de: fill(texts.de) };
}
