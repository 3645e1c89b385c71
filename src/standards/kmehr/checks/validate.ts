/** One document, judged: what `zenne validate` and the validation page say of a file. */
import type { XmlLimits, XmlProblem } from '../../xml/index.ts';
import type { LabelLanguage } from '../labels/label-of.ts';
import { type ReadKmehr, readKmehr } from '../read-kmehr.ts';
import { judgeKmehr } from './check.ts';
import { type Explained, explain, textOf } from './explain.ts';
import type { Finding } from './finding.ts';
import { xmlReasons } from './xml-reasons.ts';

export interface Validation {
  /** CD-STANDARD as declared; nothing when there is none. */
  readonly standard: string | undefined;
  /** CD-TRANSACTION codes of its transactions, in order. */
  readonly kinds: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** In document order. */
  readonly findings: readonly Explained[];
  /** Errors and warnings that are counted, but no longer listed. */
  readonly unlisted: number;
}

/** Reads and checks one document. Nothing of it stays in memory but the findings. */
export function validateKmehr(bytes: Uint8Array, limits: XmlLimits, language: LabelLanguage): Validation {
  const result = readKmehr(bytes, limits);
  return result.ok ? judged(result.value, limits, language) : unreadable(result.problem, language);
}

function judged(read: ReadKmehr, limits: XmlLimits, language: LabelLanguage): Validation {
  const { findings, errors, warnings } = judgeKmehr(read);
  return {
    standard: read.message.header?.standard?.cd?.value,
    kinds: kindsOf(read),
    errors,
    warnings,
    findings: explain(findings, read.text, language, limits),
    unlisted: errors + warnings - findings.length,
  };
}

const kindsOf = ({ message }: ReadKmehr): string[] =>
  (message.folder ?? [])
    .flatMap(({ transaction }) => transaction ?? [])
    .flatMap(({ cd }) => cd?.find(({ scheme }) => scheme === 'CD-TRANSACTION')?.value ?? []);

function unreadable(problem: XmlProblem, language: LabelLanguage): Validation {
  const { code, line, column, reason, limit } = problem;
  const values = { about: reason ? xmlReasons[reason][language] : '', limit: String(limit ?? '') };
  const finding: Finding = { rule: `xml-${code}`, severity: 'error', at: 0, values };
  const { rule, severity } = finding;
  const explained = { rule, severity, line, column, path: '', text: textOf(finding, language) };
  return { standard: undefined, kinds: [], errors: 1, warnings: 0, findings: [explained], unlisted: 0 };
}
