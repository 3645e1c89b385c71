/** GetTransaction: one document. Source: KMEHR facts A3, A5. */
import type { XmlElement } from 'libxml2-wasm';
import type { XmlTree } from '../../xml/index.ts';
import { readTransactionName, type TransactionName } from './transaction-name.ts';

export interface GetTransaction extends TransactionName {
  readonly operation: 'GetTransaction';
}

export const readGetTransaction = (tree: XmlTree, element: XmlElement): GetTransaction => ({
  operation: 'GetTransaction',
  ...readTransactionName(tree, element),
});
