/** Writing XML as text: escaping, and refusing what XML cannot hold. */

// Characters that XML 1.0 cannot hold; with the flag u a surrogate of the class is a lone one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;
const SPECIAL_IN_TEXT = /[&<>\r]/;
const SPECIAL_IN_ATTRIBUTE = /[&<>"\r\n\t]/;
const EVERY_SPECIAL_IN_TEXT = /[&<>\r]/g;
const EVERY_SPECIAL_IN_ATTRIBUTE = /[&<>"\r\n\t]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const entity = (character: string): string => ENTITIES[character] ?? character;

/** Throws for a character that no XML document can hold: the caller must have kept it out. */
function possible(text: string): string {
  if (FORBIDDEN.test(text)) throw new RangeError('a character that XML cannot hold');
  return text;
}

// Most texts need no escaping: looking is cheaper than replacing nothing.
export const escapeText = (text: string): string =>
  SPECIAL_IN_TEXT.test(possible(text)) ? text.replace(EVERY_SPECIAL_IN_TEXT, entity) : text;
export const escapeAttribute = (text: string): string =>
  SPECIAL_IN_ATTRIBUTE.test(possible(text)) ? text.replace(EVERY_SPECIAL_IN_ATTRIBUTE, entity) : text;

/** ` name="value"` for each attribute that has a value. */
export const printAttributes = (attributes: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');

/** An element whose content is already XML. */
export const element = (
  name: string,
  content: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string => `<${name}${printAttributes(attributes)}>${content}</${name}>`;

/** An element with text; nothing when there is no text. */
export const textElement = (
  name: string,
  text: string | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string => (text === undefined ? '' : element(name, escapeText(text), attributes));
