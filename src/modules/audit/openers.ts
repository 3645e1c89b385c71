/** Who opened one document: what the trail of its record says. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import type { ItemKey, PatientKey } from '../grants/index.ts';
import { ACTOR_KINDS, ACTS, STEPS, type TrailActorKind, wordOf } from './vocabulary.ts';

export interface Opener {
  readonly kind: TrailActorKind;
  readonly actor: string;
  readonly profession?: string | undefined;
  readonly institution?: string | undefined;
  readonly times: number;
  readonly lastAt: Date;
}

interface OpenerRow {
  actor_kind: number;
  actor: string;
  profession: string | null;
  institution: string | null;
  times: number;
  last_at: Date;
}

const OPENERS = statement(
  'audit-openers',
  `SELECT actor_kind, actor, profession, institution, count(*)::int AS times, max(at) AS last_at FROM audit_trail
   WHERE stream = $1 AND item = $2 AND act = ${ACTS['read-document']} AND step = ${STEPS.disclosure} AND shown > 0
   GROUP BY 1, 2, 3, 4 ORDER BY max(at) DESC, actor`,
);

/** Latest first; the record's scope must be open. */
export async function openersOf(tx: Transaction, patient: PatientKey, item: ItemKey): Promise<Opener[]> {
  const rows = await tx.run<OpenerRow>(OPENERS, [patient, item]);
  return rows.map((row) => ({
    kind: wordOf(ACTOR_KINDS, row.actor_kind),
    actor: row.actor,
    profession: row.profession ?? undefined,
    institution: row.institution ?? undefined,
    times: row.times,
    lastAt: row.last_at,
  }));
}
