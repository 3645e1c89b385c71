import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM } from '../kmehr/declaration/item.ts';
import { MESSAGE } from '../kmehr/declaration/message.ts';
import { type Item, type KmehrMessage, readKmehr } from '../kmehr/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { arbitraryOf, plainText } from '../xml-model/testing/arbitrary.ts';
import { kmehrToFhir, type Shape, shapes } from './index.ts';
import { kmehrPaths } from './kmehr-paths.ts';
import { changed, isNamed, type Leaf, leavesOf, type Naming } from './testing/leaves.ts';

const naming: Naming = {
  ...kmehrPaths,
  isText: (name, of) =>
    (name === 'value' || name === 'display' || name === 'nullFlavor') && typeof of.value === 'string',
};

/** Leaves that can be changed without a trace: neither in the bundles nor in the account. */
function vanished(message: KmehrMessage, shape: Shape, most = Number.POSITIVE_INFINITY): readonly string[] {
  const convert = (one: KmehrMessage) => kmehrToFhir(one, { shape, language: 'en' });
  const told = convert(message);
  const { lost } = told;
  const made = JSON.stringify(told);
  const unnamed = leavesOf(naming, message).filter((leaf) => !isNamed(lost, leaf));
  const step = Math.max(1, Math.floor(unnamed.length / most));
  const shows = (leaf: Leaf): boolean => JSON.stringify(convert(changed(message, leaf))) !== made;
  return unnamed
    .filter((leaf, at) => at % step === 0 && !shows(leaf))
    .map(({ path, value }) => `${path}: ${String(value)}`);
}

const messageOf = (file: string): KmehrMessage | undefined => {
  const read = readKmehr(readFileSync(file), DEFAULT_LIMITS);
  return read.ok && read.value.root.name === 'kmehrmessage' ? read.value.message : undefined;
};

/** Each leaf costs a conversion. */
const LARGE = 100_000;

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .map((name) => join(folder, name))
        .filter((file) => /\.(xml|kmehr)$/.test(file) && statSync(file).size < LARGE)
    : [];

const kinds = [
  'vaccine',
  'allergy',
  'adr',
  'problem',
  'risk',
  'treatment',
  'medication',
  'patientwill',
  'lab',
  'contactperson',
] as const;
const wrap = (kind: string, items: readonly Item[]): KmehrMessage => ({
  folder: [
    {
      patient: { firstname: ['Emma'], familyname: 'Proefsteen' },
      transaction: [{ cd: [{ scheme: 'CD-TRANSACTION', value: kind }], parts: items.map((item) => ({ item })) }],
    },
  ],
});

describe('every leaf of a message is in the bundle or named in the account', () => {
  it.each(filesIn('corpora/valid/kmehr').flatMap((file) => shapes.map((shape) => [file, shape] as const)))(
    '%s as %s',
    (file, shape) => {
      const message = messageOf(file);
      expect(message && vanished(message, shape, 30)).toEqual([]);
    },
  );

  it('of any message the declaration allows', { timeout: 120_000 }, () => {
    const messages = arbitraryOf(MESSAGE, plainText) as fc.Arbitrary<KmehrMessage>;
    fc.assert(
      fc.property(messages, fc.constantFrom(...shapes), (message, shape) => {
        expect(vanished(message, shape, 25)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('of any item, in the kinds of documents and items that are converted', { timeout: 120_000 }, () => {
    const items = fc.tuple(fc.constantFrom(...kinds), arbitraryOf(ITEM, plainText) as fc.Arbitrary<Item>).map(
      ([kind, { cd = [], ...item }]): Item => ({
        ...item,
        cd: [{ scheme: 'CD-ITEM', value: kind }, ...cd.slice(0, 1)],
      }),
    );
    const documents = fc.constantFrom('sumehr', 'vaccination', 'labresult');
    fc.assert(
      fc.property(
        documents,
        fc.array(items, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(...shapes),
        (kind, some, shape) => {
          expect(vanished(wrap(kind, some), shape, 40)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

const samples = ['kmehr-synthetic', 'sumehr'].flatMap((name) => filesIn(`../shared/data/kmehr/samples/${name}`));
describe.skipIf(samples.length === 0)('nor of the samples of ../shared (skipped without it)', () => {
  it.each(samples.flatMap((file) => shapes.map((shape) => [file, shape] as const)))('%s as %s', (file, shape) => {
    const message = messageOf(file);
    expect(message && vanished(message, shape, 30)).toEqual([]);
  });
});
