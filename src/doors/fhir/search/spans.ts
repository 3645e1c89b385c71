/** Dates of a search as spans in which a moment lies. Source: FHIR R4, "search" 3.1.1.4.6. */
import type { Span } from '../../../platform/postgres/index.ts';
import type { DateValue } from '../../../standards/fhir/index.ts';

type Sides = (from: Date | undefined, before: Date | undefined) => readonly Span[];

const within: Sides = (from, before) => [{ from, before }];
const after: Sides = (_, before) => (before ? [{ from: before }] : []);
const earlier: Sides = (from) => (from ? [{ before: from }] : []);

const SIDES: Readonly<Record<DateValue['prefix'], Sides>> = {
  eq: within,
  ap: within,
  ne: (from, before) => [...earlier(from, before), ...after(from, before)],
  gt: after,
  sa: after,
  ge: (from) => [{ from }],
  lt: earlier,
  eb: earlier,
  le: (_, before) => [{ before }],
};

/** The years that are kept; what is beyond has no end. */
const FIRST_MS = Date.parse('0001-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-01-01T00:00:00Z');
const momentOf = (ms: number): Date | undefined => (ms > FIRST_MS && ms < LAST_MS ? new Date(ms) : undefined);

/** Any of them. */
export const spansOf = (values: readonly DateValue[]): Span[] =>
  values.flatMap(({ prefix, low, high }) => SIDES[prefix](momentOf(low), momentOf(high)));
