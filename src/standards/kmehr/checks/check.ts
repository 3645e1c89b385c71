/** Everything there is to say about a message that was read: what the schema says, then every rule, in document order. */
import type { Fault } from '../../xml-model/index.ts';
import type { ReadKmehr } from '../read-kmehr.ts';
import type { Finding } from './finding.ts';
import { Notes } from './rule.ts';
import { walk } from './walk.ts';

const schemaFinding = ({ code, at, element, about, value }: Fault): Finding => ({
  rule: `schema-${code}`,
  severity: 'error',
  at,
  values: { element, about, value: value ?? '' },
});

export interface Checked {
  /** In document order; of the schema the first thousand, of each rule the first hundred. */
  readonly findings: readonly Finding[];
  /** How many there are, listed or not. */
  readonly errors: number;
  readonly warnings: number;
}

export function judgeKmehr({ faults, faultCount, message }: ReadKmehr): Checked {
  const notes = new Notes();
  walk(message, notes);
  const findings = [...faults.map(schemaFinding), ...notes.findings].sort((one, other) => one.at - other.at);
  return { findings, errors: faultCount + notes.count('error'), warnings: notes.count('warning') };
}

/** What there is to say, in document order. */
export const checkKmehr = (read: ReadKmehr): readonly Finding[] => judgeKmehr(read).findings;
