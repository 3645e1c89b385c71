/** The period of a link: start inclusive and not in the future, end exclusive, no longer than the table allows. Source: access rules 3.1, 3.6. */
import { addMonths } from '../../../platform/time/index.ts';
import { mostMonths } from './link-duration.ts';
import type { LinkFault } from './link-fault.ts';

export interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface AskedPeriod {
  readonly kind: string;
  /** CD-HCPARTY value of the holder. */
  readonly party: string;
  readonly proof: string;
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
}

/** Nobody who is treated today was treated before: an earlier start is a mistake. */
const EARLIEST_START = '1901-01-01';

/** The period, or what is wrong with it. Without an end the longest; days are local. */
export function periodOf({ kind, party, proof, startsOn, endsOn }: AskedPeriod, today: string): Period | LinkFault {
  const months = mostMonths(kind, party, proof);
  if (months === undefined) return 'link-type-not-for-profession';
  const start = startsOn ?? today;
  if (start > today) return 'link-start-in-future';
  const latest = addMonths(start, months);
  const end = endsOn ?? latest;
  if (start < EARLIEST_START || end <= start) return 'link-period-invalid';
  return end > latest ? 'link-period-too-long' : { startsOn: start, endsOn: end };
}

/** May a link of this period end on this day? Not before it began, not after today, and only while it runs. */
export function mayEnd({ startsOn, endsOn }: Period, on: string, today: string): LinkFault | undefined {
  if (endsOn <= today) return 'link-ended';
  return on < startsOn || on > today ? 'link-end-invalid' : undefined;
}
