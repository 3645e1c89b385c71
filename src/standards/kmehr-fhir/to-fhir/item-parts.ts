/** Parts of an item that most kinds have: moments, texts, codes, words of a table. Source: KMEHR facts B1, D. */
import type { Cd, Item, Moment, Text } from '../../kmehr/index.ts';
import { dateTimeOf, dateTimeOfText } from '../dates.ts';
import type { Ledger } from '../ledger.ts';
import { type Coding, line, rowOf } from '../made.ts';
import { codingOf } from '../tables/code-systems.ts';
import type { Words } from '../tables/words.ts';
import { codingsOf } from './codes.ts';
import type { Recorder, Scope } from './scope.ts';

export interface When {
  readonly dateTime?: string | undefined;
  readonly text?: string | undefined;
}

/** A moment as precise as sent; words are left where they stand. */
export function dateTimeIn(ledger: Ledger, moment: Moment | undefined): string | undefined {
  const dateTime = moment && dateTimeOf(moment);
  if (dateTime === undefined) return undefined;
  if (moment?.date === undefined) ledger.take(moment, moment?.yearmonth === undefined ? 'year' : 'yearmonth');
  else for (const key of ['date', 'time'] as const) ledger.take(moment, key);
  return dateTime;
}

/** A moment as precise as sent, or its words. */
export function whenOf(ledger: Ledger, moment: Moment | undefined): When {
  const dateTime = dateTimeIn(ledger, moment);
  return dateTime === undefined ? { text: line(ledger.take(moment?.text, 'value')) || undefined } : { dateTime };
}

interface Coded {
  readonly cd?: Cd | undefined;
}

/** The word of a table for a coded element; nothing, and nothing taken, when the table has none. */
export function wordOf(ledger: Ledger, holder: Coded | undefined, words: Words): string | undefined {
  const cd = holder?.cd;
  const word = rowOf(words, cd?.value.trim());
  if (!cd || !word) return undefined;
  ledger.take(cd, 'value');
  if (!word.exact) ledger.narrowed(cd);
  return word.code;
}

export interface Said {
  /** The first text of the content: the name of what the item is about. */
  readonly label?: string | undefined;
  readonly notes: readonly string[];
  /** Of the first text; texts in another language are reported. */
  readonly language?: string | undefined;
}

/** The texts of an item. */
export function saidIn(ledger: Ledger, item: Item): Said {
  const contents = (item.content ?? []).flatMap(({ text = [] }) => text).filter(speaks);
  const texts = (item.text ?? []).filter(speaks);
  const language = [...contents, ...texts][0]?.language;
  for (const text of [...contents, ...texts]) {
    ledger.whole(text);
    if (text.language !== language) ledger.narrowed(text);
  }
  const [label, ...more] = contents.map(({ value }) => line(value));
  return { label, notes: [...more, ...texts.map(({ value }) => value.trim())], language };
}

/** Words outside the content; their language goes with them when it is that of the resource. */
export function wordsIn(ledger: Ledger, text: Text | undefined, language: string | undefined): string {
  if (!text) return '';
  if (text.language === language) ledger.whole(text);
  return line(ledger.take(text, 'value'));
}

const speaks = ({ value }: Text): boolean => value.trim() !== '';

/** The codes of the content, and the packages named in it. */
export const codesIn = (ledger: Ledger, item: Item): readonly Coding[] =>
  (item.content ?? []).flatMap((content) => [
    ...codingsOf(
      ledger,
      content.cd?.filter(({ nullFlavor }) => !nullFlavor),
    ),
    ...productCodings(ledger, content),
  ]);

type Held = Pick<NonNullable<Item['content']>[number], 'medicinalproduct' | 'substanceproduct'>;

/** A product's code under its name; labels of the code itself are reported. */
function productCodings(ledger: Ledger, { medicinalproduct, substanceproduct }: Held): readonly Coding[] {
  const substance = substanceproduct?.intendedcd;
  const cds = [...(medicinalproduct?.intendedcd ?? []), ...(substance ? [substance] : [])];
  const name = line((medicinalproduct ?? substanceproduct)?.intendedname);
  const codings = cds.flatMap((cd) => codingOf({ ...cd, display: name, value: ledger.take(cd, 'value') ?? '' }) ?? []);
  if (codings.length > 0) ledger.take(medicinalproduct ?? substanceproduct, 'intendedname');
  return codings;
}

/** When the item itself was written down, else the transaction. */
export function recordedOf({ ledger, recorded }: Scope, item: Item): string | undefined {
  const own = item.recorddatetime === undefined ? undefined : dateTimeOfText(item.recorddatetime);
  if (own) ledger.take(item, 'recorddatetime');
  return own ?? recorded;
}

/** Who answers for the item. */
export const recorderOfItem = ({ parties, author }: Scope, item: Item): Recorder | undefined =>
  parties.recorderOf(item.author?.hcparty ?? author);

/** A decimal as a number; nothing when it has more digits than a number holds. */
export const numberOf = (text: string | undefined): number | undefined => {
  const number = Number(text);
  return text !== undefined && text.trim() !== '' && text.replace(/\D/g, '').length <= 15 && Number.isFinite(number)
    ? number
    : undefined;
};

export const notesOf = (texts: readonly string[]): readonly object[] => texts.map((text) => ({ text }));
