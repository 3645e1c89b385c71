/** A patient asks that something in a document be corrected; until it is answered the document is marked disputed. Source: GDPR art. 12.3, 16, 18.1(a). */
import { statement } from '../../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../../platform/sealing/index.ts';
import { addMonths, brusselsDay } from '../../../platform/time/index.ts';
import { caregiverKey, discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import { type BareLink, bareLink, linkByItem, markDisputed } from '../../hub/index.ts';
import { fits, REQUEST } from '../rules/lengths.ts';
import { tellUnderRecord } from '../tell.ts';
import { keepText } from './written.ts';

export type AskOutcome = 'asked' | 'unknown-document' | 'text-invalid' | 'asked-already';

const INSERT = statement(
  'upkeep-insert-request',
  `INSERT INTO upkeep_request (request, patient, item, version, kind, written_on, author, by_person, state, asked_at, due_on)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'asked', $9, $10) ON CONFLICT DO NOTHING RETURNING request`,
);

/** `months`: the term in which the author answers. */
export async function askCorrection(
  grant: RecordGrant,
  keys: KeyRing,
  { item, text, months }: { readonly item: ItemKey; readonly text: string; readonly months: number },
): Promise<AskOutcome> {
  const { tx } = readGrant(grant);
  const seen = await linkByItem(grant, item);
  const link = seen && (await bareLink(tx, seen.patient, item));
  if (!link) return 'unknown-document';
  if (!fits(text, REQUEST)) return 'text-invalid';
  const dueOn = addMonths(brusselsDay(tx.now), months);
  const request = newItemId(tx.now);
  const { patient, kind, version, writtenOn, author, byPerson } = link;
  const values = [request, patient, item, version, kind, writtenOn, author ?? null, byPerson, tx.now, dueOn];
  if ((await tx.run(INSERT, values)).length === 0) return 'asked-already';
  await keepText(tx, keys, { request, patient }, 'asked', text);
  await markDisputed(tx, patient, item, true);
  await tellAuthor(grant, keys, link, dueOn);
  discloseUnder(grant, { item, kind, count: 1 });
  return 'asked';
}

async function tellAuthor(
  grant: RecordGrant,
  keys: KeyRing,
  { author, byPerson, writtenOn }: BareLink,
  due: string,
): Promise<void> {
  if (!author || !byPerson) return;
  const values = { day: brusselsDay(readGrant(grant).tx.now), written: writtenOn, due };
  await tellUnderRecord(grant, keys)(['caregiver', caregiverKey(author)], { kind: 'rectification-asked', values });
}
