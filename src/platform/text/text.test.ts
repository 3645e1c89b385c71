import { describe, expect, it } from 'vitest';
import { checkTexts, chooseLanguage, formatDate, makeTranslator } from './index.ts';

const texts = {
  hello: { fr: 'Bonjour {name}', nl: 'Dag {name}', en: 'Hello {name}', de: 'Guten Tag {name}' },
  found_one: { fr: '{count} document', nl: '{count} document', en: '{count} document', de: '{count} Dokument' },
  found_other: { fr: '{count} documents', nl: '{count} documenten', en: '{count} documents', de: '{count} Dokumente' },
};

describe('words', () => {
  const words = makeTranslator(texts);

  it('fill in names as they are, even when a name looks like a placeholder', () => {
    expect(words('nl')('hello', { name: '<b>{count}</b> $t(found)' })).toBe('Dag <b>{count}</b> $t(found)');
  });

  it.each([
    ['fr', 0, '0 document'],
    ['fr', 1, '1 document'],
    ['nl', 0, '0 documenten'],
    ['de', 1, '1 Dokument'],
    ['en', 7, '7 documents'],
  ] as const)('in %s count %i as %s', (language, count, text) => {
    expect(words(language)('found', { count })).toBe(text);
  });
});

it('finds missing words and other placeholders', () => {
  expect(checkTexts(texts)).toEqual([]);
  const broken = {
    hello: { ...texts.hello, nl: 'Dag {naam}', de: ' ' },
    bold: { fr: '<b>a</b>', nl: 'a', en: '<b>a</b>', de: '<b>a</b>' },
  };
  expect(checkTexts(broken)).toEqual([
    'hello nl has other placeholders than fr',
    'hello has no de',
    'bold nl has other tags than fr',
  ]);
});

describe('dates', () => {
  it.each([
    ['1985', 'fr', '1985'],
    ['1985-07', 'nl', 'juli 1985'],
    ['1985-07-30', 'fr', '30 juillet 1985'],
    ['1985-07-30', 'de', '30. Juli 1985'],
    ['2027-01-01', 'fr', '1er janvier 2027'],
    ['2027-01-11', 'fr', '11 janvier 2027'],
    ['2026-07-01T23:30:00Z', 'en', '2 July 2026 at 01:30'],
    ['2026-03-02T10:15:00', 'en', '2 March 2026 at 10:15'],
    ['soon', 'en', 'soon'],
    ['2026-13-45', 'en', '2026-13-45'],
  ] as const)('%s in %s is %s', (value, language, text) => {
    expect(formatDate(value, language)).toBe(text);
  });
});

it.each([
  ['nl-BE,fr;q=0.5', 'nl'],
  ['es, de;q=0.3, en;q=0.9', 'en'],
  ['zh', 'fr'],
  [undefined, 'fr'],
  ['fr;q=0, nl;q=0.1', 'nl'],
])('Accept-Language %s chooses %s', (header, language) => {
  expect(chooseLanguage(header)).toBe(language);
});
