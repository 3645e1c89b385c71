/** Everything there is to say about a message that was read: what the schema says, then every rule, in document order. */
import type { Fault } from '../../xml-model/index.ts';
import type { ReadKmehr } from '../read-kmehr.ts';
import type { Finding } from './finding.ts';

const schemaFinding = ({ code, at, element, about, value }: Fault): Finding => ({
  rule: `schema-${code}`,
  severity: 'error',
  at,
  values: { element, about, value: value ?? '' },
});

/** All findings, in document order. */
export const checkKmehr = ({ faults }: ReadKmehr): readonly Finding[] => faults.map(schemaFinding);
