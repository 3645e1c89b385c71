/** Another officer, who is another person, agrees or not: then two records stand as one, or apart again. No row of a record is rewritten. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { type ItemKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { notifyUnderRegister } from '../../notices/index.ts';
import { officerOf } from '../officers.ts';
import { isSamePerson } from '../rules/four-eyes.ts';
import { isOwnRecord, type Merge, type MergeState, mergeById } from './merges.ts';
import { pairFault, queueMerges } from './propose-merge.ts';

export type MergeOutcome =
  | MergeState
  | 'unknown-merge'
  | 'nothing-to-decide'
  | 'same-person'
  | 'own-record'
  | 'in-a-group';

export async function decideMerge(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
  agree: boolean,
): Promise<MergeOutcome> {
  const outcome = await decide(grant, keys, id, agree);
  noteUnder(grant, { item: id as ItemKey, kind: outcome, count: DONE.includes(outcome) ? 1 : 0 });
  return outcome;
}

const DONE: readonly MergeOutcome[] = ['merged', 'unmerged', 'merge-refused'];

async function decide(grant: RegisterGrant, keys: KeyRing, id: string, agree: boolean): Promise<MergeOutcome> {
  const { tx, caller } = readRegisterGrant(grant, 'decide-merge');
  if (caller.kind !== 'officer') throw new Error('a decision has an officer');
  await queueMerges(tx);
  const merge = await mergeById(tx, keys, id);
  if (!merge) return 'unknown-merge';
  if (merge.state !== 'merge-proposed' && merge.state !== 'unmerge-proposed') return 'nothing-to-decide';
  const officer = await officerOf(tx, caller.officer);
  if (isSamePerson(merge.askedBy, officer)) return 'same-person';
  if (await isOwnRecord(tx, officer, [merge.survivor, merge.other])) return 'own-record';
  if (merge.state === 'unmerge-proposed') return agree ? separate(grant, keys, merge) : keepMerged(tx, merge);
  return agree ? join(grant, keys, merge) : setState(grant, merge, 'merge-refused');
}

const JOIN = statement(
  'people-join-records',
  `INSERT INTO people_record_group (member, survivor, merge, joined_at) VALUES ($1, $1, NULL, $4), ($2, $1, $3, $4)
   ON CONFLICT (member) DO NOTHING`,
);

async function join(grant: RegisterGrant, keys: KeyRing, merge: Merge): Promise<MergeOutcome> {
  const { tx } = readRegisterGrant(grant, 'decide-merge');
  const { survivor, other } = merge;
  // What stood alone when it was proposed may have been joined elsewhere since.
  if (await pairFault(tx, survivor, other, merge.reason)) return 'in-a-group';
  await tx.run(JOIN, [survivor, other, merge.merge, tx.now]);
  await tell(grant, keys, 'records-merged', [survivor]);
  return setState(grant, merge, 'merged');
}

const LEAVE = statement('people-leave-group', 'DELETE FROM people_record_group WHERE member = $1');
// The last member gone, the survivor stands alone again.
const DISSOLVE = statement(
  'people-dissolve-group',
  `DELETE FROM people_record_group g WHERE g.member = $1
     AND NOT EXISTS (SELECT 1 FROM people_record_group o WHERE o.survivor = $1 AND o.member <> $1)`,
);

async function separate(grant: RegisterGrant, keys: KeyRing, merge: Merge): Promise<MergeOutcome> {
  const { tx } = readRegisterGrant(grant, 'decide-merge');
  const { survivor, other } = merge;
  await tx.run(LEAVE, [other]);
  await tx.run(DISSOLVE, [survivor]);
  await tell(grant, keys, 'records-separated', [survivor, other]);
  return setState(grant, merge, 'unmerged');
}

async function tell(
  grant: RegisterGrant,
  keys: KeyRing,
  kind: 'records-merged' | 'records-separated',
  to: readonly Merge['survivor'][],
): Promise<void> {
  const day = brusselsDay(readRegisterGrant(grant, 'decide-merge').tx.now);
  for (const patient of to) await notifyUnderRegister(grant, keys, ['patient', patient], { kind, values: { day } });
}

const DECIDED = statement(
  'people-merge-decided',
  `UPDATE people_merge SET state = $2, decided_by = coalesce(decided_by, $3), decided_at = coalesce(decided_at, $4) WHERE merge = $1`,
);
const UNDONE = statement(
  'people-merge-undone',
  'UPDATE people_merge SET state = $2, undone_by = $3, undone_at = $4 WHERE merge = $1',
);
const KEPT = statement(
  'people-merge-kept',
  `UPDATE people_merge SET state = 'merged', undo_reason = NULL, undo_by = NULL, undo_at = NULL WHERE merge = $1`,
);

async function setState(grant: RegisterGrant, { merge }: Merge, state: MergeState): Promise<MergeState> {
  const { tx, caller } = readRegisterGrant(grant, 'decide-merge');
  const officer = caller.kind === 'officer' ? caller.officer : null;
  await tx.run(state === 'unmerged' ? UNDONE : DECIDED, [merge, state, officer, tx.now]);
  return state;
}

async function keepMerged(tx: Transaction, { merge }: Merge): Promise<MergeState> {
  await tx.run(KEPT, [merge]);
  return 'merged';
}
