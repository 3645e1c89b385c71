/** The primitive types: what JSON carries them and what text they take. Source: FHIR R4, 2.24.0.1. */
import { isInstant, isPartialDate, isPartialDateTime, isTime } from './date-time.ts';

export interface PrimitiveFormat {
  readonly json: 'string' | 'number' | 'boolean';
  readonly accepts: (value: string | number) => boolean;
}

const MOST_TEXT = 1_048_576;
const text = (accepts: (value: string) => boolean): PrimitiveFormat => ({
  json: 'string',
  accepts: (value) => typeof value === 'string' && accepts(value),
});
const number = (accepts: (value: number) => boolean): PrimitiveFormat => ({
  json: 'number',
  accepts: (value) => typeof value === 'number' && accepts(value),
});
const like = (pattern: RegExp) => text((value) => pattern.test(value));

const MOST_INTEGER = 2_147_483_647;
const whole = (least: number) => number((value) => Number.isInteger(value) && value >= least && value <= MOST_INTEGER);

/** Anything but controls; not only white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the standard names them
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const isText = (value: string): boolean => value.length <= MOST_TEXT && /\S/.test(value) && !CONTROLS.test(value);
const uri = like(/^\S+$/);

/** Groups of four from the alphabet, white space between them allowed; in one pass over large values. */
function isBase64(value: string): boolean {
  const packed = /\s/.test(value) ? value.replace(/\s+/g, '') : value;
  return packed.length % 4 === 0 && packed.length > 0 && /^[0-9a-zA-Z+/]*={0,2}$/.test(packed);
}

const FORMATS: ReadonlyMap<string, PrimitiveFormat> = new Map([
  ['boolean', { json: 'boolean', accepts: () => true }],
  ['integer', whole(-MOST_INTEGER - 1)],
  ['unsignedInt', whole(0)],
  ['positiveInt', whole(1)],
  ['decimal', number(Number.isFinite)],
  ['string', text(isText)],
  ['markdown', text(isText)],
  ['xhtml', text(() => true)],
  ['uri', uri],
  ['url', uri],
  ['canonical', uri],
  ['oid', like(/^urn:oid:[0-2](\.(0|[1-9][0-9]*))+$/)],
  ['uuid', like(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)],
  ['id', like(/^[A-Za-z0-9\-.]{1,64}$/)],
  ['code', like(/^\S+( \S+)*$/)],
  ['base64Binary', text(isBase64)],
  ['date', text(isPartialDate)],
  ['dateTime', text(isPartialDateTime)],
  ['instant', text(isInstant)],
  ['time', text(isTime)],
]);

const SYSTEM = 'http://hl7.org/fhirpath/System.';
/** Bare values: `Element.id`, `Extension.url` and the value of a primitive. */
const BARE: ReadonlyMap<string, string> = new Map([
  ['String', 'string'],
  ['Boolean', 'boolean'],
  ['Integer', 'integer'],
  ['Decimal', 'decimal'],
  ['Date', 'date'],
  ['DateTime', 'dateTime'],
  ['Time', 'time'],
]);

/** Nothing when the type is no primitive. */
export const formatOf = (code: string): PrimitiveFormat | undefined =>
  FORMATS.get(code.startsWith(SYSTEM) ? (BARE.get(code.slice(SYSTEM.length)) ?? code) : code);

export const isBare = (code: string): boolean => code.startsWith(SYSTEM);
