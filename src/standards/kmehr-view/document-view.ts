/** A KMEHR message as a readable document: nothing added, nothing lost (issue, "First pages"). */
import type { Folder, Item, KmehrMessage, Part, Transaction } from '../kmehr/index.ts';
import { filesOf } from './attachments.ts';
import { idTexts, labelText } from './codes.ts';
import { blocksInOrder, pairsEntry } from './in-order.ts';
import { dateTimeText } from './moments.ts';
import { otherPairs } from './others.ts';
import { partyTexts, personName, personPairs } from './parties.ts';
import { pair, plain, type Scope, scopeOf, type ViewOptions } from './scope.ts';
import { headingsAsSent, sumehrBlocks } from './sumehr.ts';
import { medicationTable } from './tables.ts';
import { accessPairs, isKind, titleOf, transactionFacts } from './transaction-facts.ts';
import type { DocumentView, ViewBlock, ViewPair } from './view.ts';

const contentOf = (scope: Scope, transaction: Transaction): readonly ViewBlock[] =>
  isKind(transaction, 'sumehr') ? sumehrBlocks(scope, transaction) : blocksInOrder(scope, transaction.parts);

/** One of several documents of a message: its facts go with it. */
const asSection = (scope: Scope, transaction: Transaction): ViewBlock => ({
  kind: 'section',
  heading: titleOf(scope, transaction),
  blocks: [
    ...contentOf(scope, transaction),
    ...pairsEntry(scope.word('document'), transactionFacts(scope, transaction)),
  ],
});

const medicines = (parts: readonly Part[]): readonly Item[] =>
  parts.flatMap((part) => {
    if (part.kind === 'heading') return medicines(part.parts);
    const isMedicine = part.kind === 'item' && part.cds.some(({ value }) => value === 'medication');
    return isMedicine ? [part] : [];
  });

const schemeOverview = (scope: Scope, transactions: readonly Transaction[]): readonly ViewBlock[] => {
  const elements = transactions.filter((one) => isKind(one, 'medicationschemeelement'));
  const items = elements.flatMap(({ parts }) => medicines(parts));
  return items.length === 0 ? [] : [medicationTable(scope, items)];
};

const folderPairs = (scope: Scope, { ids, patient, others }: Folder): readonly ViewPair[] => [
  ...pair(scope, 'number', idTexts(ids)),
  ...personPairs(scope, patient),
  ...otherPairs(scope, others),
];

const headerPairs = (scope: Scope, { header }: KmehrMessage): readonly ViewPair[] => [
  ...pair(scope, 'message', idTexts(header.ids)),
  ...pair(scope, 'sent', [plain(dateTimeText(scope, header.date, header.time))]),
  ...pair(
    scope,
    'sender',
    header.sender.flatMap((party) => partyTexts(scope, party)),
  ),
  ...pair(
    scope,
    'recipient',
    header.recipients.flat().flatMap((party) => partyTexts(scope, party)),
  ),
  ...pair(scope, 'standard', [labelText(scope, 'CD-STANDARD', header.standard)]),
  ...otherPairs(scope, header.others),
];

/**
 * The readable form of a message: one document as it is, several as sections under the first one's title.
 * Attachments are numbered as in `filesOf(message)`.
 */
export const documentView = (message: KmehrMessage, options: ViewOptions): DocumentView => {
  const scope = scopeOf(options, filesOf(message));
  const transactions = message.folders.flatMap((folder) => folder.transactions);
  const [first, ...rest] = transactions;
  const patients = message.folders.map(({ patient }) => personName(patient));
  const several = rest.map((transaction) => asSection(scope, transaction));
  return {
    title: first ? titleOf(scope, first) : plain(scope.word('document')),
    facts: [...pair(scope, 'patient', patients), ...(first ? transactionFacts(scope, first) : [])],
    blocks: [...schemeOverview(scope, transactions), ...(first ? contentOf(scope, first) : []), ...several],
    technical: [
      ...headerPairs(scope, message),
      ...message.folders.flatMap((folder) => folderPairs(scope, folder)),
      ...transactions.flatMap((one) => accessPairs(scope, one)),
      ...transactions.filter((one) => isKind(one, 'sumehr')).flatMap((one) => headingsAsSent(scope, one)),
    ],
  };
};
