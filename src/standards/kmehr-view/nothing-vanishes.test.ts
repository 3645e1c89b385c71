import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../platform/text/index.ts';
import { ITEM } from '../kmehr/declaration/item.ts';
import { MESSAGE } from '../kmehr/declaration/message.ts';
import { type Item, type KmehrMessage, labelOf, readKmehr, writeKmehr } from '../kmehr/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { arbitraryOf, plainText } from '../xml-model/testing/arbitrary.ts';
import { documentView, textsOfView } from './index.ts';

const read = (bytes: Uint8Array): KmehrMessage => {
  const result = readKmehr(bytes, DEFAULT_LIMITS);
  if (!result.ok) throw new Error('the example is not a message');
  return result.value.message;
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Versions of code tables (SV) and languages of texts (L) are not for reading. */
const silentKeys = new Set(['at', 'version', 'language', 'namespace']);
/** A version that is no attribute is: of the document, of a source. */
const isVersionAttribute = (owner: Fields): boolean => 'scheme' in owner;

/** The number of an element among its like (ID-KMEHR) says nothing. */
const isNumbering = ({ scheme, value }: Fields): boolean =>
  scheme === 'ID-KMEHR' && /^\d{0,6}$/.test(String(value).trim());
/** The bytes of a file are offered to open, not to read. */
const isFile = (owner: Fields): boolean => 'type' in owner && 'value' in owner;
/** Written in words of the reader's language: checked in their own tests. */
const inWords = (text: string): boolean =>
  /^-?(\d{4}(-\d\d(-\d\d)?)?(T.*)?|\d\d:\d\d:\d\d.*|true|false)(Z|[+-]\d\d:\d\d)?$/.test(text);

interface Said {
  /** Where in the model, for the report. */
  readonly path: string;
  readonly text: string;
}

function saidBy(value: unknown, path = ''): readonly Said[] {
  if (typeof value === 'string') return [{ path, text: folded(value) }];
  if (Array.isArray(value)) return value.flatMap((one) => saidBy(one, path));
  if (!isFields(value) || isNumbering(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const isSilent = key === 'version' ? isVersionAttribute(value) : silentKeys.has(key);
    const isName = key === 'name' && Array.isArray(value.nodes);
    return isSilent || isName || (key === 'value' && isFile(value)) ? [] : saidBy(part, `${path}/${key}`);
  });
}

const viewOf = (message: KmehrMessage) =>
  documentView(message, { language: 'en', formatDate: (date) => formatDate(date, 'en'), labelOf });

/** What the message says and the view does not. */
function missing(message: KmehrMessage): readonly string[] {
  const seen = textsOfView(viewOf(message)).map(folded).join('\n');
  return saidBy(message)
    .filter(({ text }) => text !== '' && !inWords(text) && !seen.includes(text))
    .map(({ path, text }) => `${path}: ${text}`);
}

/** A kmehrmessage first, after declaration and comments. */
const ROOT = /^[^<]*(<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<([\w.-]+:)?kmehrmessage[\s>]/;

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((file) => ROOT.test(/\.(xml|kmehr)$/i.test(file) ? readFileSync(file, 'latin1') : ''))
    : [];

describe('every text, display and code of the typed model is somewhere in the view', () => {
  it.each(filesBelow('corpora/valid/kmehr'))('of %s', (file) => {
    expect(missing(read(readFileSync(file)))).toEqual([]);
  });

  it('of any message the declaration allows', { timeout: 60_000 }, () => {
    const messages = arbitraryOf(MESSAGE, plainText) as fc.Arbitrary<KmehrMessage>;
    fc.assert(
      fc.property(messages, (message) => {
        expect(missing(message)).toEqual([]);
        expect(missing(read(Buffer.from(writeKmehr(message))))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('of any item, in every kind of document that shows items in its own way', { timeout: 60_000 }, () => {
    const documents = fc.constantFrom('sumehr', 'labresult', 'medicationschemeelement', 'contactreport');
    const kinds = fc.constantFrom('lab', 'medication', 'problem', 'vaccine', 'patientwill', 'treatmentsuspension');
    const items = fc
      .tuple(kinds, arbitraryOf(ITEM, plainText) as fc.Arbitrary<Item>)
      .map(([kind, item]): Item => ({ ...item, cd: [{ scheme: 'CD-ITEM', value: kind }, ...(item.cd ?? [])] }));
    fc.assert(
      fc.property(documents, fc.array(items, { minLength: 1, maxLength: 4 }), (kind, all) => {
        const cd = [{ scheme: 'CD-TRANSACTION', value: kind }];
        const parts = all.map((item) => ({ item }));
        expect(missing({ folder: [{ transaction: [{ cd, parts }] }] })).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

it('nor what has no place in the standard: elements, attributes, stray words', () => {
  const sent = readFileSync('corpora/valid/kmehr/sumehr.xml', 'utf8')
    .replace('<item>', '<item flavour="vanilla"><sparkle tone="blue">shine<inner>deeper</inner></sparkle>stray')
    .replace(/<lifecycle>\s*<cd /, '<lifecycle><cd colour="crimson" ')
    .replace('<folder>', '<folder room="attic">');
  const seen = textsOfView(viewOf(read(Buffer.from(sent)))).join('\n');
  for (const word of ['vanilla', 'blue', 'shine', 'deeper', 'stray', 'crimson', 'attic']) expect(seen).toContain(word);
});

const samples = filesBelow('../shared/data/kmehr/samples');
describe.skipIf(samples.length === 0)('nothing vanishes of the samples of ../shared (skipped without it)', () => {
  it.each(samples)('%s', (file) => {
    expect(missing(read(readFileSync(file)))).toEqual([]);
  });
});
