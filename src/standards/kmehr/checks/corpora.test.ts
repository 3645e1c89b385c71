import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../xml/index.ts';
import { readKmehr } from '../read-kmehr.ts';
import { hasXmllint, officialSchema, verdictsOf } from '../testing/xmllint.ts';
import { checkKmehr } from './check.ts';
import { explain } from './explain.ts';
import { rules } from './rules.ts';

const VALID = 'corpora/valid/kmehr-rules';
const INVALID = 'corpora/invalid/kmehr-rules';

/** Rules that no message the schema accepts can break: they ask what the schema asks. */
const SCHEMA_ASKS_TOO = [
  'message-header',
  'healthcareelement-one-beginmoment',
  'healthcareelement-one-endmoment',
  'medication-one-beginmoment',
  'careplansubscription-one-beginmoment',
  'careplansubscription-one-endmoment',
  'scheme-one-beginmoment',
];

const names = rules.map(({ name }) => name);
const fileOf = (folder: string, name: string): string => join(folder, `${name}.xml`);
const firstLine = (file: string): string => readFileSync(file, 'utf8').split('\n', 1)[0] ?? '';

function findingsIn(file: string) {
  const read = readKmehr(readFileSync(file), DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.problem.text);
  return explain(checkKmehr(read.value), read.value.text, 'en');
}

describe.each([
  ['passing', VALID],
  ['failing', INVALID],
])('the %s messages', (_, folder) => {
  it('are one for each rule, and none more', () => {
    expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.xml`).sort());
  });

  it.each(names)('that of %s says in its first line why', (name) => {
    expect(firstLine(fileOf(folder, name))).toMatch(new RegExp(`^<!-- ${name}: .{10,} -->$`));
  });
});

describe('each rule', () => {
  it.each(names)('%s has nothing to say about its passing message, nor has any other', (name) => {
    expect(findingsIn(fileOf(VALID, name))).toEqual([]);
  });

  it.each(names)('%s says it once about its failing message, where the first line tells', (name) => {
    const file = fileOf(INVALID, name);
    const found = findingsIn(file);
    const where = / At (\S+)\. /.exec(firstLine(file))?.[1];
    const bySchema = found.filter(({ rule }) => rule.startsWith('schema-'));
    expect(found.filter((one) => !bySchema.includes(one))).toMatchObject([{ rule: name, path: where }]);
    expect(bySchema.length > 0).toBe(SCHEMA_ASKS_TOO.includes(name));
  });

  it.skipIf(!hasXmllint)('both messages are as the schema sees them (skipped without xmllint or ../shared)', () => {
    const accepted = (folder: string) =>
      verdictsOf(
        names.map((name) => readFileSync(fileOf(folder, name), 'utf8')),
        officialSchema('1_43'),
      ).map(({ valid }, at) => [names[at], valid]);
    expect(accepted(VALID)).toEqual(names.map((name) => [name, true]));
    expect(accepted(INVALID)).toEqual(names.map((name) => [name, !SCHEMA_ASKS_TOO.includes(name)]));
  });
});
