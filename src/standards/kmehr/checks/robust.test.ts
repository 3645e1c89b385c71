import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../xml/index.ts';
import { readKmehr, readKmehrText } from '../read-kmehr.ts';
import { checkKmehr } from './check.ts';
import { cd, folder, item, message, rulesAbout, text, transaction } from './testing/message-of.ts';

const SAMPLES = '../shared/data/kmehr/samples';
const here = existsSync(SAMPLES);
const filesIn = (folderName: string): string[] => readdirSync(folderName).map((name) => join(folderName, name));
const sampleFolders = ['kmehr-synthetic', 'medicationscheme', 'sumehr', 'hub-synthetic'];

const ours = ['corpora/valid/kmehr-rules', 'corpora/invalid/kmehr-rules'].flatMap(filesIn);

describe('checking never throws', () => {
  it('on messages from which elements are gone, doubled or renamed', () => {
    const texts = ours.map((file) => readFileSync(file, 'utf8'));
    const changes = fc.array(fc.record({ at: fc.nat(), how: fc.constantFrom('gone', 'twice', 'renamed', 'emptied') }), {
      minLength: 1,
      maxLength: 6,
    });
    const leaf = /<(\w+)(?: [^<>]*)?>[^<]*<\/\1>/g;
    fc.assert(
      fc.property(fc.constantFrom(...texts), changes, (source, list) => {
        let changed = source;
        for (const { at, how } of list) {
          const leaves = [...changed.matchAll(leaf)];
          const one = leaves[at % Math.max(leaves.length, 1)];
          if (!one) break;
          const after = { gone: '', twice: one[0] + one[0], renamed: '<autre/>', emptied: `<${one[1]}/>` }[how];
          changed = changed.slice(0, one.index) + after + changed.slice(one.index + one[0].length);
        }
        const read = readKmehrText(changed, DEFAULT_LIMITS);
        if (read.ok) expect(checkKmehr(read.value).every(({ at }) => at >= 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('on what is no KMEHR message', () => {
    for (const source of [
      '<a/>',
      '<kmehrmessage/>',
      message(''),
      message('<folder/>'),
      message('<folder><transaction><item/></transaction></folder>'),
    ]) {
      expect(rulesAbout(source)).toBeDefined();
    }
  });

  it.skipIf(!here)('on any sample of ../shared (skipped without it)', () => {
    for (const file of sampleFolders.flatMap((name) => filesIn(join(SAMPLES, name)))) {
      const read = readKmehr(readFileSync(file), DEFAULT_LIMITS);
      if (!read.ok) throw new Error(file);
      expect(checkKmehr(read.value).length).toBeGreaterThanOrEqual(0);
    }
  });
});

it.skipIf(!here)('the made-up samples of ../shared have no errors (skipped without it)', () => {
  for (const file of filesIn(join(SAMPLES, 'kmehr-synthetic'))) {
    const read = readKmehr(readFileSync(file), DEFAULT_LIMITS);
    if (!read.ok) throw new Error(file);
    expect([file, checkKmehr(read.value).filter(({ severity }) => severity === 'error')]).toEqual([file, []]);
  }
});

it('headings as deep as the reader allows are walked through', () => {
  const open = `<heading><id S="ID-KMEHR" SV="1.0">1</id>${cd('CD-HEADING', 'history')}`;
  const deep = open.repeat(150) + item('risk', '<content/>') + '</heading>'.repeat(150);
  expect(rulesAbout(message(folder(transaction('sumehr', deep))))).toEqual(['content-not-empty']);
});

it('a message full of one fault tells it a hundred times, and every other fault too', () => {
  const faults =
    Array.from({ length: 500 }, () => item('risk', text)).join('') + item('risk', '<content/>', { number: 2 });
  const about = rulesAbout(message(folder(transaction('sumehr', faults))));
  expect(about.filter((rule) => rule === 'id-kmehr-sequence')).toHaveLength(100);
  expect(about).toContain('content-not-empty');
});

it('findings come in document order, those of the schema among them', () => {
  const source = message(
    folder(transaction('sumehr', `${item('risk', '<content/>')}${item('habit', '<autre/>', { number: 3 })}`)),
  );
  const read = readKmehrText(source, DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.problem.text);
  expect(checkKmehr(read.value).map(({ rule }) => rule)).toEqual([
    'content-not-empty',
    'id-kmehr-sequence',
    'sumehr-known-item',
    'schema-unexpected-element',
  ]);
});

it('a finding repeats no more than the beginning of what was sent', () => {
  const source = message(folder('', `<id S="INSS" SV="1.0">${'1'.repeat(1_000_000)}</id>`));
  const read = readKmehrText(source, DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.problem.text);
  const found = checkKmehr(read.value).find(({ rule }) => rule === 'ssin-check-digits');
  expect(found?.values?.number).toBe('1'.repeat(60));
});
