/** RevokeTransaction: its author takes a document back. Source: KMEHR facts A3, A5. */
import type { XmlElement } from 'libxml2-wasm';
import type { XmlTree } from '../../xml/index.ts';
import { readTransactionName, type TransactionName } from './transaction-name.ts';

export interface RevokeTransaction extends TransactionName {
  readonly operation: 'RevokeTransaction';
}

export const readRevokeTransaction = (tree: XmlTree, element: XmlElement): RevokeTransaction => ({
  operation: 'RevokeTransaction',
  ...readTransactionName(tree, element),
});
