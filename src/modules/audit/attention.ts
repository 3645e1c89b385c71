/** The privacy officer's queue: what asks for attention, how whole the trail is, and settling a point. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, sealHouse } from '../../platform/sealing/index.ts';
import { type ItemKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';
import type { Difference } from './completeness.ts';
import type { AttentionRule } from './rules/attention.ts';

/** One open point. */
export interface Attention {
  /** Local day. */
  readonly day: string;
  readonly rule: AttentionRule;
  readonly actor: string;
  readonly times: number;
}

export interface Queue {
  readonly points: readonly Attention[];
  /** The last hour in which counts and trail were compared; nothing when none was yet. */
  readonly checkedHour: Date | undefined;
  readonly differences: readonly Difference[];
}

const POINTS = statement(
  'audit-attention',
  `SELECT day::text, rule, actor, times FROM audit_attention WHERE settled_times IS NULL OR times > settled_times
   ORDER BY day DESC, rule, times DESC, actor LIMIT $1`,
);
const CHECKED = statement('audit-last-checked', 'SELECT max(hour) AS hour FROM audit_checked_hour');
const DIFFERENCES = statement(
  'audit-differences',
  `SELECT hour, door, act, granted, counted, traced, kind FROM audit_difference ORDER BY hour DESC, door, act LIMIT $1`,
);
const MOST_DIFFERENCES = 50;

export async function readQueue(grant: RegisterGrant): Promise<Queue> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-attention');
  const points = await tx.run<Attention>(POINTS, [mostRows]);
  const [checked] = await tx.run<{ hour: Date | null }>(CHECKED);
  const differences = await tx.run<Difference>(DIFFERENCES, [MOST_DIFFERENCES]);
  noteUnder(grant, { count: points.length });
  return { points, checkedHour: checked?.hour ?? undefined, differences };
}

const SETTLE = statement(
  'audit-settle-attention',
  `UPDATE audit_attention SET settled_times = times, settled_by = $4, settled_at = $5, remark = $6
   WHERE day = $1 AND rule = $2 AND actor = $3 AND (settled_times IS NULL OR times > settled_times) RETURNING actor`,
);

/** Settles a point with a remark; false when it is not open. It is open again when it grows. */
export async function settleAttention(
  grant: RegisterGrant,
  keys: KeyRing,
  { day, rule, actor }: Omit<Attention, 'times'>,
  remark: string,
): Promise<boolean> {
  const { tx, caller } = readRegisterGrant(grant, 'settle-attention');
  if (caller.kind !== 'officer') throw new Error('only officers settle');
  const sealed = sealHouse(keys, `attention ${day} ${rule} ${actor}`, Buffer.from(remark));
  const rows = await tx.run(SETTLE, [day, rule, actor, caller.officer, tx.now, sealed]);
  if (rows.length > 0) noteUnder(grant, { item: actor as ItemKey, kind: rule, count: 1 });
  return rows.length > 0;
}
