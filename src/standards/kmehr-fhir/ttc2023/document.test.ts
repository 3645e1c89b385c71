import { existsSync, readFileSync } from 'node:fs';
import type { XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { readKmehr } from '../../kmehr/index.ts';
import { DEFAULT_LIMITS, elementsOf, withXml } from '../../xml/index.ts';
import { kmehrToFhir } from '../kmehr-to-fhir.ts';

const CASE = '../shared/data/ttc2023';

const NOBODY = '32d54394-ba71-4a4b-9373-f6994ed88da9';
const AUTHOR = '17155643-48b3-4822-9b26-87e6aa8b50d1';

interface Tree {
  readonly name: string;
  readonly value?: string | undefined;
  readonly below: readonly Tree[];
}

const byName = (trees: readonly Tree[]): Tree[] =>
  [...trees].sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)));

/** Several of one name keep their order; names among each other have none in JSON. */
const fromXml = (element: XmlElement): Tree => ({
  name: element.name,
  value: element.attr('value')?.value,
  below: byName(elementsOf(element).map(fromXml)),
});

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function fromJson(name: string, value: unknown): readonly Tree[] {
  if (Array.isArray(value)) return value.flatMap((one) => fromJson(name, one));
  if (!isFields(value)) return [{ name, value: String(value), below: [] }];
  const { resourceType, ...fields } = value;
  const below = byName(Object.entries(fields).flatMap(([key, one]) => fromJson(key, one)));
  if (resourceType === undefined) return [{ name, value: undefined, below }];
  const resource = { name: String(resourceType), value: undefined, below };
  return [name === String(resourceType) ? resource : { name, value: undefined, below: [resource] }];
}

/** Ids are made up on both sides: each is numbered by where it is first seen. */
function withoutIds(tree: Tree): string {
  const numbers = new Map<string, number>();
  return JSON.stringify(tree, null, 1).replace(
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
    (id) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size);
      return `id-${numbers.get(id)}`;
    },
  );
}

function converted(file: string) {
  const read = readKmehr(readFileSync(`${CASE}/${file}`), DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.problem.text);
  const { bundles } = kmehrToFhir(read.value.message, { shape: 'ttc2023', language: 'en' });
  return bundles;
}

describe.skipIf(!existsSync(CASE))('the contest of 2023 (skipped without ../shared)', () => {
  it('gives the expected document, but for a reference to nobody and a time without a zone', () => {
    const expected = withXml(readFileSync(`${CASE}/sumehr_example.fhir`), DEFAULT_LIMITS, fromXml);
    if (!expected.ok) throw new Error(expected.problem.text);
    const [made] = fromJson('Bundle', converted('sumehr_example.kmehr')[0]);
    if (!made) throw new Error('nothing made');
    // The author's reference leads to no entry there; the author is the third.
    const mended = JSON.parse(JSON.stringify(expected.value).replace(NOBODY, AUTHOR)) as Tree;
    const dated = withoutIds(mended).replace('2016-05-20T00:57:59', '2016-05-20T00:57:59+02:00');
    expect(withoutIds(made)).toBe(dated);
  });

  it.each([
    ['sumehr_example.kmehr', 25],
    ['sumehr_example10.kmehr', 214],
  ])('%s has %i entries', (file, count) => {
    expect(converted(file)[0]?.entry).toHaveLength(count);
  });
});
