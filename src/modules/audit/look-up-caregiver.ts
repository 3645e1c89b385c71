/**
 * The privacy officer's look at what one caregiver did in every record; every patient concerned reads of it.
 * The trail has no index on who acted (decision 0030): it is searched day by day, the newest first, each day found by its block range,
 * until the lines are enough or the patience is over. Source: access rules 14.3, 14.7.
 */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import {
  type CaregiverKey,
  type PatientKey,
  patientKey,
  type RegisterGrant,
  readRegisterGrant,
} from '../grants/index.ts';
import { LINE_COLUMNS, LINE_TABLES, type LineRow } from './lines.ts';
import { isHouse, type LookUp, noteLines, type Period } from './look-up.ts';
import { STEPS } from './vocabulary.ts';

const OPEN_ACTOR = statement('audit-open-actor', `SELECT set_config('zenne.trail_actor', $1, true)`);
const OF_ACTOR = statement(
  'audit-places-of-actor',
  `SELECT d.stream, d.at, d.id FROM audit_trail d
   WHERE d.actor = $1 AND d.step = ${STEPS.decision} AND d.at >= $2 AND d.at < $3 ORDER BY d.at DESC, d.id DESC LIMIT $4`,
);

interface Place {
  readonly stream: string;
  readonly at: Date;
  readonly id: string;
}

/** Where the newest lines of a caregiver stand. */
export interface CaregiverLines extends Pick<LookUp, 'isCut' | 'searchedFrom'> {
  readonly period: Period;
  readonly places: readonly Place[];
  /** The records a look at them concerns: each one's own trail tells of it. */
  readonly records: readonly PatientKey[];
}

const DAY_MS = 86_400_000;
/** A whole network's day takes about a second; an officer waits this long for a month of it. */
const PATIENCE_MS = 10_000;

/** The newest lines of the period, one more than the limit to tell that it was cut; `patience` is looked at after each day. */
export async function findLinesOfCaregiver(
  tx: Transaction,
  caregiver: CaregiverKey,
  period: Period,
  limit: number,
  patience: () => boolean = patienceOf(PATIENCE_MS),
): Promise<CaregiverLines> {
  await tx.run(OPEN_ACTOR, [caregiver]);
  const found: Place[] = [];
  let until = period.until;
  do {
    const from = new Date(Math.max(period.from.getTime(), until.getTime() - DAY_MS));
    found.push(...(await tx.run<Place>(OF_ACTOR, [caregiver, from, until, limit + 1 - found.length])));
    until = from;
  } while (found.length <= limit && until > period.from && patience());
  const places = found.slice(0, limit);
  const isCut = found.length > limit;
  return {
    ...{ period, places, isCut },
    records: [...new Set(places.map(({ stream }) => stream))].filter((stream) => !isHouse(stream)).map(patientKey),
    searchedFrom: isCut || until <= period.from ? undefined : until,
  };
}

function patienceOf(ms: number): () => boolean {
  const start = performance.now();
  return () => performance.now() - start < ms;
}

const LINES = statement(
  'audit-lines-at',
  `WITH d AS MATERIALIZED (
     SELECT t.* FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[]) AS f (stream, at, id)
     JOIN audit_trail t ON t.stream = f.stream AND t.at = f.at AND t.id = f.id WHERE t.at >= $4 AND t.at < $5)
   SELECT ${LINE_COLUMNS} FROM ${LINE_TABLES.replace('audit_trail d', 'd')} ORDER BY d.at DESC, d.id DESC`,
);

/** What this caregiver did, at the places that were found. */
export async function lookUpCaregiver(
  grant: RegisterGrant,
  keys: KeyRing,
  { places, period, isCut, searchedFrom }: CaregiverLines,
): Promise<LookUp> {
  const { tx, records, mostRows } = readRegisterGrant(grant, 'look-up-caregiver-trail');
  if (places.length > mostRows) throw new Error('a register shows more rows than it may');
  // A record that was not named is not shown: nobody would read of it.
  const named = places.filter(({ stream }) => isHouse(stream) || records.some((key) => key === stream));
  const columns = [named.map(({ stream }) => stream), named.map(({ at }) => at), named.map(({ id }) => id)];
  const rows = await tx.run<LineRow>(LINES, [...columns, period.from, period.until]);
  return { ...noteLines(grant, rows, isCut, keys), searchedFrom };
}
