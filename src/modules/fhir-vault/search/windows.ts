/** Where the beginning and the end of what is kept must lie, for each prefix. Invariant: the same verdict as `matches` (property test). */
import type { DateValue, Prefix, QuantityValue } from '../../../standards/fhir/index.ts';
import { moment } from '../moment.ts';

/** Ranges of PostgreSQL. */
export interface Window {
  readonly lows: string;
  readonly highs: string;
}

const ANY = '(,)';
type Rows<Bounds> = Readonly<Record<Prefix, (bounds: Bounds) => readonly Window[]>>;

/** `high` is not within: neither of what is kept nor of what is wanted. */
const DATES: Rows<{ readonly low: string; readonly high: string }> = {
  eq: ({ low, high }) => [{ lows: `[${low},]`, highs: `[,${high}]` }],
  ne: ({ low, high }) => [
    { lows: `[,${low})`, highs: ANY },
    { lows: ANY, highs: `(${high},]` },
  ],
  gt: ({ high }) => [{ lows: ANY, highs: `(${high},]` }],
  lt: ({ low }) => [{ lows: `[,${low})`, highs: ANY }],
  ge: (bounds) => [...DATES.gt(bounds), ...DATES.eq(bounds)],
  le: (bounds) => [...DATES.lt(bounds), ...DATES.eq(bounds)],
  sa: ({ high }) => [{ lows: `[${high},]`, highs: ANY }],
  eb: ({ low }) => [{ lows: ANY, highs: `[,${low}]` }],
  ap: ({ low, high }) => [{ lows: `[,${high})`, highs: `(${low},]` }],
};

export const dateWindows = ({ prefix, low, high }: DateValue): readonly Window[] =>
  DATES[prefix]({ low: `"${moment(low)}"`, high: `"${moment(high)}"` });

/** `high` of what is kept is within it. */
const QUANTITIES: Rows<QuantityValue> = {
  eq: ({ low, high }) => [{ lows: `[${low},]`, highs: `[,${high})` }],
  ne: ({ low, high }) => [
    { lows: `[,${low})`, highs: ANY },
    { lows: ANY, highs: `[${high},]` },
  ],
  gt: ({ value }) => [{ lows: ANY, highs: `(${value},]` }],
  lt: ({ value }) => [{ lows: `[,${value})`, highs: ANY }],
  ge: ({ value }) => [{ lows: ANY, highs: `[${value},]` }],
  le: ({ value }) => [{ lows: `[,${value}]`, highs: ANY }],
  sa: ({ value }) => [{ lows: `(${value},]`, highs: ANY }],
  eb: ({ value }) => [{ lows: ANY, highs: `[,${value})` }],
  ap: ({ low, high }) => [{ lows: `[,${high}]`, highs: `[${low},]` }],
};

export const quantityWindows = (value: QuantityValue): readonly Window[] => QUANTITIES[value.prefix](value);
