/** An oracle that asks the rules would agree with whatever they say: it may know their types, never what they do. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'src/modules/access/rules/oracle';
/** The one file that puts both side by side. */
const BETWEEN = ['compare.ts'];
const files = readdirSync(FOLDER).filter((file) => !file.endsWith('.test.ts') && !BETWEEN.includes(file));

it.each(files)('%s imports no rule', (file) => {
  const imports = readFileSync(`${FOLDER}/${file}`, 'utf8').match(/^import [^;]*;/gm) ?? [];
  const rules = imports.filter((one) => /from '\.\.\/[a-z-]+\.ts'/.test(one));
  expect(rules.filter((one) => !one.startsWith('import type '))).toEqual([]);
  // Of other modules: words and keys only.
  const beside = imports.filter((one) => one.includes("from '../../"));
  expect(beside.filter((one) => !/^import type |'\.\.\/\.\.\/\.\.\/grants\/index\.ts'/.test(one))).toEqual([]);
});
