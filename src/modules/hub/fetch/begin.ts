/** The first step: decide, and show what our vault keeps; of what is kept elsewhere only write that it is wanted. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { intendUnder, type RecordGrant, readGrant } from '../../grants/index.ts';
import { readPatient } from '../../people/index.ts';
import { beginElsewhere } from '../elsewhere/begin-elsewhere.ts';
import type { DocumentLink } from '../links.ts';
import { showNumber } from '../own-number.ts';
import { type Source, sourceOf } from '../sources.ts';
import type { DocumentName, FetchContext } from './context.ts';
import type { WantedDocument } from './document-source.ts';
import { findLink, show, showNothing } from './show.ts';
import type { Begun } from './wanted.ts';

export async function begin({ vault, access }: FetchContext, grant: RecordGrant, name: DocumentName): Promise<Begun> {
  const link = await findLink(grant, name);
  if (!link) return 'network' in name ? beginElsewhere(access.keys, grant, name) : {};
  if (link.source === undefined) return { document: show(grant, link, await vault(grant, link)) };
  const source = await sourceOf(readGrant(grant).tx, link.source);
  const question = source && (await questionTo(grant, access.keys, link, source));
  if (!question) return { notFetched: showNothing(grant, { link, fault: 'source-ended', keeper: source?.name ?? '' }) };
  intendUnder(grant, { item: link.item, kind: link.kind });
  return { wanted: { link, question } };
}

/** Nothing for a person without a number: it was declared under one. */
async function questionTo(
  grant: RecordGrant,
  keys: KeyRing,
  { localId, authorXml }: DocumentLink,
  source: Source,
): Promise<WantedDocument | undefined> {
  const { ssin } = await readPatient(grant, keys);
  if (ssin === undefined || localId === undefined) return undefined;
  const id = { ...localId, value: showNumber(localId.value, ssin) };
  return { source, ssin, id, authorXml, requestId: readGrant(grant).caller.requestId };
}
