/** DeclareTransaction: publishes the link to a document that its sender keeps itself. Source: KMEHR facts A3, A5. */
import type { XmlElement } from 'libxml2-wasm';
import type { Id, Transaction } from '../../kmehr/index.ts';
import { child, textOf, type XmlTree } from '../../xml/index.ts';
import { coreChild, readPatientIds } from '../request-header.ts';
import { readSummary } from './transaction-summary.ts';

export interface DeclareTransaction {
  readonly operation: 'DeclareTransaction';
  readonly patientIds: readonly Id[];
  /** The summary as a transaction without content. */
  readonly transaction: Transaction;
  /** Every hcparty of its author as exclusive C14N: the list as received. */
  readonly authorXml: string;
  /** All that it says, as one text: equal for two that say the same, however they are written. */
  readonly summary: string;
}

export function readDeclareTransaction(tree: XmlTree, element: XmlElement): DeclareTransaction {
  const folder = child(child(tree, 'kmehrheader') ?? tree, 'folder');
  const summary = folder && child(folder, 'transaction');
  if (!folder || !summary) throw new Error('the schema lets no DeclareTransaction without transaction pass');
  const sent = ['kmehrheader', 'folder', 'transaction'].reduce(coreChild, element);
  const { transaction, partiesXml } = readSummary(summary, sent);
  const authorXml = partiesXml.join('');
  return {
    operation: 'DeclareTransaction',
    patientIds: readPatientIds(child(folder, 'patient')),
    ...{ transaction, authorXml },
    summary: summaryText(transaction, authorXml, textOf(summary, 'recorddatetime')),
  };
}

/** `recorded` is when its keeper recorded the document. */
export const summaryText = (transaction: Transaction, authorXml: string, recorded: string | undefined): string =>
  JSON.stringify([{ ...transaction, author: authorXml }, recorded]);
