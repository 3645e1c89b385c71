/** What a reference stands for that means something in its transaction alone: an entry, or a condition. Source: FHIR R4, "http" 3.1.0.11.2. */
import { type NamedSubject, readToken } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { FhirContext } from '../front.ts';
import { type Condition, pairsOf, readCondition } from '../write/condition.ts';

const CONDITIONAL = /^([A-Z][A-Za-z]{1,63})\?(.{1,500})$/s;

/** `Patient?identifier=system|value`: that person. */
export function personMeant(reference: string): NamedSubject | undefined {
  const [, type, query = ''] = CONDITIONAL.exec(reference) ?? [];
  if (type !== 'Patient') return undefined;
  const [[name, value] = [], ...more] = [...new URLSearchParams(query)];
  return name === 'identifier' && value !== undefined && more.length === 0
    ? { by: 'identifier', system: undefined, ...readToken(value) }
    : undefined;
}

export interface ConditionalReference {
  readonly type: string;
  readonly condition: Condition;
}

/** Of an item: nothing where the reference is no condition. */
export async function itemMeant(
  context: FhirContext,
  reference: string,
): Promise<ConditionalReference | Problem | undefined> {
  const [, type, query = ''] = CONDITIONAL.exec(reference) ?? [];
  if (type === undefined) return undefined;
  const condition = await readCondition(context, pairsOf(query));
  return 'problem' in condition ? condition : { type, condition };
}
