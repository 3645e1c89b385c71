/** Reads tables of labels, one code a line: `code | fr | nl | en | de`. A `>` right before a code puts it under the last code without one. */
import type { CodeSystemConcept } from '../model.ts';

/** Not `>` itself, which is a code of interpretations. */
const BELOW = /^>(?=\S)/;

const parts = (line: string): readonly string[] => line.split('|').map((part) => part.trim());

const conceptOf = ([code = '', fr = '', nl = '', en = '', de = '']: readonly string[]): CodeSystemConcept => ({
  code,
  display: en,
  designation: [
    { language: 'fr', value: fr },
    { language: 'nl', value: nl },
    { language: 'de', value: de },
  ],
});

export function conceptsIn(lines: string): readonly CodeSystemConcept[] {
  const roots: CodeSystemConcept[] = [];
  for (const line of lines.trim().split('\n')) {
    const isBelow = BELOW.test(line);
    const concept = conceptOf(parts(isBelow ? line.replace(BELOW, '') : line));
    const above = isBelow ? roots.pop() : undefined;
    roots.push(above ? { ...above, concept: [...(above.concept ?? []), concept] } : concept);
  }
  return roots;
}

export const codesIn = (lines: string): readonly string[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => parts(line.replace(BELOW, ''))[0] ?? '');
