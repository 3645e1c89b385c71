/** Letters as they are read: in words, newest first. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, openHouse } from '../../platform/sealing/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import {
  noteUnder,
  type RecordGrant,
  type RegisterGrant,
  readGrant,
  readRegisterGrant,
  type SystemGrant,
  systemTransaction,
} from '../grants/index.ts';
import { type LetterKind, letterKinds } from './kinds.ts';

export interface ReadLetter {
  readonly letter: string;
  readonly recipientKind: 'patient' | 'caregiver' | 'officer';
  readonly recipient: string;
  readonly kind: LetterKind;
  readonly title: string;
  readonly text: string;
  readonly writtenAt: Date;
}

interface LetterRow {
  recipient: string;
  letter: string;
  recipient_kind: ReadLetter['recipientKind'];
  kind: LetterKind;
  content: Buffer;
  written_at: Date;
}

const COLUMNS = 'recipient, letter, recipient_kind, kind, content, written_at';
const TO_ONE = statement(
  'notices-to-one',
  `SELECT ${COLUMNS} FROM notices_letter WHERE recipient = ANY ($1::uuid[]) ORDER BY written_at DESC, letter DESC LIMIT $2`,
);
const TO_ALL = statement(
  'notices-to-all',
  `SELECT ${COLUMNS} FROM notices_letter ORDER BY written_at DESC, letter DESC LIMIT $1`,
);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const ANY_KIND: Readonly<Record<Language, string>> = {
  fr: 'de tout type',
  nl: 'van elke soort',
  en: 'of any kind',
  de: 'jeder Art',
};

/** CD-TRANSACTION values with spaces between them, by their labels. */
const kindsIn = (language: Language, kinds: string): string =>
  kinds
    .split(' ')
    .map((kind) => labelOf('CD-TRANSACTION', kind, language) ?? kind)
    .join(', ') || ANY_KIND[language];

/** What stands in square brackets is left out when the letter has no value for it. */
const withoutGaps = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\[([^\]]*\{(\w+)\}[^\]]*)\]/g, (_, part: string, name: string) => (values[name] ? part : ''));

/** Days and kinds of documents are told as the reader's language tells them. */
const filled = (text: string, values: Readonly<Record<string, string>>, language: Language): string =>
  withoutGaps(text, values).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    if (name === 'kinds') return kindsIn(language, value);
    return DAY.test(value) ? formatDate(value, language) : value;
  });

function inWords(row: LetterRow, keys: KeyRing, language: Language): ReadLetter {
  const values: Record<string, string> = JSON.parse(openHouse(keys, `letter ${row.letter}`, row.content).toString());
  const words = letterKinds[row.kind];
  return {
    letter: row.letter,
    recipientKind: row.recipient_kind,
    recipient: row.recipient,
    kind: row.kind,
    title: filled(words.title[language], values, language),
    text: filled(words.text[language], values, language),
    writtenAt: row.written_at,
  };
}

const MOST = 200;

/** The letters to the patient of the grant. */
export async function patientLetters(grant: RecordGrant, keys: KeyRing, language: Language): Promise<ReadLetter[]> {
  const { tx, patients } = readGrant(grant);
  return toAny(tx, keys, patients, language);
}

/** The letters to whoever asks, a caregiver or an officer. */
export async function lettersOf(grant: RegisterGrant, keys: KeyRing, language: Language): Promise<ReadLetter[]> {
  const { tx, caller } = readRegisterGrant(grant, 'own-letters');
  const recipient =
    caller.kind === 'officer' ? caller.officer : caller.kind === 'caregiver' ? caller.caregiver.key : undefined;
  const letters = recipient === undefined ? [] : await toAny(tx, keys, [recipient], language);
  noteUnder(grant, { count: letters.length });
  return letters;
}

async function toAny(
  tx: Transaction,
  keys: KeyRing,
  recipients: readonly string[],
  language: Language,
): Promise<ReadLetter[]> {
  const rows = await tx.run<LetterRow>(TO_ONE, [recipients, MOST]);
  return rows.map((row) => inWords(row, keys, language));
}

/** Every letter of the house, for the sandbox's outbox. */
export async function allLetters(grant: SystemGrant, keys: KeyRing, language: Language): Promise<ReadLetter[]> {
  const rows = await systemTransaction(grant).run<LetterRow>(TO_ALL, [MOST]);
  return rows.map((row) => inWords(row, keys, language));
}
