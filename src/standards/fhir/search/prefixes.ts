/** How a value of a resource stands to the one that is asked for. Source: FHIR R4, "search" 3.1.1.4.6. */
import type { DateValue, Prefix, QuantityValue } from './criterion.ts';
import type { QuantityEntry } from './entries/entry.ts';
import type { Span } from './spans.ts';

/** `high` is not within: neither of the entry nor of what is wanted. */
const SPANS: Readonly<Record<Prefix, (entry: Span, wanted: Span) => boolean>> = {
  eq: (entry, wanted) => isWithin(entry, wanted),
  ne: (entry, wanted) => !isWithin(entry, wanted),
  gt: (entry, wanted) => entry.high > wanted.high,
  lt: (entry, wanted) => entry.low < wanted.low,
  ge: (entry, wanted) => entry.high > wanted.high || isWithin(entry, wanted),
  le: (entry, wanted) => entry.low < wanted.low || isWithin(entry, wanted),
  sa: (entry, wanted) => entry.low >= wanted.high,
  eb: (entry, wanted) => entry.high <= wanted.low,
  ap: (entry, wanted) => entry.low < wanted.high && entry.high > wanted.low,
};

const isWithin = (entry: Span, wanted: Span): boolean => wanted.low <= entry.low && entry.high <= wanted.high;

export const matchesSpan = (entry: Span, value: DateValue): boolean => SPANS[value.prefix](entry, value);

/** `high` of an entry is within it. Only `eq`, `ne` and `ap` mind how many digits were written. */
const QUANTITIES: Readonly<Record<Prefix, (entry: Span, wanted: QuantityValue) => boolean>> = {
  eq: (entry, wanted) => wanted.low <= entry.low && entry.high < wanted.high,
  ne: (entry, wanted) => entry.low < wanted.low || entry.high >= wanted.high,
  gt: (entry, { value }) => entry.high > value,
  lt: (entry, { value }) => entry.low < value,
  ge: (entry, { value }) => entry.high >= value,
  le: (entry, { value }) => entry.low <= value,
  sa: (entry, { value }) => entry.low > value,
  eb: (entry, { value }) => entry.high < value,
  ap: (entry, wanted) => entry.low <= wanted.high && entry.high >= wanted.low,
};

export const matchesQuantity = (entry: QuantityEntry, value: QuantityValue): boolean =>
  isUnit(entry, value) && QUANTITIES[value.prefix](entry, value);

const isUnit = ({ system, code, unit }: QuantityEntry, wanted: QuantityValue): boolean => {
  if (wanted.system !== undefined && wanted.system !== system) return false;
  if (wanted.code === undefined || wanted.code === code) return true;
  return wanted.system === undefined && wanted.code === unit;
};
