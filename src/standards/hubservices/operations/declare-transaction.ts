/** DeclareTransaction: publishes the link to a document that its sender keeps itself. Source: KMEHR facts A3, A5. */
import type { XmlElement } from 'libxml2-wasm';
import type { Id, Transaction } from '../../kmehr/index.ts';
import { canonicalText, child, type XmlTree } from '../../xml/index.ts';
import { coreChild, readPatientIds } from '../request-header.ts';
import { V3 } from '../versions.ts';
import { readSummary } from './transaction-summary.ts';

export interface DeclareTransaction {
  readonly operation: 'DeclareTransaction';
  readonly patientIds: readonly Id[];
  /** The summary as a transaction without content. */
  readonly transaction: Transaction;
  /** Every hcparty of its author as exclusive C14N: the list as received. */
  readonly authorXml: string;
  /** The whole summary as exclusive C14N, the same in every version. */
  readonly summary: string;
}

export function readDeclareTransaction(tree: XmlTree, element: XmlElement): DeclareTransaction {
  const folder = child(child(tree, 'kmehrheader') ?? tree, 'folder');
  const summary = folder && child(folder, 'transaction');
  if (!folder || !summary) throw new Error('the schema lets no DeclareTransaction without transaction pass');
  const sent = ['kmehrheader', 'folder', 'transaction'].reduce(coreChild, element);
  const { transaction, partiesXml } = readSummary(summary, sent);
  return {
    operation: 'DeclareTransaction',
    patientIds: readPatientIds(child(folder, 'patient')),
    transaction,
    authorXml: partiesXml.join(''),
    summary: canonicalText(sent).replaceAll(sent.namespaceUri, V3.core),
  };
}
