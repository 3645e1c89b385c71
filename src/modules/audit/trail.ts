/** Writing the trail: rows go in with the act's own transaction, or the act does not happen. Source: architecture, "Trace". */
import { createHash } from 'node:crypto';
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { newItemId } from '../../platform/sealing/index.ts';
import type { Disclosure, PatientKey } from '../grants/index.ts';
import { type MacMaker, makeMac } from './mac.ts';
import { canonicalText, type TrailRow } from './row.ts';
import {
  ACTOR_KINDS,
  ACTS,
  DOORS,
  OUTCOMES,
  STEPS,
  type TrailAct,
  type TrailActorKind,
  type TrailDoor,
  type TrailOutcome,
  type TrailStep,
} from './vocabulary.ts';

/** One entry, in words. Without a patient it goes to a house stream. */
export interface TrailEntry extends Omit<Disclosure, 'reason'> {
  readonly patient?: PatientKey | undefined;
  readonly act: TrailAct;
  readonly step: TrailStep;
  readonly outcome: TrailOutcome;
  readonly reason?: string | undefined;
  readonly actorKind: TrailActorKind;
  readonly actor: string;
  readonly profession?: string | undefined;
  readonly institution?: string | undefined;
  readonly software?: string | undefined;
  readonly door: TrailDoor;
  readonly requestId?: string | undefined;
  /** Keyed hash of a number that leads to no known patient. */
  readonly claimedHash?: Buffer | undefined;
  /** Sealed free text. */
  readonly note?: Buffer | undefined;
}

export interface Trail {
  /** Writes the entries in this transaction, in one statement that leaves with its COMMIT. */
  readonly record: (tx: Transaction, entries: readonly TrailEntry[]) => void;
  readonly trailKey: Buffer;
}

export function openTrail(trailKey: Buffer): Trail {
  const mac = makeMac(trailKey);
  return { trailKey, record: (tx, entries) => record(tx, entries, mac) };
}

const HOUSE_STREAMS = 64;

/** What has no known patient is spread over 64 streams of fixed keys. */
function houseStream(id: string): string {
  const number = Number.parseInt(id.slice(-2), 16) % HOUSE_STREAMS;
  return `00000000-0000-8000-8000-0000000000${number.toString(16).padStart(2, '0')}`;
}

const CONTROL = /\p{Cc}/gu;
const MOST_CHARS = 200;
const clean = (text: string | undefined): string | null =>
  text === undefined ? null : [...text.replace(CONTROL, ' ')].slice(0, MOST_CHARS).join('');

/** A request id comes from outside and may hold a person's number: long or odd ones stand as their hash. */
const PLAIN_REQUEST_ID = /^[0-9a-f-]{36}$/;
const requestIdOf = (id: string | undefined): string | null => {
  if (id === undefined) return null;
  return PLAIN_REQUEST_ID.test(id) ? id : createHash('sha256').update(id).digest('hex').slice(0, 32);
};

function toRow(entry: TrailEntry, now: Date): TrailRow {
  const id = newItemId(now);
  return {
    stream: entry.patient ?? houseStream(id),
    at: now,
    id,
    act: ACTS[entry.act],
    step: STEPS[entry.step],
    outcome: OUTCOMES[entry.outcome],
    actorKind: ACTOR_KINDS[entry.actorKind],
    door: DOORS[entry.door],
    shown: entry.count ?? null,
    actor: entry.actor,
    institution: entry.institution ?? null,
    software: entry.software ?? null,
    item: entry.item ?? null,
    reason: clean(entry.reason),
    profession: clean(entry.profession),
    kind: clean(entry.kind),
    requestId: requestIdOf(entry.requestId),
    claimedHash: entry.claimedHash ?? null,
    note: entry.note ?? null,
  };
}

const COLUMNS = [
  ['stream', 'uuid'],
  ['at', 'timestamptz'],
  ['id', 'uuid'],
  ['act', 'smallint'],
  ['step', 'smallint'],
  ['outcome', 'smallint'],
  ['actor_kind', 'smallint'],
  ['door', 'smallint'],
  ['shown', 'integer'],
  ['actor', 'uuid'],
  ['institution', 'uuid'],
  ['software', 'uuid'],
  ['item', 'uuid'],
  ['reason', 'text'],
  ['profession', 'text'],
  ['kind', 'text'],
  ['request_id', 'text'],
  ['claimed_hash', 'bytea'],
  ['note', 'bytea'],
  ['mac', 'bytea'],
] as const;

const INSERT = statement(
  'audit-record',
  `INSERT INTO audit_trail (${COLUMNS.map(([name]) => name).join(', ')})
   SELECT * FROM unnest(${COLUMNS.map(([, type], at) => `$${at + 1}::${type}[]`).join(', ')})`,
);

function record(tx: Transaction, entries: readonly TrailEntry[], mac: MacMaker): void {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => toRow(entry, tx.now));
  const columns = rows.map((row) => [...Object.values(row), Buffer.from(mac(Buffer.from(canonicalText(row))), 'hex')]);
  tx.runLast(
    INSERT,
    COLUMNS.map((_, at) => columns.map((row) => row[at] ?? null)),
  );
}

const MAKE_PARTITIONS = statement('audit-make-partitions', 'SELECT audit_make_partitions($1::date)');

/** Makes the partitions of this month and the three after it; at start and daily. Without them nothing can be traced, so nothing is shown. */
export async function ensurePartitions(tx: Transaction): Promise<void> {
  await tx.run(MAKE_PARTITIONS, [tx.now.toISOString().slice(0, 10)]);
}
