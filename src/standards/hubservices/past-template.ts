/**
 * A declaration that differs from one read before only in the texts of its leaves is read by them: all else of it, its author list
 * and schema included, was judged with the first. Whatever cannot be told with certainty is read as a whole.
 */
import { isUtf8 } from 'node:buffer';
import type { CutMessage, XmlLimits } from '../xml/index.ts';
import { summaryText } from './operations/declare-transaction.ts';
import { type PastRead, readPastDeclaration } from './past-declaration.ts';

/** Reads declarations of one source, one after the other. */
export interface PastReader {
  readonly read: (message: CutMessage, limits: XmlLimits) => PastRead;
}

/** Real ones have one or two thousand; what is larger is read as a whole. */
const MOST_BYTES = 16 * 1024;
/** A hospital writes a few hundred shapes: its kinds of document, times the people who write there. */
const MOST_TEMPLATES = 5000;

/** Leaves of a summary whose text is a value of this document. */
const LEAF =
  /(<((?:[\w.-]+:)?(id|cd|date|time|iscomplete|isvalidated|recorddatetime))(?:\s[^<>]*)?>)([^<>&]*)(<\/\2\s*>)/g;
const AUTHOR = /<((?:[\w.-]+:)?author)[\s>][\s\S]*?<\/\1\s*>/;
/** Comments, instructions and character data: a leaf in one of them is none. */
const NOT_PLAIN = /<[!?]/;
const IN_UTF8 = /^(<\?xml\s+version="1\.0"(\s+encoding="utf-8")?\s*\?>)?$/i;
// Text that XML, our readers' trimming and the schema's strings leave as it is.
const PLAIN_TEXT = /^[^\s\p{Cc}\uFFFE\uFFFF](?:[^\p{Cc}\uFFFE\uFFFF]*[^\s\p{Cc}\uFFFE\uFFFF])?$/u;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

type LeafName = 'id' | 'cd' | 'date' | 'time' | 'iscomplete' | 'isvalidated' | 'recorddatetime';

function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const isBoolean = (text: string): boolean => text === 'true' || text === 'false';

/** Values that the schema takes for sure; others may be right too, and are read as a whole. */
const SURE: Readonly<Record<LeafName, (text: string) => boolean>> = {
  id: (text) => PLAIN_TEXT.test(text),
  cd: (text) => PLAIN_TEXT.test(text),
  date: isDay,
  time: (text) => TIME.test(text),
  iscomplete: isBoolean,
  isvalidated: isBoolean,
  recorddatetime: (text) => text[10] === 'T' && isDay(text.slice(0, 10)) && TIME.test(text.slice(11)),
};

interface Leaves {
  /** The message without the values of its leaves. */
  readonly shape: string;
  readonly values: readonly (readonly [LeafName, string])[];
}

/** Nothing when the message is not plain enough, or a value is not surely right. */
function leavesOf({ name, declaration, namespaces, bytes }: CutMessage): Leaves | undefined {
  if (name !== 'kmehrheader' || bytes.length > MOST_BYTES) return undefined;
  if (!IN_UTF8.test(declaration.toString('latin1')) || !isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  const author = AUTHOR.exec(text);
  if (!author || NOT_PLAIN.test(text)) return undefined;
  const values: [LeafName, string][] = [];
  let isSure = true;
  const without = (part: string): string =>
    part.replace(LEAF, (_, open: string, __, leaf: LeafName, value: string, close: string) => {
      isSure &&= SURE[leaf](value);
      values.push([leaf, value]);
      return open + close;
    });
  const before = without(text.slice(0, author.index));
  const after = without(text.slice(author.index + author[0].length));
  return isSure ? { shape: [namespaces, before, author[0], after].join('\0'), values } : undefined;
}

type Good = Extract<PastRead, { readonly ok: true }>;

export function pastReader(): PastReader {
  const templates = new Map<string, Good>();
  return {
    read: (message, limits) => {
      const leaves = leavesOf(message);
      const known = leaves && templates.get(leaves.shape);
      if (leaves && known) return filled(known, leaves.values);
      const read = readPastDeclaration(message, limits);
      if (leaves && read.ok && fits(read, leaves)) {
        if (templates.size >= MOST_TEMPLATES) templates.clear();
        templates.set(leaves.shape, read);
      }
      return read;
    },
  };
}

/** The leaves are those that were read, each at its place: filling them in gives what was read. */
const fits = (read: Good, { values }: Leaves): boolean =>
  JSON.stringify(filled(read, values).request) === JSON.stringify(read.request);

/** What was read of the first, with the values of another. */
function filled({ header, request }: Good, values: Leaves['values']): Good {
  const texts = (name: LeafName): string[] => values.filter(([leaf]) => leaf === name).map(([, value]) => value);
  const text = (name: LeafName): string | undefined => texts(name)[0];
  const ids = texts('id');
  const { patientIds, transaction, authorXml } = request;
  const change = <Named extends { readonly value: string }>(named: readonly Named[], by: readonly string[]): Named[] =>
    named.map((one, at) => ({ ...one, value: by[at] ?? '' }));
  const next = {
    ...transaction,
    id: change(transaction.id ?? [], ids.slice(patientIds.length)),
    cd: change(transaction.cd ?? [], texts('cd')),
    ...{ date: text('date'), time: text('time') },
    ...{ iscomplete: text('iscomplete') === 'true', isvalidated: text('isvalidated') === 'true' },
  };
  const summary = summaryText(next, authorXml, text('recorddatetime'));
  return {
    ok: true,
    header,
    request: { ...request, patientIds: change(patientIds, ids), transaction: next, summary },
  };
}
