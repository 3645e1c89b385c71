/** Measured values, with what is only known to be less or more. Source: FHIR R4, "search" 3.1.1.4.13; Quantity.comparator. */
import { childrenOf, firstTextAt } from './elements.ts';
import type { QuantityEntry } from './entry.ts';

type Bounds = Pick<QuantityEntry, 'low' | 'high'>;

const { NEGATIVE_INFINITY, POSITIVE_INFINITY, EPSILON, MIN_VALUE } = Number;
/** The nearest number beside this one: less than 5 does not include 5. */
const step = (value: number): number => Math.max(Math.abs(value) * EPSILON, MIN_VALUE);

const BOUNDS: ReadonlyMap<string, (value: number) => Bounds> = new Map([
  ['<', (value) => ({ low: NEGATIVE_INFINITY, high: value - step(value) })],
  ['<=', (value) => ({ low: NEGATIVE_INFINITY, high: value })],
  ['>=', (value) => ({ low: value, high: POSITIVE_INFINITY })],
  ['>', (value) => ({ low: value + step(value), high: POSITIVE_INFINITY })],
]);

export function quantitiesOf(param: string, quantity: unknown): QuantityEntry[] {
  const [value] = childrenOf(quantity, 'value');
  if (typeof value !== 'number') return [];
  const comparator = firstTextAt(quantity, 'comparator');
  const bounds = comparator === undefined ? { low: value, high: value } : BOUNDS.get(comparator)?.(value);
  if (!bounds) return [];
  const [system, code, unit] = ['system', 'code', 'unit'].map((name) => firstTextAt(quantity, name));
  return [
    {
      ...{ param, ...bounds },
      ...(system === undefined ? {} : { system }),
      ...(code === undefined ? {} : { code }),
      ...(unit === undefined ? {} : { unit }),
    },
  ];
}
