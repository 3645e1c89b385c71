/** Taking an item back: nobody has it any more, its numbers are free, its versions stay for its author. Source: FHIR R4, "http" 3.1.0.7 (delete). */
import { freeClaim } from '../../platform/claims/index.ts';
import { statement } from '../../platform/postgres/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../grants/index.ts';
import { authorOf } from './author.ts';
import { closeParts } from './document/store-parts.ts';
import type { HeldItem } from './held-item.ts';
import { type Held, holdOwn, type Target } from './update.ts';

export type WithdrawOutcome =
  | { readonly outcome: 'withdrawn'; readonly held: HeldItem }
  | { readonly outcome: Exclude<Held, HeldItem> };

const CLOSE = statement(
  'fhir-close-item',
  `UPDATE fhir_item SET version = $3, updated_at = $4, deleted_at = $4, claims = '{}'
   WHERE patient = $1 AND item = $2`,
);
const MARK = statement(
  'fhir-mark-deleted',
  `INSERT INTO fhir_version (patient, item, version, method, put_by, put_at) VALUES ($1, $2, $3, 'delete', $5, $4)`,
);

export async function withdraw(grant: RecordGrant, target: Target): Promise<WithdrawOutcome> {
  const held = await holdOwn(grant, target);
  if (typeof held === 'string') return { outcome: held };
  const { tx, caller } = readGrant(grant);
  const { patient, item, kind, claims } = held;
  const author = authorOf(caller);
  if (!author) throw new Error('an item was taken back by nobody');
  const version = held.version + 1;
  const values = [patient, item, version, tx.now];
  await Promise.all([tx.run(CLOSE, values), tx.run(MARK, [...values, author.key])]);
  await closeParts(grant, { patient, item, version });
  for (const key of claims) await freeClaim(tx, { key, subject: patient, item });
  discloseUnder(grant, { item, kind, count: 1, reason: 'withdrawn' });
  return { outcome: 'withdrawn', held: { ...held, version, updatedAt: tx.now, deleted: true } };
}
