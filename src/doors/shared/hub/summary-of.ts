/** A row of the registry, or of another hub, as a list shows it. Source: KMEHR facts A5. */
import { type DocumentLink, type Found, isSet, showNumber } from '../../../modules/hub/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { TransactionSummary } from '../../../standards/hubservices/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import type { HubContext } from './context.ts';
import { localIdFor } from './local-id.ts';

/** Tells a client to fetch a set with the operation for sets, unless its sender said so. Source: KMEHR facts A5. */
const FETCHED_AS_SET = '<c:cd S="CD-HUBSERVICE" SV="1.0">GetTransactionSet</c:cd>';

function codesOf({ kind, codes = '' }: DocumentLink, ssin: Ssin): string {
  const sent = showNumber(codes, ssin);
  return isSet(kind) && !sent.includes('S="CD-HUBSERVICE"') ? sent + FETCHED_AS_SET : sent;
}

export function summaryOf(
  context: HubContext,
  link: Found['rows'][number],
  ssin: Ssin,
  language: Language,
): TransactionSummary {
  return {
    id: localIdFor(context, link, link.item, ssin),
    kind: link.kind,
    kindLabel: labelOf('CD-TRANSACTION', link.kind, language) ?? link.kind,
    codes: codesOf(link, ssin),
    openToPatientFrom: link.openToPatientFrom,
    disputed: link.disputed,
    date: link.writtenOn,
    time: link.writtenAt,
    authorXml: link.authorXml,
    isComplete: link.isComplete,
    isValidated: link.isValidated,
    recordDateTime: link.recordedAt,
    hub: link.network && { number: link.network.numbers.ehp ?? '', name: link.network.name },
  };
}
