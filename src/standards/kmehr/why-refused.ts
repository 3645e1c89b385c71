/** Why a hub cannot take a message: what it needs to keep a document is not there, or cannot be trusted. Source: KMEHR facts A7, B1, B3. */
import { BASE64 } from '../xml-model/index.ts';
import type { Folder, KmehrMessage, Transaction } from './declaration/message.ts';
import { keptLinksIn, linksIn } from './links-in.ts';
import type { ReadKmehr } from './read-kmehr.ts';

export type RefusalCode =
  | 'wrong-root'
  | 'no-header'
  | 'wrong-namespace'
  | 'sealed-not-supported'
  | 'no-folder'
  | 'no-patient'
  | 'no-transaction'
  | 'no-author'
  | 'no-kind'
  | 'no-date'
  | 'broken-base64'
  | 'two-patients';

export interface Refusal {
  readonly code: RefusalCode;
  /** `kmehrmessage/folder[1]/transaction[2]`. */
  readonly path: string;
  readonly text: string;
}

type Check<Part> = readonly [RefusalCode, isWrong: (part: Part) => boolean, text: string];

const hasKept = ({ others = [] }: KmehrMessage, name: string): boolean => others.some((other) => other.name === name);

/** The first that holds is the answer: without these a message has no folders to look at. */
const messageChecks: readonly Check<ReadKmehr>[] = [
  ['wrong-root', ({ root }) => root.name !== 'kmehrmessage', 'The root is not a kmehrmessage.'],
  [
    'wrong-namespace',
    ({ message }) => !message.header && hasKept(message, 'header'),
    'The header is not in the KMEHR namespace.',
  ],
  ['no-header', ({ message }) => !message.header, 'The message has no header.'],
  [
    'sealed-not-supported',
    ({ message }) =>
      Boolean(message.Base64EncryptedData ?? message.EncryptedData) ||
      hasKept(message, 'Base64EncryptedData') ||
      hasKept(message, 'EncryptedData'),
    'The folder is sealed in a way that this hub does not open.',
  ],
  ['no-folder', ({ message }) => !message.folder?.length, 'The message has no folder.'],
];

/** The first that holds is the answer. A second patient in one folder has no place in the model, and is kept apart. */
const folderChecks: readonly Check<Folder>[] = [
  [
    'two-patients',
    ({ patient, others = [] }) => patient !== undefined && others.some(({ name }) => name === 'patient'),
    'The folder has more than one patient.',
  ],
  ['no-patient', ({ patient }) => !patient, 'The folder has no patient.'],
  ['no-transaction', ({ transaction }) => !transaction?.length, 'The folder has no transaction.'],
];

const DAY = /^\d{4}-\d{2}-\d{2}/;
const isBroken = (payload: string): boolean => BASE64.read(payload) === undefined;

const transactionChecks: readonly Check<Transaction>[] = [
  ['no-author', ({ author }) => !author?.hcparty?.length, 'The transaction has no author.'],
  [
    'no-kind',
    ({ cd = [] }) => !cd.some(({ scheme }) => scheme === 'CD-TRANSACTION'),
    'The transaction has no CD-TRANSACTION code.',
  ],
  ['no-date', ({ date = '' }) => !DAY.test(date.trim()), 'The transaction has no date.'],
  [
    'broken-base64',
    (transaction) =>
      linksIn(transaction).some(({ value }) => isBroken(value)) || keptLinksIn(transaction).some(isBroken),
    'The content of a lnk is not base64.',
  ],
];

const failing = <Part>(checks: readonly Check<Part>[], part: Part, path: string): readonly Refusal[] =>
  checks.filter(([, isWrong]) => isWrong(part)).map(([code, , text]) => ({ code, path, text }));

const SSIN_SCHEMES: readonly (string | undefined)[] = ['ID-PATIENT', 'INSS'];

const ssinsOf = ({ patient }: Folder): readonly string[] =>
  (patient?.id ?? [])
    .filter(({ scheme }) => SSIN_SCHEMES.includes(scheme))
    .map(({ value }) => value.replace(/\D/g, ''));

const patientRefusals = (folders: readonly Folder[]): readonly Refusal[] =>
  new Set(folders.flatMap(ssinsOf)).size <= 1
    ? []
    : [
        {
          code: 'two-patients',
          path: 'kmehrmessage/folder',
          text: 'The message is about more than one patient.',
        },
      ];

function folderRefusals(folder: Folder, path: string): readonly Refusal[] {
  const [first] = failing(folderChecks, folder, path);
  if (first) return [first];
  return (folder.transaction ?? []).flatMap((transaction, at) =>
    failing(transactionChecks, transaction, `${path}/transaction[${at + 1}]`),
  );
}

/** All reasons, in document order; none when the message can be taken. */
export function whyRefused(read: ReadKmehr): readonly Refusal[] {
  const [first] = failing(messageChecks, read, read.root.name);
  if (first) return [first];
  const { folder: folders = [] } = read.message;
  return [
    ...folders.flatMap((folder, at) => folderRefusals(folder, `kmehrmessage/folder[${at + 1}]`)),
    ...patientRefusals(folders),
  ];
}
