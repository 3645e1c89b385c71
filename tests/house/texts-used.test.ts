import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookUpFaults } from '../../src/doors/office/trail-question.ts';
import { logFaults } from '../../src/doors/patient-portal/log-filter.ts';
import { checkNames } from '../../src/doors/sandbox/selftest/checks.ts';
import { wantedNames } from '../../src/doors/sandbox/selftest/wanted.ts';
import { hubErrors } from '../../src/doors/shared/hub/errors.ts';
import { refusals } from '../../src/modules/access/index.ts';
import { gates } from '../../src/modules/access/rules/gates.ts';
import { effects, operations } from '../../src/modules/access/rules/matrix.ts';
import { attentionRules } from '../../src/modules/audit/rules/attention.ts';
import { ACTOR_KINDS, ACTS, DOORS } from '../../src/modules/audit/vocabulary.ts';
import { officeRoles } from '../../src/modules/people/index.ts';

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map(({ parentPath, name }) => join(parentPath, name))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const tables = sources.filter(({ text }) => /= makeTranslator\(/.test(text));

/** Keys of the table: `total_one` and `total_other` are read as `total`. */
const keysIn = (text: string): string[] =>
  [...text.matchAll(/^ {2}'?([\w-]+)'?: (?:\{|say\()/gm)].map(([, key = '']) => key.replace(/_(one|other)$/, ''));

/** Every word that stands in the code as a text: what data may hold. */
const said = new Set(sources.flatMap(({ text }) => [...text.matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word)));

/** A table made of other tables has their words. */
const tableText = (table: (typeof sources)[number]): string =>
  [table, ...sources.filter(({ file }) => file.endsWith('texts.ts') && importsOf(table).includes(resolve(file)))]
    .map(({ text }) => text)
    .join('\n');

const importsOf = ({ file, text }: (typeof sources)[number]): string[] =>
  [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => resolve(dirname(file), path));

/** The words that a module's states and answers are made of. */
const wordsOf = (module: string): string[] =>
  sources
    .filter(({ file }) => file.startsWith(`src/modules/${module}/`))
    .flatMap(({ text }) => [...text.matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word));

/** Tables whose keys are the words of a vocabulary. */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  'src/doors/patient-portal/log-texts.ts': [...Object.keys(ACTS), ...Object.keys(ACTOR_KINDS)],
  'src/doors/sandbox/selftest/texts.ts': [...checkNames, ...wantedNames],
  'src/doors/public-site/matrix-texts.ts': [...operations, ...effects],
  'src/doors/caregiver-portal/registration-texts.ts': [...wordsOf('people'), ...wordsOf('grants')],
  'src/doors/office/people-texts.ts': wordsOf('people'),
  'src/doors/office/second-factor/texts.ts': wordsOf('identity'),
  'src/doors/office/accounts/texts.ts': [
    ...wordsOf('identity'),
    ...officeRoles.flatMap((role) => [role, `${role}Hint`]),
  ],
  'src/doors/office/representation-texts.ts': wordsOf('people'),
  'src/doors/office/publication-texts.ts': wordsOf('hub'),
  'src/doors/office/source-texts.ts': wordsOf('hub'),
  'src/doors/office/register-change-texts.ts': [...wordsOf('people'), ...wordsOf('access')],
  'src/doors/office/upkeep-texts.ts': [...wordsOf('upkeep'), ...wordsOf('hub')],
  'src/doors/caregiver-portal/upkeep-texts.ts': [...wordsOf('upkeep'), ...wordsOf('hub')],
  'src/doors/patient-portal/correction-texts.ts': wordsOf('upkeep'),
  'src/ui/record/correction-texts.ts': [...wordsOf('upkeep'), 'overdue'],
  'src/doors/office/trail-act-texts.ts': [...Object.keys(ACTS), ...Object.keys(ACTOR_KINDS), ...Object.keys(DOORS)],
  'src/doors/office/trail-queue-texts.ts': [...Object.keys(attentionRules), ...wordsOf('audit')],
  'src/doors/office/trail-texts.ts': lookUpFaults,
  'src/doors/patient-portal/log-view-texts.ts': logFaults,
  'src/doors/office/matrix-texts.ts': wordsOf('access'),
  'src/doors/patient-portal/who-sees-texts.ts': [
    ...gates.map(({ name }) => name),
    ...['author', 'exclusion', 'choice', 'matrix-whole', 'matrix-part', 'matrix-nothing'],
    ...['person', 'house', 'profession', 'open', 'closed', 'excluded'],
  ],
};

/** A key stands in the code as a text, is a word that data hold, or such a word behind a beginning (`asked-${act}`). */
function isSaid(
  key: string,
  code: string,
  words: readonly string[] = [],
  after: Pick<Set<string>, 'has'> = new Set(words),
): boolean {
  if (code.includes(`'${key}'`) || words.includes(key)) return true;
  const beginnings = [...code.matchAll(/`([\w-]+)\$\{/g)].map(([, beginning = '']) => beginning);
  return beginnings.some((beginning) => key.startsWith(beginning) && after.has(key.slice(beginning.length)));
}

describe('no words lie about unused', () => {
  it('finds the tables, and a key that nobody says', () => {
    expect(tables.length).toBeGreaterThan(10);
    expect(isSaid('lead', "t('lead')")).toBe(true);
    const template = 't(`asked-$'.concat('{act}`)');
    expect(isSaid('asked-read', template, ['read'])).toBe(true);
    expect(isSaid('asked-write', template, ['read'])).toBe(false);
    expect(isSaid('lead', "t('leader')")).toBe(false);
  });

  it.each(tables.map((table) => [table.file, table] as const))('%s', (file, table) => {
    const readers = sources.filter(
      (source) =>
        importsOf(source).includes(resolve(file)) ||
        // A word may be chosen by a neighbour of the page that says it.
        (dirname(source.file) === dirname(file) && !source.file.endsWith('texts.ts')),
    );
    // A page that holds its words itself says them itself.
    const code = [...readers, ...(file.endsWith('texts.ts') ? [] : [table])].map(({ text }) => text).join('\n');
    const keys = keysIn(tableText(table));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !isSaid(key, code, VOCABULARY[file], VOCABULARY[file] ? undefined : said))).toEqual([]);
  });

  it.each([
    ['src/doors/shared/hub/errors.ts', Object.keys(hubErrors)],
    ['src/modules/access/refusals.ts', Object.keys(refusals)],
  ])('%s', (file, keys) => {
    const vocabulary = ['src/modules/grants/refusal.ts', file];
    const code = sources.filter((source) => !vocabulary.includes(source.file)).map(({ text }) => text);
    expect(keys.filter((key) => !isSaid(key, code.join('\n')))).toEqual([]);
  });
});
