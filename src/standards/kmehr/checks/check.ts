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

/** All findings in document order; of each rule the first hundred. */
export function checkKmehr({ faults, message }: ReadKmehr): readonly Finding[] {
  const notes = new Notes();
  walk(message, notes);
  return [...faults.map(schemaFinding), ...notes.findings].sort((one, other) => one.at - other.at);
}
