/** One document, judged: what `zenne validate` and the validation page say of a file. */
import type { XmlLimits, XmlProblem } from '../../xml/index.ts';
import type { LabelLanguage } from '../labels/label-of.ts';
import { type ReadKmehr, readKmehr } from '../read-kmehr.ts';
import { checkKmehr } from './check.ts';
import { type Explained, explain, textOf } from './explain.ts';

export interface Validation {
  /** CD-STANDARD as declared; nothing when there is none. */
  readonly standard: string | undefined;
  /** CD-TRANSACTION codes of its transactions, in order. */
  readonly kinds: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** In document order. */
  readonly findings: readonly Explained[];
  /** Faults against the schema that are counted as errors, but no longer listed. */
  readonly unlisted: number;
}

/** Reads and checks one document. Nothing of it stays in memory but the findings. */
export function validateKmehr(bytes: Uint8Array, limits: XmlLimits, language: LabelLanguage): Validation {
  const result = readKmehr(bytes, limits);
  return result.ok ? judged(result.value, limits, language) : unreadable(result.problem, language);
}

function judged(read: ReadKmehr, limits: XmlLimits, language: LabelLanguage): Validation {
  const found = checkKmehr(read);
  const unlisted = read.faultCount - read.faults.length;
  const errors = found.filter(({ severity }) => severity === 'error').length;
  return {
    standard: read.message.header?.standard?.cd?.value,
    kinds: kindsOf(read),
    errors: errors + unlisted,
    warnings: found.length - errors,
    findings: explain(found, read.text, language, limits),
    unlisted,
  };
}

const kindsOf = ({ message }: ReadKmehr): string[] =>
  (message.folder ?? [])
    .flatMap(({ transaction }) => transaction ?? [])
    .flatMap(({ cd }) => cd?.find(({ scheme }) => scheme === 'CD-TRANSACTION')?.value ?? []);

function unreadable({ code, line, column, text }: XmlProblem, language: LabelLanguage): Validation {
  const finding = { rule: `xml-${code}`, severity: 'error', at: 0, values: { about: text } } as const;
  const explained: Explained = {
    ...{ rule: finding.rule, severity: finding.severity, line, column, path: '' },
    text: textOf(finding, language),
  };
  return { standard: undefined, kinds: [], errors: 1, warnings: 0, findings: [explained], unlisted: 0 };
}
