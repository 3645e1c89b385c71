/** Any part of a message by the shape of its value: what no part of the view shows in its own way has its place here. */
import type { Address, HcParty, Person, Telecom } from '../kmehr/index.ts';
import type { Other } from '../xml-model/index.ts';
import { codeText, idTexts } from './codes.ts';
import { elementName } from './element-words.ts';
import { dateTimeText, momentText } from './moments.ts';
import { keptTexts, textOrSize } from './others.ts';
import { addressText, partyTexts, personTexts, telecomText } from './parties.ts';
import { joined, labelled, plain, type Scope } from './scope.ts';
import type { ViewText } from './view.ts';

type Fields = Readonly<Record<string, unknown>>;
type Reader = (scope: Scope, value: Fields) => readonly ViewText[];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parts that are shown in one way wherever they stand, by the name of their element. */
const readers: Readonly<Record<string, Reader>> = {
  address: (scope, value) => [addressText(scope, value as Address)],
  birthlocation: (scope, value) => [addressText(scope, value as Address)],
  deathlocation: (scope, value) => [addressText(scope, value as Address)],
  hcparty: (scope, value) => partyTexts(scope, value as HcParty),
  id: (_, value) => idTexts([{ value: '', ...value }]),
  person: (scope, value) => personTexts(scope, value as Person),
  telecom: (scope, value) => [telecomText(scope, value as unknown as Telecom)],
};

/** Links are attachments, and offsets are no content. */
const notRead: ReadonlySet<string> = new Set(['at', 'lnk']);
const dates: ReadonlySet<string> = new Set(['year', 'yearmonth', 'date', 'time']);
/** Values that make one line together: `5 EUR`, `Monday`. */
const inLine: ReadonlySet<string> = new Set(['cd', 'decimal', 'unit', 'boolean', 'unsignedInt', 'value', 'text']);
/** Elements that only hold others: their content needs no name before it. */
const unnamed: ReadonlySet<string> = new Set([
  'hcparty',
  'person',
  'source',
  'periodicity',
  'reportrequested',
  'others',
  'other',
  'parts',
]);

const isKept = (value: Fields): value is Fields & Other => Array.isArray(value.nodes);

/** Attributes besides those of a code or text: TIME of a heart rate. */
const furtherAttributes = ({ value: _, at: __, language: ___, ...rest }: Fields): string =>
  Object.values(rest)
    .filter((one) => typeof one === 'string')
    .join(', ');

function attributedText(scope: Scope, value: Fields): ViewText {
  const text = String(value.value);
  if (typeof value.scheme === 'string') return codeText(scope, { ...value, value: text });
  const further = furtherAttributes(value);
  const language = typeof value.language === 'string' && value.language ? value.language : undefined;
  return {
    text: further ? `${text} (${further})` : textOrSize(text),
    ...(language && { language }),
  };
}

const stringText = (scope: Scope, element: string, value: string): ViewText =>
  /date/i.test(element) ? plain(dateTimeText(scope, value)) : plain(textOrSize(value.trim()));

/** Every text of the part, in the order of the standard. */
export function partTexts(scope: Scope, element: string, value: unknown): readonly ViewText[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => partTexts(scope, element, one));
  if (typeof value === 'boolean') return [plain(scope.word(value ? 'yes' : 'no'))];
  if (!isFields(value)) return String(value).trim() === '' ? [] : [stringText(scope, element, String(value))];
  if (isKept(value)) return [joined(keptTexts(scope, value), ', ')].map((text) => named(scope, element, value, text));
  const reader = readers[element];
  if (reader) return reader(scope, value);
  const isAttributed = typeof value.value === 'string' && Object.values(value).every((one) => !isFields(one));
  return isAttributed ? [attributedText(scope, value)] : recordTexts(scope, value);
}

const named = (scope: Scope, element: string, { name }: Other, text: ViewText): ViewText =>
  element === 'others' || element === 'other' ? labelled(plain(elementName(scope, name)), text) : text;

function recordTexts(scope: Scope, value: Fields): readonly ViewText[] {
  const line: ViewText[] = [momentText(scope, value)];
  const more: ViewText[] = [];
  for (const [name, part] of Object.entries(value)) {
    if (notRead.has(name) || dates.has(name)) continue;
    const texts = partTexts(scope, name, part);
    if (inLine.has(name)) line.push(joined(texts, ', '));
    else
      for (const text of texts) more.push(unnamed.has(name) ? text : labelled(plain(elementName(scope, name)), text));
  }
  const whole = joined(line);
  return whole.text === '' && !whole.codes ? more : [whole, ...more];
}
