/** A start tag and its attributes, as written: names qualified, values with their references resolved. */
import type { Attribute } from './events.ts';
import { afterSpace, LETTERS, nameAt, nextOf } from './letters.ts';
import { notXml, tooMuch, type XmlLimits } from './problem.ts';
import { resolveReferences } from './references.ts';

export interface StartTag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly isEmpty: boolean;
  /** The offset after its `>`. */
  readonly end: number;
}

const NO_ATTRIBUTES: readonly Attribute[] = [];

export function readStartTag(source: string, at: number, limits: XmlLimits): StartTag {
  const name = nameAt(source, at + 1);
  const after = at + 1 + name.length;
  if (source.charCodeAt(after) === LETTERS.greater) {
    return { name, attributes: NO_ATTRIBUTES, isEmpty: false, end: after + 1 };
  }
  const found: Attribute[] = [];
  let place = after;
  for (;;) {
    const start = afterSpace(source, place);
    const letter = source.charCodeAt(start);
    if (letter === LETTERS.greater) return { name, attributes: found, isEmpty: false, end: start + 1 };
    if (letter === LETTERS.slash) {
      if (source.charCodeAt(start + 1) !== LETTERS.greater) throw notXml(at, 'a broken tag');
      return { name, attributes: found, isEmpty: true, end: start + 2 };
    }
    if (start === place) throw notXml(place, 'a broken tag');
    if (found.length >= limits.attributes) {
      throw tooMuch('too-many-attributes', at, limits.attributes);
    }
    place = readAttribute(source, start, found);
  }
}

/** Adds the attribute; the offset after it. */
function readAttribute(source: string, start: number, found: Attribute[]): number {
  const name = nameAt(source, start);
  const equals = afterSpace(source, start + name.length);
  const quote = afterSpace(source, equals + 1);
  const mark = source.charCodeAt(quote);
  const quoted = mark === LETTERS.quote || mark === LETTERS.apostrophe;
  if (source.charCodeAt(equals) !== LETTERS.equals || !quoted) throw notXml(start, 'a broken attribute');
  const close = nextOf(source, mark === LETTERS.quote ? '"' : "'", quote + 1, start);
  found.push({ name, namespace: '', value: attributeValue(source.slice(quote + 1, close), quote + 1) });
  return close + 1;
}

function attributeValue(raw: string, at: number): string {
  if (raw.includes('<')) throw notXml(at, 'a < in an attribute');
  return resolveReferences(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw, at);
}
