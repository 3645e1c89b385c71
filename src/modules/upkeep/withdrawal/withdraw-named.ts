/** Who wrote a document takes it back by the name it is known by: its own software knows no key of ours. Source: KMEHR facts A5. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type ItemKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import { type DocumentName, findLink, itemWrittenFor } from '../../hub/index.ts';
import { type OwnWithdrawal, withdrawOwn } from './withdraw-own.ts';

export async function withdrawNamed(
  grant: RecordGrant,
  keys: KeyRing,
  name: DocumentName,
  reason: string,
): Promise<OwnWithdrawal> {
  const item = await itemNamed(grant, name);
  return item ? withdrawOwn(grant, keys, item, reason) : 'unknown-document';
}

/** Within the grant's limits, or among what was written in the name of the institution that asks. */
async function itemNamed(grant: RecordGrant, name: DocumentName): Promise<ItemKey | undefined> {
  if ('item' in name) return name.item;
  const link = await findLink(grant, name);
  if (link) return link.item;
  const { caller } = readGrant(grant);
  return caller.kind === 'institution' ? itemWrittenFor(grant, caller.institution, name, name.authorXml) : undefined;
}
