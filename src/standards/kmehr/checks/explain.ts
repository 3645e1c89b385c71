/** A finding for a person: where it stands, and what it says in their language. */
import { DEFAULT_LIMITS, placesOf, type XmlLimits } from '../../xml/index.ts';
import type { LabelLanguage } from '../labels/label-of.ts';
import type { Finding, FindingText, Severity } from './finding.ts';
import { rules } from './rules.ts';
import { schemaTexts } from './schema-texts.ts';
import { typeWords } from './type-words.ts';
import { xmlTexts } from './xml-texts.ts';

export interface Explained {
  readonly rule: string;
  readonly severity: Severity;
  /** From 1, in the text of the document; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** `/kmehrmessage/folder[1]/transaction[2]`. */
  readonly path: string;
  readonly text: string;
}

const texts = new Map<string, FindingText>([
  ...Object.entries(schemaTexts).map(([code, text]) => [`schema-${code}`, text] as const),
  ...Object.entries(xmlTexts).map(([code, text]) => [`xml-${code}`, text] as const),
  ...rules.map(({ name, text }) => [name, text] as const),
]);

const filled = (text: string, values: Finding['values']): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values?.[name] ?? whole);

/** A type of the schema by words instead of its name. */
const readable = ({ rule, values }: Finding, language: LabelLanguage): Finding['values'] =>
  rule === 'schema-wrong-value' ? { ...values, about: typeWords(values?.about ?? '', language) } : values;

/** What the finding says, in a language. */
export function textOf(finding: Finding, language: LabelLanguage): string {
  const text = texts.get(finding.rule);
  if (!text) throw new Error(`no text for ${finding.rule}`);
  return filled(text[language], readable(finding, language));
}

/** The findings with their places in the text that was read. */
export function explain(
  findings: readonly Finding[],
  source: string,
  language: LabelLanguage,
  limits: XmlLimits = DEFAULT_LIMITS,
): Explained[] {
  if (findings.length === 0) return [];
  const places = placesOf(source, limits, new Set(findings.map(({ at }) => at)));
  return findings.map((finding) => {
    const { rule, severity, at } = finding;
    const place = places.get(at) ?? { line: 0, column: 0, path: '' };
    return { rule, severity, ...place, text: textOf(finding, language) };
  });
}
