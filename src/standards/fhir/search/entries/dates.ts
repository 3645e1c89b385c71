/** Dates, moments and periods as spans. Source: FHIR R4, "search" 3.1.1.4.7. */

import { isObject } from '../../json-object.ts';
import { readSpan, type Span } from '../spans.ts';
import { firstTextAt } from './elements.ts';

export function spanOf(value: unknown): Span | undefined {
  if (typeof value === 'string') return readSpan(value);
  if (!isObject(value)) return undefined;
  const start = firstTextAt(value, 'start');
  const end = firstTextAt(value, 'end');
  if (start === undefined && end === undefined) return undefined;
  const first = start === undefined ? { low: Number.NEGATIVE_INFINITY } : readSpan(start);
  const last = end === undefined ? { high: Number.POSITIVE_INFINITY } : readSpan(end);
  return first && last && first.low < last.high ? { low: first.low, high: last.high } : undefined;
}
