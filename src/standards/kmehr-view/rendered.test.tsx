import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../platform/text/index.ts';
import { ReadableDocument } from '../../ui/index.ts';
import { allWhere, readHtml, textOf } from '../../ui/testing/read-html.ts';
import { type KmehrMessage, readKmehr } from '../kmehr/index.ts';
import { DEFAULT_LIMITS, readTree, withXml, type XmlTree } from '../xml/index.ts';
import { documentView } from './index.ts';
import { inventedLabel } from './invented-labels.ts';
import { labParts, medicineParts, message, sumehrParts, transaction } from './invented-message.ts';

const read = (bytes: Uint8Array): KmehrMessage => {
  const result = readKmehr(bytes, DEFAULT_LIMITS);
  if (!result.ok) throw new Error('the example is not a message');
  return result.value.message;
};

const render = (bytes: Uint8Array): string =>
  renderToString(
    <ReadableDocument
      language="en"
      document={documentView(read(bytes), { language: 'en', formatDate, labelOf: inventedLabel })}
      showCodes
    />,
  );

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Written in words instead of as sent: checked in their own tests. */
const inWords = (text: string): boolean => /^(\d{4}-\d\d(-\d\d)?(T.*)?|\d\d:\d\d:\d\d.*|true|false)$/.test(text);

/** Text nobody reads: the place of an element among its like, and the bytes of a file (offered to open). */
const isSilent = ({ name, attributes, text }: XmlTree): boolean =>
  (name === 'id' && attributes.S === 'ID-KMEHR' && /^\d+$/.test(text.trim())) || name === 'lnk';

/** Version of a code table, language of a text, name of the cd's own table attribute: technical. */
const silentAttributes = new Set(['SV', 'L']);

const saidIn = (tree: XmlTree): string[] => {
  const attributes = Object.entries(tree.attributes).filter(
    ([name]) => !silentAttributes.has(name) && !(isSilent(tree) && name === 'S'),
  );
  return [
    ...(isSilent(tree) ? [] : [folded(tree.text)]),
    ...attributes.map(([, value]) => folded(value)),
    ...tree.children.flatMap(saidIn),
  ];
};

/** What of the message cannot be found in what a person sees. */
const missing = (bytes: Uint8Array): string[] => {
  const tree = withXml(bytes, DEFAULT_LIMITS, (root) => readTree(root));
  if (!tree.ok) throw new Error('not read');
  const seen = textOf(readHtml(render(bytes)));
  return [...new Set(saidIn(tree.value))].filter((text) => text !== '' && !inWords(text) && !seen.includes(text));
};

describe('nothing of a message vanishes', () => {
  const parts = [...sumehrParts, ...labParts, ...medicineParts];

  it('for every kind of content, in any order, in any kind of document', () => {
    const kinds = fc.constantFrom('sumehr', 'labresult', 'contactreport', 'medicationschemeelement');
    const document = fc.tuple(kinds, fc.shuffledSubarray(parts, { minLength: 1 }));
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 3 }), (documents) => {
        const sent = message(...documents.map(([kind, chosen]) => transaction(kind, chosen)));
        expect(missing(Buffer.from(sent))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('whatever people typed', () => {
    const typed = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[<&\p{Cc}\p{Cs}]|\]\]>|^\d/u.test(text));
    fc.assert(
      fc.property(typed, fc.constantFrom('sumehr', 'note'), (text, kind) => {
        const item = `<item><cd S="CD-ITEM" SV="1">problem</cd><content><text L="fr">${text}</text></content></item>`;
        expect(missing(Buffer.from(message(transaction(kind, [item]))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('and hostile words stay words', () => {
    const attack = '&lt;script&gt;alert(1)&lt;/script&gt;';
    const page = readHtml(render(Buffer.from(message(transaction('note', [`<text L="en">${attack}</text>`])))));
    expect(allWhere(page, ({ tag }) => tag === 'script')).toEqual([]);
    expect(textOf(page)).toContain('<script>alert(1)</script>');
  });
});

const samples = '../shared/data/kmehr/samples';
const here = existsSync(samples);
const folders = here ? ['kmehr-synthetic', 'medicationscheme', 'sumehr'].map((name) => join(samples, name)) : [];
const files = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => !file.endsWith('example100.kmehr'));

describe.skipIf(!here)('the samples of ../shared (skipped without it)', () => {
  it.each(files)('nothing vanishes of %s', (file) => {
    expect(missing(readFileSync(file))).toEqual([]);
  });
});
