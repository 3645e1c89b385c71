/** An officer proposes that two records are of one person, or that they are not. Nothing changes before another one agrees. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, newItemId, sealHouse } from '../../../platform/sealing/index.ts';
import { type ItemKey, noteUnder, type PatientKey, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { officerOf } from '../officers.ts';
import { isReason } from '../rules/reason.ts';
import { isOwnRecord, mergeById, reasonPlace, standing, undoPlace } from './merges.ts';

export type ProposalFault =
  | 'reason-invalid'
  | 'same-record'
  | 'in-a-group'
  | 'own-record'
  | 'proposed-already'
  | 'unknown-merge'
  | 'not-merged';
export type ProposalOutcome = { readonly merge: string } | { readonly fault: ProposalFault };

const INSERT = statement(
  'people-insert-merge',
  `INSERT INTO people_merge (merge, survivor, other, state, reason, proposed_by, proposed_at)
   VALUES ($1, $2, $3, 'merge-proposed', $4, $5, $6) ON CONFLICT DO NOTHING RETURNING merge`,
);
// Proposals and decisions follow each other: groups are small and rare.
const QUEUE = statement('people-merge-queue', `SELECT pg_advisory_xact_lock(hashtextextended('people-merge', 0))`);
export const queueMerges = async (tx: Transaction): Promise<void> => {
  await tx.run(QUEUE);
};

/** The first record of the grant stays, the second joins it. */
export async function proposeMerge(grant: RegisterGrant, keys: KeyRing, reason: string): Promise<ProposalOutcome> {
  const { tx, caller, records } = readRegisterGrant(grant, 'propose-merge');
  const [survivor, other] = records;
  if (caller.kind !== 'officer' || !survivor || !other) throw new Error('a proposal has an officer and two records');
  await queueMerges(tx);
  const fault = (await ownFault(grant, records)) ?? (await pairFault(tx, survivor, other, reason));
  if (fault) return refuse(grant, fault);
  const merge = newItemId(tx.now);
  const sealed = sealHouse(keys, reasonPlace(merge), Buffer.from(reason.trim()));
  const inserted = await tx.run(INSERT, [merge, survivor, other, sealed, caller.officer, tx.now]);
  if (inserted.length === 0) return refuse(grant, 'proposed-already');
  noteUnder(grant, { item: merge as ItemKey, kind: 'proposed', count: 1 });
  return { merge };
}

/** A record that joins must stand alone; the one that stays may have others with it already. */
export async function pairFault(
  tx: Transaction,
  survivor: PatientKey,
  other: PatientKey,
  reason: string,
): Promise<ProposalFault | undefined> {
  if (!isReason(reason)) return 'reason-invalid';
  if (survivor === other) return 'same-record';
  const stands = [await standing(tx, survivor), await standing(tx, other)];
  return stands[0] === 'member' || stands[1] !== 'alone' ? 'in-a-group' : undefined;
}

const UNDO = statement(
  'people-propose-unmerge',
  `UPDATE people_merge SET state = 'unmerge-proposed', undo_reason = $2, undo_by = $3, undo_at = $4 WHERE merge = $1`,
);

/** Proposes to take a merge apart. */
export async function proposeUnmerge(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
  reason: string,
): Promise<ProposalOutcome> {
  const { tx, caller } = readRegisterGrant(grant, 'propose-merge');
  if (caller.kind !== 'officer') throw new Error('a proposal has an officer');
  await queueMerges(tx);
  const merge = await mergeById(tx, keys, id);
  if (!merge) return refuse(grant, 'unknown-merge');
  if (merge.state !== 'merged') return refuse(grant, 'not-merged');
  const fault = await ownFault(grant, [merge.survivor, merge.other]);
  if (fault) return refuse(grant, fault);
  if (!isReason(reason)) return refuse(grant, 'reason-invalid');
  const sealed = sealHouse(keys, undoPlace(id), Buffer.from(reason.trim()));
  await tx.run(UNDO, [id, sealed, caller.officer, tx.now]);
  noteUnder(grant, { item: id as ItemKey, kind: 'unmerge-proposed', count: 1 });
  return { merge: id };
}

async function ownFault(grant: RegisterGrant, records: readonly PatientKey[]): Promise<'own-record' | undefined> {
  const { tx, caller } = readRegisterGrant(grant, 'propose-merge');
  if (caller.kind !== 'officer') throw new Error('a proposal has an officer');
  return (await isOwnRecord(tx, await officerOf(tx, caller.officer), records)) ? 'own-record' : undefined;
}

function refuse(grant: RegisterGrant, fault: ProposalFault): ProposalOutcome {
  noteUnder(grant, { kind: fault, count: 0 });
  return { fault };
}
