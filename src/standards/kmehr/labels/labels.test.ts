import { expect, it } from 'vitest';
import { labelledCodes, labelledSchemes, labelOf } from './label-of.ts';

const languages = ['fr', 'nl', 'en', 'de'] as const;

it.each(labelledSchemes.map((scheme) => [scheme]))('every code of %s has a label in each language', (scheme) => {
  const missing = labelledCodes(scheme).filter((code) =>
    languages.some((language) => !labelOf(scheme, code, language)),
  );
  expect(missing).toEqual([]);
  expect(labelledCodes(scheme).every((code) => /^[\w-]+$/.test(code))).toBe(true);
});

it('has every kind of transaction, and nothing for a code it does not know', () => {
  expect(labelledCodes('CD-TRANSACTION')).toHaveLength(52);
  expect(labelOf('CD-TRANSACTION', 'sumehr', 'nl')).toBe('Gezondheidssamenvatting (SUMEHR)');
  expect(labelOf('CD-TRANSACTION', 'nosuchkind', 'fr')).toBeUndefined();
});
