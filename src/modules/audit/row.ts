/** A row of the trail, and the canonical text of all its columns over which its keyed hash is made. */

/** The columns of `audit_trail`, as they are written. */
export interface TrailRow {
  readonly stream: string;
  readonly at: Date;
  readonly id: string;
  readonly act: number;
  readonly step: number;
  readonly outcome: number;
  readonly actorKind: number;
  readonly door: number;
  readonly shown: number | null;
  readonly actor: string;
  readonly institution: string | null;
  readonly software: string | null;
  readonly item: string | null;
  readonly reason: string | null;
  readonly profession: string | null;
  readonly kind: string | null;
  readonly requestId: string | null;
  readonly claimedHash: Buffer | null;
  readonly note: Buffer | null;
}

/** Fields are free of tabs and line ends (checked when written), so that no two rows give one text. */
const hex = (bytes: Buffer | null): string => (bytes ? bytes.toString('hex') : '');

// Invariant: `CANONICAL_SQL` gives the same text in the database, so that a check of millions of rows parses nothing.
export const canonicalText = (row: TrailRow): string =>
  [
    row.stream,
    row.at.getTime(),
    row.id,
    row.act,
    row.step,
    row.outcome,
    row.actorKind,
    row.door,
    row.shown ?? '',
    row.actor,
    row.institution ?? '',
    row.software ?? '',
    row.item ?? '',
    row.reason ?? '',
    row.profession ?? '',
    row.kind ?? '',
    row.requestId ?? '',
    hex(row.claimedHash),
    hex(row.note),
  ].join('\t');

export const CANONICAL_SQL = `concat_ws(E'\\t', stream, (date_part('epoch', at) * 1000)::bigint, id, act, step, outcome,
  actor_kind, door, coalesce(shown::text, ''), actor, coalesce(institution::text, ''), coalesce(software::text, ''),
  coalesce(item::text, ''), coalesce(reason, ''), coalesce(profession, ''), coalesce(kind, ''), coalesce(request_id, ''),
  coalesce(encode(claimed_hash, 'hex'), ''), coalesce(encode(note, 'hex'), ''))`;
