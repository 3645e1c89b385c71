/** A KMEHR message as a readable document: nothing added, nothing lost (issue, "First pages"). */
import {
  type Folder,
  type Item,
  type KmehrMessage,
  kindOf,
  type Part,
  partyName,
  type Transaction,
} from '../kmehr/index.ts';
import { partTexts } from './any-part.ts';
import { attachmentsIn, filesOf } from './attachments.ts';
import { blocksInOrder, pairsEntry, prose } from './in-order.ts';
import { itemView } from './item-entry.ts';
import { momentText } from './moments.ts';
import { personName, personPairs } from './parties.ts';
import { restPairs } from './rest.ts';
import { pair, plain, type Scope, scopeOf, type ViewOptions } from './scope.ts';
import { headingsAsSent, sumehrBlocks } from './sumehr.ts';
import { accessPairs, isKind, titleOf, transactionFacts } from './transaction-facts.ts';
import type { DocumentView, ViewBlock, ViewPair, ViewText } from './view.ts';
import { weekTable } from './week-table.ts';

const contentOf = (scope: Scope, transaction: Transaction): readonly ViewBlock[] =>
  isKind(transaction, 'sumehr') ? sumehrBlocks(scope, transaction) : blocksInOrder(scope, transaction.parts);

const itemsIn = (parts: readonly Part[] = []): readonly Item[] =>
  parts.flatMap(({ heading, item }) => (heading ? itemsIn(heading.parts) : item ? [item] : []));

const isMedicine = ({ cd = [] }: Item): boolean => cd.some(({ value }) => value.trim() === 'medication');

/** A line of a scheme is found by the name of its medicine. */
const headingOf = (scope: Scope, transaction: Transaction): ViewText => {
  const medicines = itemsIn(transaction.parts).filter(isMedicine);
  const [name] = medicines.map((item) => itemView(scope, item).label.text);
  const title = titleOf(scope, transaction);
  return name && medicines.length === 1 ? { ...title, text: `${title.text}: ${name}` } : title;
};

/** One of several documents of a message: its facts go with it. */
const asSection = (scope: Scope, transaction: Transaction): ViewBlock => ({
  kind: 'section',
  heading: headingOf(scope, transaction),
  blocks: [
    ...contentOf(scope, transaction),
    ...pairsEntry(scope.word('document'), transactionFacts(scope, transaction)),
  ],
});

/** Transactions whose medicines make one scheme. */
const inScheme: readonly string[] = ['medicationschemeelement', 'pharmaceuticalmedicationscheme'];

const schemeOverview = (scope: Scope, transactions: readonly Transaction[]): readonly ViewBlock[] => {
  const medicines = transactions
    .filter((one) => inScheme.includes(kindOf(one)))
    .flatMap((transaction) =>
      itemsIn(transaction.parts)
        .filter(isMedicine)
        .map((item) => ({ item, transaction })),
    );
  return medicines.length === 0 ? [] : [weekTable(scope, medicines, transactions)];
};

const inFolder: ReadonlySet<string> = new Set(['id', 'patient', 'transaction', 'text']);

const folderPairs = (scope: Scope, folder: Folder): readonly ViewPair[] => [
  ...pair(scope, 'number', scope.texts('id', folder.id)),
  ...(folder.patient ? personPairs(scope, folder.patient) : []),
  ...restPairs(scope, folder, inFolder),
];

/** What the folder itself holds beside its transactions. */
const folderBlocks = (scope: Scope, { text, lnk }: Folder): readonly ViewBlock[] => [
  ...prose(scope.texts('text', text)),
  ...attachmentsIn(scope, { lnk }),
];

const inHeader: ReadonlySet<string> = new Set(['id', 'date', 'time', 'sender', 'recipient', 'standard']);

const headerPairs = (scope: Scope, { header = {} }: KmehrMessage): readonly ViewPair[] => [
  ...pair(scope, 'message', scope.texts('id', header.id)),
  ...pair(scope, 'sent', header.date ? [momentText(scope, { date: header.date, time: header.time })] : []),
  ...pair(scope, 'sender', scope.texts('sender', header.sender)),
  ...pair(scope, 'recipient', scope.texts('recipient', header.recipient)),
  ...pair(scope, 'standard', scope.texts('standard', header.standard)),
  ...restPairs(scope, header, inHeader),
];

const inMessage: ReadonlySet<string> = new Set(['header', 'folder']);

const technicalPairs = (scope: Scope, message: KmehrMessage): readonly ViewPair[] => {
  const folders = message.folder ?? [];
  const transactions = folders.flatMap(({ transaction = [] }) => transaction);
  return [
    ...headerPairs(scope, message),
    ...folders.flatMap((folder) => folderPairs(scope, folder)),
    ...transactions.flatMap((one) => accessPairs(scope, one)),
    ...transactions.filter((one) => isKind(one, 'sumehr')).flatMap((one) => headingsAsSent(scope, one)),
    ...restPairs(scope, message, inMessage),
  ];
};

/** Patient with the day of birth, author, date. */
const headOf = (scope: Scope, folder: Folder | undefined, transaction: Transaction | undefined): readonly string[] => {
  const { patient = {} } = folder ?? {};
  const born = patient.birthdate ? ` (${momentText(scope, patient.birthdate).text})` : '';
  const authors = (transaction?.author?.hcparty ?? []).map(partyName).filter(Boolean).join(', ');
  const date = momentText(scope, { date: transaction?.date }).text;
  return [`${personName(patient).text}${born}`, authors, date].filter((text) => text !== '');
};

/**
 * The readable form of a message: one document as it is, several as sections under the first one's title.
 * Attachments are numbered as in `filesOf(message)`.
 */
export const documentView = (message: KmehrMessage, options: ViewOptions): DocumentView => {
  const scope = scopeOf(options, filesOf(message), partTexts);
  const { folder: folders = [], header } = message;
  const [first, ...rest] = folders.flatMap(({ transaction = [] }) => transaction);
  const patients = folders.flatMap(({ patient }) => (patient ? [personName(patient)] : []));
  return {
    title: first ? titleOf(scope, first) : plain(scope.word('document')),
    head: headOf(scope, folders[0], first),
    facts: [...pair(scope, 'patient', patients), ...(first ? transactionFacts(scope, first) : [])],
    blocks: [
      ...schemeOverview(scope, first ? [first, ...rest] : []),
      ...(first ? contentOf(scope, first) : []),
      ...rest.map((transaction) => asSection(scope, transaction)),
      ...folders.flatMap((folder) => folderBlocks(scope, folder)),
      ...attachmentsIn(scope, { lnk: header?.lnk }),
    ],
    technical: technicalPairs(scope, message),
  };
};
