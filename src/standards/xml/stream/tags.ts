/** Where tags begin and end in bytes whose letters are those of ASCII: nothing is read, so nothing of a message is believed here. */

export const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUOTES: readonly (number | undefined)[] = [34, 39];
const MOST_NAME_BYTES = 256;
/** As many bytes as a beginning needs to be told from another. */
export const BEGINNING_BYTES = MOST_NAME_BYTES + 2;
/** White space, and the byte order mark of UTF-8. */
export const SPACE: ReadonlySet<number> = new Set([9, 10, 13, 32, 0xef, 0xbb, 0xbf]);
const START = /^<([^\s<>/!?="'&]+)(?=[\s/>])/;

const NAMESPACES = /\sxmlns(?::[^\s=]+)?\s*=\s*(?:"[^"<]*"|'[^'<]*')/g;

export const beginningOf = (bytes: Buffer): string => bytes.subarray(0, BEGINNING_BYTES).toString('latin1');

/** The qualified name of a start tag that stands at the beginning. */
export const nameOfStart = (beginning: string): string | undefined => START.exec(beginning)?.[1];

export const isDeclaration = (beginning: string): boolean => /^<\?xml\s/.test(beginning);

/** Of an XML declaration: in its encoding no letter is one byte. */
export const declaresWide = (declaration: string): boolean =>
  /encoding\s*=\s*["'](utf-?16|ucs|utf-?32|iso-10646)/i.test(declaration);

/** The namespace declarations of a start tag, as attributes. */
export const namespacesIn = (tag: string): string => (tag.match(NAMESPACES) ?? []).join('');

/** A tag, a comment or an instruction stands at the beginning, as far as a stream knows them. */
export const isMarkup = (bytes: Buffer, around: string | undefined): boolean => {
  const start = beginningOf(bytes);
  return /^<[!?]/.test(start) || START.test(start) || (around !== undefined && start.startsWith(`</${around}`));
};

/** Characters of two or four bytes: no tag could be found in them. */
export function isWide([first, second]: Buffer): boolean {
  return first === 0 || second === 0 || (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
}

/** Past the end tag of this name, or before the next start tag of it, whichever stands first. */
export function endOfMessage(bytes: Buffer, qualified: string, from: number): number {
  const close = bytes.indexOf(`</${qualified}`, from, 'latin1');
  const closed = close < 0 ? -1 : bytes.indexOf(GREATER, close);
  const next = nextStart(close < 0 ? bytes : bytes.subarray(0, close), qualified, from);
  if (next >= 0) return next;
  return closed < 0 ? -1 : closed + 1;
}

function nextStart(bytes: Buffer, qualified: string, from: number): number {
  const tag = `<${qualified}`;
  for (let at = bytes.indexOf(tag, from, 'latin1'); at >= 0; at = bytes.indexOf(tag, at + 1, 'latin1')) {
    const after = bytes[at + tag.length];
    if (after === undefined) return -1;
    if (SPACE.has(after) || after === SLASH || after === GREATER) return at;
  }
  return -1;
}

/** The `>` of a start tag: one in an attribute's value is text. */
export function endOfTag(bytes: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const letter = bytes[at];
    if (quote !== 0) quote = letter === quote ? 0 : quote;
    else if (QUOTES.includes(letter)) quote = letter ?? 0;
    else if (letter === GREATER) return at;
  }
  return -1;
}

/** How much of the end of what was searched must be searched again with what follows. */
export const longestTag = (qualified: string): number => qualified.length + MOST_NAME_BYTES;
