import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../xml/index.ts';
import { validateKmehr } from './validate.ts';
import { xmlReasons } from './xml-reasons.ts';

const LANGUAGES = ['fr', 'nl', 'en', 'de'] as const;
const judged = (text: string, language: (typeof LANGUAGES)[number] = 'en') =>
  validateKmehr(Buffer.from(text), DEFAULT_LIMITS, language);

describe('a document that cannot be read', () => {
  it.each([
    ['fr', 'Ceci n’est pas du XML bien formé: un attribut figure deux fois.'],
    ['nl', 'Dit is geen welgevormde XML: een attribuut staat er twee keer.'],
    ['en', 'This is not well-formed XML: an attribute stands twice.'],
    ['de', 'Das ist kein wohlgeformtes XML: ein Attribut steht zweimal.'],
  ] as const)('is explained in %s', (language, text) => {
    expect(judged('<a b="1" b="2"/>', language).findings[0]?.text).toBe(text);
  });

  it('says in every language which limit it passed', () => {
    const texts = LANGUAGES.map((language) => judged(`<${'a'.repeat(300)}/>`, language).findings[0]?.text);
    expect(new Set(texts).size).toBe(4);
    expect(texts.filter((text) => !text?.includes('256'))).toEqual([]);
  });

  it('every reason has words of its own in each language', () => {
    for (const language of LANGUAGES) {
      const words = Object.values(xmlReasons).map((text) => text[language]);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

it('counts what it no longer lists', () => {
  const note = readFileSync('corpora/valid/kmehr/note.xml', 'utf8');
  const parts = '<item><id S="ID-KMEHR" SV="1.0">1</id><cd S="CD-ITEM" SV="1.0">problem</cd></item>'.repeat(150);
  const { errors, warnings, findings, unlisted } = judged(note.replace('</transaction>', `${parts}</transaction>`));
  expect([errors, warnings]).toEqual([0, 149]);
  expect([findings.length, unlisted]).toEqual([100, 49]);
});
