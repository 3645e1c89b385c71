/** The table of rules as a page, for `docs/kmehr-rules.md`. */
import { rules } from './rules.ts';

const countOf = (severity: string, source: string): number =>
  rules.filter((rule) => rule.severity === severity && rule.source.startsWith(source)).length;

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** Each rule with what it says in English; `{name}` stands for what was found. */
export function printRules(): string {
  const lines = rules.map(({ name, severity, text, source, kinds, codes }) =>
    row([
      name,
      severity,
      kinds?.join(', ') ?? 'every',
      codes?.join(', ') ?? '',
      text.en.replace(/<[^>]*>/g, '`$&`'),
      source,
    ]),
  );
  return `# Rules that a KMEHR message is checked by

Printed from \`src/standards/kmehr/checks/rules.ts\`; a test compares. ${rules.length} rules: ${countOf('error', '')} errors, ${countOf('warning', '')} warnings.
Those whose source begins with C2 are the ${countOf('error', 'C2') + countOf('warning', 'C2')} rules made for SUMEHR, clinical summary and contact report (${countOf('error', 'C2')} errors, ${countOf('warning', 'C2')} warnings);
the rules on \`healthcareelement\` hold for \`problem\` and \`treatment\` of SUMEHR 2.0 too. What the schema asks is not in this table.
The source is a clause of the KMEHR facts. Each rule has a message that passes in \`corpora/valid/kmehr-rules\` and one that fails in \`corpora/invalid/kmehr-rules\`, under its name.
Of each rule the first hundred findings of a message are told.

| rule | severity | transaction | item | what it says | source |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
