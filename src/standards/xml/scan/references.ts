/** Characters and references of XML 1.0: what may stand in a text, and the six kinds of reference that need no DTD. */
import { inBlocks } from './blocks.ts';
import { notXml, XmlStop } from './problem.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const REFERENCE = /&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));|&/g;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LARGEST = 0x10ffff;

const isCharacter = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code <= LARGEST);

function characterOf(code: number, at: number): string {
  if (!isCharacter(code) || code === 0xfffe || code === 0xffff) throw notXml(at, 'a reference to no character');
  return String.fromCodePoint(code);
}

export function refuseForbidden(raw: string, at: number): void {
  if (FORBIDDEN.test(raw)) throw notXml(at, 'a character that XML cannot hold');
}

const MOST_REFERENCE_CHARS = 64;

/** A block ends before a reference, not in it. */
function beforeReference(raw: string, end: number): number {
  const start = raw.lastIndexOf('&', end - 1);
  return start > end - MOST_REFERENCE_CHARS && !raw.slice(start, end).includes(';') ? start : end;
}

/** The text with its references resolved. Entities of a DTD do not exist here: no document may bring one. */
export function resolveReferences(raw: string, at: number): string {
  refuseForbidden(raw, at);
  if (!raw.includes('&')) return raw;
  return inBlocks(raw, beforeReference, (block) => resolved(block, at));
}

function resolved(raw: string, at: number): string {
  return raw.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return characterOf(Number(decimal), at);
    if (hex) return characterOf(Number.parseInt(hex, 16), at);
    const known = NAMED.get(name ?? '');
    if (known) return known;
    throw name ? new XmlStop('dtd', at, 'an entity is not allowed') : notXml(at, 'an & that starts no reference');
  });
}
