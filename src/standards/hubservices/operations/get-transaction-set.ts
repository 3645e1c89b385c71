/** GetTransactionSet: one set, such as a medication scheme. Source: KMEHR facts A3, A5. */
import type { XmlElement } from 'libxml2-wasm';
import type { XmlTree } from '../../xml/index.ts';
import { readTransactionName, type TransactionName } from './transaction-name.ts';

export interface GetTransactionSet extends TransactionName {
  readonly operation: 'GetTransactionSet';
}

export const readGetTransactionSet = (tree: XmlTree, element: XmlElement): GetTransactionSet => ({
  operation: 'GetTransactionSet',
  ...readTransactionName(tree, element),
});
