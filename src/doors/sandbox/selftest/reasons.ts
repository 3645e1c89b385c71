/** A report with its words: each finding with its reason, what is wanted with what it means. */
import type { Language } from '../../../platform/text/index.ts';
import type { Finding, Report } from './report.ts';
import { words } from './texts.ts';

/** The check's own words, and those of the hub's fault behind them. */
export const reasonOf = (language: Language, { check, detail }: Finding): string =>
  [words(language)(check), detail].filter(Boolean).join(' ');

export function reasonsIn(language: Language, { requests, operations, findings, wanted }: Report) {
  const withReason = (finding: Finding) => ({ ...finding, detail: undefined, reason: reasonOf(language, finding) });
  return {
    requests,
    operations: operations.map((one) => ({ ...one, findings: one.findings.map(withReason) })),
    findings: findings.map(withReason),
    wanted: wanted.map((one) => ({ ...one, meaning: words(language)(one.name) })),
  };
}

/** The first sentence of every report. */
export function leadOf(language: Language, { requests, operations }: Report): string {
  const count = (wanted: string): string => String(operations.filter(({ status }) => status === wanted).length);
  const counts = { passed: count('passed'), failed: count('failed'), untried: count('not-tried') };
  return words(language)('lead', { requests: String(requests), ...counts });
}

export const allFindings = ({ operations, findings }: Report) => [
  ...operations.flatMap((one) => one.findings.map((finding) => ({ ...finding, operation: one.operation as string }))),
  ...findings.map((finding) => ({ ...finding, operation: '' })),
];
