/** What the visitor chose to see of the own trail: read from the address, printed into the next one. No key of anybody stands in it. */
import { createHash } from 'node:crypto';
import type { TrailFilter, TrailPerson, TrailPlace } from '../../modules/audit/index.ts';
import type { PatientKey } from '../../modules/grants/index.ts';
import { addDays, isDay, startOfDay } from '../../platform/time/index.ts';

export interface LogQuery {
  readonly before?: string;
  readonly from?: string;
  readonly until?: string;
  readonly who?: string;
  readonly what?: string;
}

export const logFaults = ['badDate', 'badOrder'] as const;
export type LogFault = (typeof logFaults)[number];
export type LogFaults = Partial<Record<'from' | 'until', LogFault>>;

const isWrong = (day: string | undefined): boolean => Boolean(day) && !isDay(day ?? '');

/** What is wrong with the days that were typed. */
export function faultsOf({ from, until }: LogQuery): LogFaults {
  if (isWrong(from) || isWrong(until))
    return { ...(isWrong(from) ? { from: 'badDate' } : {}), ...(isWrong(until) ? { until: 'badDate' } : {}) };
  return from && until && until < from ? { until: 'badOrder' } : {};
}

export const printPlace = ({ at, id }: TrailPlace): string => `${at.getTime()}.${id}`;

/** The place in an address; the newest lines when it is none. */
function parsePlace(text = ''): TrailPlace | undefined {
  const [, ms, id] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return ms && id ? { at: new Date(Number(ms)), id } : undefined;
}

const MARK_CHARS = 16;

/** Stands for a person in the addresses of this patient: the key of neither can be read from it. */
export const markOf = (patient: PatientKey, { actor }: Pick<TrailPerson, 'actor'>): string =>
  createHash('sha256').update(`${patient} ${actor}`).digest('base64url').slice(0, MARK_CHARS);

/** A key that nobody has: a person who is not in the trail gives no lines, not all. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Days are local and both inclusive. A day that is none narrows nothing: the page says what is wrong with it. */
export function filterOf(
  query: LogQuery,
  patient: PatientKey,
  people: readonly TrailPerson[],
): Omit<TrailFilter, 'limit'> {
  const faults = faultsOf(query);
  const until = query.until && !faults.until ? startOfDay(addDays(query.until, 1)) : undefined;
  const person = people.find((one) => markOf(patient, one) === query.who);
  return {
    before: parsePlace(query.before) ?? (until && { at: until }),
    from: query.from && !faults.from ? startOfDay(query.from) : undefined,
    who: query.who ? (person?.actor ?? NOBODY) : undefined,
    rightsOnly: query.what === 'rights',
  };
}

/** The same choice in an address, from another place on. */
export function printQuery({ from, until, who, what }: LogQuery, before?: TrailPlace): string {
  const chosen = Object.entries({ from, until, who, what, before: before && printPlace(before) });
  const query = new URLSearchParams(chosen.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `?${query}` : '';
}

export const isNarrowed = ({ from, until, who, what }: LogQuery): boolean => Boolean(from || until || who || what);
