/** A transaction as hubs tell each other of it, without its content. Source: KMEHR facts A3, A5. */
import type { XmlElement } from 'libxml2-wasm';
import type { Transaction } from '../../kmehr/index.ts';
import { canonicalText, child, children, elementsOf, textOf, type XmlTree } from '../../xml/index.ts';
import { isTrue, readCd, readHcParty, readId } from '../read-parts.ts';
import { coreChild } from '../request-header.ts';

export interface SummaryRead {
  /** A transaction without content. */
  readonly transaction: Transaction;
  /** Every hcparty of its author as exclusive C14N: the list as received. */
  readonly partiesXml: readonly string[];
}

export function readSummary(summary: XmlTree, element: XmlElement): SummaryRead {
  const author = child(summary, 'author');
  const transaction: Transaction = {
    id: children(summary, 'id').map(readId),
    cd: children(summary, 'cd').map(readCd),
    date: textOf(summary, 'date'),
    time: textOf(summary, 'time'),
    author: { hcparty: author ? children(author, 'hcparty').map(readHcParty) : [] },
    iscomplete: isTrue(textOf(summary, 'iscomplete')),
    isvalidated: isTrue(textOf(summary, 'isvalidated')),
  };
  return { transaction, partiesXml: elementsOf(coreChild(element, 'author')).map(canonicalText) };
}
