/** A declaration as the registry takes it, whether it came over the wire or from a file of past years. */
import type { Caller } from '../../modules/grants/index.ts';
import { type DeclaredDocument, hashSummary, linkFacts } from '../../modules/hub/index.ts';
import type { Ssin } from '../../standards/belgium/index.ts';
import type { DeclareTransaction } from '../../standards/hubservices/index.ts';
import { localIdOf } from '../../standards/kmehr/index.ts';
import type { Asked, HubContext } from '../shared/hub/context.ts';
import { transactionFault } from './transactions.ts';

/** What is wrong with it, whoever is its author and whatever the record. Without its keeper's own id nobody could ask for the document. */
export const declarationFault = (
  context: Pick<HubContext, 'access'>,
  { transaction }: DeclareTransaction,
  asked: Pick<Asked, 'header'>,
) => (localIdOf(transaction) ? transactionFault(context, transaction, asked) : 'transaction-id-invalid');

export function declaredDocument(
  { hub }: Pick<HubContext, 'hub'>,
  { transaction, authorXml, summary }: DeclareTransaction,
  author: Caller,
  ssin: Ssin,
): DeclaredDocument {
  const { local, value } = localIdOf(transaction) ?? { value: '' };
  return {
    identity: { by: 'local-id', hub: hub.number, scheme: local ?? '', value, authorXml },
    link: linkFacts(transaction, { author, authorXml, ssin }),
    summaryHash: hashSummary(summary),
  };
}
