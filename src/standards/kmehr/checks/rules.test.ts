import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../xml/index.ts';
import type { LabelLanguage } from '../labels/label-of.ts';
import { readKmehr } from '../read-kmehr.ts';
import { checkKmehr } from './check.ts';
import { explain } from './explain.ts';
import { printRules } from './print-rules.ts';
import { rules } from './rules.ts';

const LANGUAGES: readonly LabelLanguage[] = ['fr', 'nl', 'en', 'de'];
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the table of rules', () => {
  it('has every name once, in kebab-case', () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)+$/.test(name))).toEqual([]);
  });

  it('holds the 54 errors and 17 warnings made for SUMEHR, clinical summary and contact report', () => {
    const made = rules.filter(({ source }) => source.startsWith('C2'));
    expect(made.filter(({ severity }) => severity === 'error')).toHaveLength(54);
    expect(made.filter(({ severity }) => severity === 'warning')).toHaveLength(17);
  });

  it.each(rules.map(({ name, text }) => [name, text] as const))('%s says the same in four languages', (_, text) => {
    for (const language of LANGUAGES) {
      expect(text[language].length).toBeGreaterThan(15);
      expect(placeholders(text[language])).toEqual(placeholders(text.en));
    }
    expect(new Set(Object.values(text)).size).toBe(LANGUAGES.length);
  });

  it('fills every placeholder of what it says', () => {
    const folder = 'corpora/invalid/kmehr-rules';
    for (const name of readdirSync(folder)) {
      const read = readKmehr(readFileSync(join(folder, name)), DEFAULT_LIMITS);
      if (!read.ok) throw new Error(name);
      const findings = checkKmehr(read.value);
      const texts = LANGUAGES.flatMap((language) => explain(findings, read.value.text, language));
      expect(texts.filter(({ text }) => placeholders(text).length > 0)).toEqual([]);
    }
  });

  it('is printed in docs/kmehr-rules.md', () => {
    if (process.env.ZENNE_PRINT) writeFileSync('docs/kmehr-rules.md', printRules());
    expect(readFileSync('docs/kmehr-rules.md', 'utf8')).toBe(printRules());
  });
});
