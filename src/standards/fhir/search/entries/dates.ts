/** Dates, moments and periods as spans. Source: FHIR R4, "search" 3.1.1.4.7. */
import { readSpan, type Span } from '../spans.ts';
import { isFields, textAt } from './elements.ts';

export function spanOf(value: unknown): Span | undefined {
  if (typeof value === 'string') return readSpan(value);
  if (!isFields(value)) return undefined;
  const start = textAt(value, 'start');
  const end = textAt(value, 'end');
  if (start === undefined && end === undefined) return undefined;
  const first = start === undefined ? { low: Number.NEGATIVE_INFINITY } : readSpan(start);
  const last = end === undefined ? { high: Number.POSITIVE_INFINITY } : readSpan(end);
  return first && last && first.low < last.high ? { low: first.low, high: last.high } : undefined;
}
