/** The report of a self-test as plain text: one line an operation, one a finding, one a wish. */
import type { Language } from '../../../platform/text/index.ts';
import { leadOf, reasonOf } from './reasons.ts';
import type { Finding, Report } from './report.ts';
import { words } from './texts.ts';

const OPERATION_CHARS = 26;

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);

export function printText(language: Language, report: Report): string {
  const t = words(language);
  const finding = (one: Finding): string =>
    `    ${t('request')} ${one.request}, ${one.place}: ${reasonOf(language, one)}`;
  const lines = [t('title'), leadOf(language, report), ''];
  for (const { operation, status, codes, findings } of report.operations) {
    lines.push(`${operation.padEnd(OPERATION_CHARS)}${[t(status), ...codes].join(' ')}`, ...findings.map(finding));
  }
  const wanted = report.wanted.filter(({ seen }) => !seen).map(({ name }) => `    ${t(name)}`);
  lines.push(...section(t('nameless'), report.findings.map(finding)), ...section(t('wanted'), wanted));
  return `${lines.join('\n')}\n`;
}
