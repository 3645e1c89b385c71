/** A lab result of KMEHR 2.0: the FHIR document stands inside, and is given as it is. Source: KMEHR facts A10, D4. */
import { isObject, readJson } from '../../fhir/index.ts';
import type { Lnk } from '../../kmehr/index.ts';
import type { Made } from '../made.ts';
import { valueIn } from './codes.ts';
import type { Opened } from './transaction.ts';

const isDocument = (lnk: Lnk | undefined): lnk is Lnk =>
  lnk?.type === 'multimedia' && lnk.mediaType === 'application/fhir+json';

const isBundle = (value: unknown): value is Made => isObject(value) && value.resourceType === 'Bundle';

/** Nothing for what two readers may read differently. */
function parsed(base64: string): unknown {
  const read = readJson(Buffer.from(base64, 'base64'));
  return read.ok ? read.value : undefined;
}

/** The documents inside; what is around them is their envelope. */
export function documentsInside({ ledger, transaction, person }: Opened): readonly Made[] {
  const found = (transaction.parts ?? []).flatMap(({ lnk }) => {
    if (!isDocument(lnk)) return [];
    const document = parsed(lnk.value);
    if (isBundle(document)) ledger.whole(lnk);
    else ledger.drop(lnk, 'unreadable');
    return isBundle(document) ? [document] : [];
  });
  if (found.length === 0) return [];
  ledger.drop(person, 'envelope');
  ledger.drop(transaction.author, 'envelope');
  for (const cd of transaction.cd ?? []) if (cd.scheme === 'CD-TRANSACTION') valueIn(ledger, cd);
  return found;
}
