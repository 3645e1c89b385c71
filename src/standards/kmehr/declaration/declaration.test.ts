import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../xml/index.ts';
import { printSchema } from '../../xml-model/index.ts';
import { arbitraryOf } from '../../xml-model/testing/arbitrary.ts';
import { KMEHR } from '../namespaces.ts';
import { type ReadKmehr, readKmehr, readKmehrText } from '../read-kmehr.ts';
import { mutate, pseudoRandom } from '../testing/mutate.ts';
import { hasXmllint, officialSchema, verdictsOf } from '../testing/xmllint.ts';
import { writeKmehr } from '../write-kmehr.ts';
import { closedTables, codesOf } from './codes.ts';
import { type KmehrMessage, MESSAGE } from './message.ts';

const SAMPLES = '../shared/data/kmehr/samples';
const samples = existsSync(SAMPLES)
  ? ['kmehr-synthetic', 'medicationscheme', 'sumehr'].flatMap((folder) =>
      readdirSync(join(SAMPLES, folder)).map((name) => join(SAMPLES, folder, name)),
    )
  : [];
const ours = readdirSync('corpora/valid/kmehr').map((name) => join('corpora/valid/kmehr', name));

function read(document: string | Uint8Array): ReadKmehr {
  const result =
    typeof document === 'string' ? readKmehrText(document, DEFAULT_LIMITS) : readKmehr(document, DEFAULT_LIMITS);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const write = (message: unknown): string => writeKmehr(message as KmehrMessage);

/** Everything but where it stood. */
const meaning = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part) => (key === 'at' ? undefined : part)));

describe('what we write', () => {
  const messages = fc.sample(arbitraryOf(MESSAGE) as fc.Arbitrary<KmehrMessage>, { numRuns: 200, seed: 20260210 });
  const written = messages.map(write);

  it('reads back without a fault, and means the same', () => {
    for (const [at, document] of written.entries()) {
      const { message, faults } = read(document);
      expect(faults).toEqual([]);
      expect(meaning(message)).toEqual(meaning(messages[at]));
    }
  });

  it.skipIf(!hasXmllint)('is accepted by the official schema of 1.43 (skipped without xmllint or ../shared)', () => {
    const refused = verdictsOf(written, officialSchema('1_43')).filter(({ valid }) => !valid);
    expect(refused.map(({ said }) => said)).toEqual([]);
  });
});

describe('our valid messages and the samples', () => {
  it.each([...ours, ...samples].map((file) => [file]))('%s reads, and comes back from writing as it was', (file) => {
    const { message, faultCount } = read(readFileSync(file));
    expect(message.header).toBeDefined();
    if (faultCount === 0) expect(meaning(read(write(message)).message)).toEqual(meaning(message));
  });

  it.skipIf(!hasXmllint)('have our verdict and the official one alike, as sent and as written', () => {
    const files = [...ours, ...samples];
    const documents = files.map((file) => readFileSync(file, 'latin1'));
    const bytes = files.map((file) => read(readFileSync(file)));
    const sent = verdictsOf(documents, officialSchema('1_43'), 'latin1').map(({ valid }) => valid);
    expect(bytes.map(({ faultCount }) => faultCount === 0)).toEqual(sent);
    const valid = bytes.filter(({ faultCount }) => faultCount === 0).map(({ message }) => write(message));
    expect(verdictsOf(valid, officialSchema('1_43')).filter((verdict) => !verdict.valid)).toEqual([]);
  });
});

describe.skipIf(!hasXmllint)('messages with one fault (skipped without xmllint or ../shared)', () => {
  const sources = [...ours, ...samples]
    .map((file) => readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, ''))
    .filter((document) => document.length < 60_000);
  const random = pseudoRandom(143);
  const mutants = Array.from({ length: 500 }, () => mutate(sources[random(sources.length)] ?? '', random));
  const documents = mutants.map(({ text }) => text);
  const verdicts = verdictsOf(documents, officialSchema('1_43'));

  it('are judged alike by our checks and the official schema', () => {
    const mine = documents.map((document) => read(document).faultCount === 0);
    const apart = mutants.flatMap(({ what }, at) =>
      mine[at] === verdicts[at]?.valid ? [] : [{ what, ours: mine[at], said: verdicts[at]?.said, at }],
    );
    expect(apart).toEqual([]);
    // The test would be worth nothing if all were alike.
    expect(mine.filter((valid) => valid).length).toBeGreaterThan(50);
    expect(mine.filter((valid) => !valid).length).toBeGreaterThan(250);
  });

  it('are judged alike by our printed schema and the official one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zenne-schema-'));
    try {
      const schema = join(folder, 'kmehr.xsd');
      writeFileSync(schema, printSchema('kmehrmessage', MESSAGE, KMEHR));
      expect(verdictsOf(documents, schema).map(({ valid }) => valid)).toEqual(verdicts.map(({ valid }) => valid));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe.skipIf(!hasXmllint)('closed code tables (skipped without ../shared)', () => {
  // Read here even when the tests are skipped.
  const schema = hasXmllint ? readFileSync(officialSchema('1_43').replace('kmehr_elements-', 'cd-'), 'latin1') : '';
  const official = schema.replace(/<!--[\s\S]*?-->/g, '');
  const types = [...official.matchAll(/simpleType name="([^"]+)values">([\s\S]*?)<\/xsd:simpleType>/g)];
  const tables = new Map(
    types.map(([, name = '', body = '']) => [
      name,
      [...body.matchAll(/enumeration value="([^"]*)"/g)].map(([, code]) => code),
    ]),
  );

  it.each(closedTables.map((table) => [table]))('%s has the codes of the standard', (table) => {
    expect([...codesOf(table)].sort()).toEqual([...new Set(tables.get(table))].sort());
  });
});
