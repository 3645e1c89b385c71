/** A document of another hub as a row of our registry would say it, so that the same rules judge it. It is never stored. */
import { type KeyRing, uuidOfHash } from '../../../platform/sealing/index.ts';
import { brusselsMoment } from '../../../platform/time/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { Transaction } from '../../../standards/kmehr/index.ts';
import { type ItemKey, itemKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import type { DocumentLink, LocalId } from '../links.ts';
import type { Source } from '../sources.ts';
import { categoryFacts, linkFacts } from '../transaction-facts.ts';

export interface ForeignName extends LocalId {
  /** Every hcparty, the leading hub not among them. */
  readonly authorXml: string;
}

/** Under this key the trail knows it: the same document has the same one, and it tells nothing to others. A UUIDv8. */
export const foreignKey = (keys: KeyRing, network: string, { scheme, value, authorXml }: ForeignName): ItemKey =>
  itemKey(uuidOfHash(keys.keyedHash('foreign-document', JSON.stringify([network, scheme, value, authorXml]))));

/** Whether a key of the trail is that of a document of another hub: ours are UUIDv7. Nothing here leads to such a document. */
export const isForeign = (item: string): boolean => item[VERSION_AT] === '8';
const VERSION_AT = 14;

export interface Foreign {
  readonly item: ItemKey;
  readonly source: Source;
  readonly ssin: Ssin;
  readonly transaction: Transaction;
  readonly authorXml: string;
  /** Local date and time; a document without one counts as of now: the patient closes to many what is new. */
  readonly recordedAt?: string | undefined;
}

const SECOND_MS = 1000;

export function foreignLink(grant: RecordGrant, foreign: Foreign): DocumentLink {
  const { item, source, ssin, transaction, authorXml, recordedAt } = foreign;
  const { patient, tx } = readGrant(grant);
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})/.exec(recordedAt ?? '') ?? [];
  const moment = brusselsMoment(day, time) ?? tx.now;
  return {
    ...linkFacts(transaction, { authorXml, ssin }),
    ...{ patient, item, version: 1, disputed: false, source: source.institution },
    recordedAt: recordedAt ?? '',
    recordedSeconds: Math.floor(moment.getTime() / SECOND_MS),
    authorProfession: categoryFacts(transaction, undefined).authorProfession,
  };
}
