import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printSettings } from '../../src/app/settings.ts';

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

interface SourceFile {
  readonly file: string;
  readonly text: string;
}
const sources: SourceFile[] = filesBelow('src')
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Files whose code (comments left out) matches, where no exception holds. */
const offenders = (pattern: RegExp, except: RegExp = /^$/): string[] =>
  sources
    .filter(({ file, text }) => !except.test(file) && pattern.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    .map(({ file }) => file);

describe('house rules that imports cannot show', () => {
  it.each([
    ['any', /: any\b|\bas any\b|<any>|@ts-ignore|@ts-nocheck/, /^$/],
    ['a cast to a grant', /\bas (unknown as )?(Record|System|Register)?Grant\b/, /^$/],
    ['a default export', /^export default\b/m, /^$/],
    ['the time of day besides the clock', /\bDate\.now\(|new Date\(\)/, /^src\/(platform\/time|simulator)\/clock\.ts$/],
    [
      'SQL in a door, page or standard',
      /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b .*\b(FROM|SET|VALUES|INTO)\b/,
      /^src\/(modules|platform|app)\//,
    ],
    ['markup that is not escaped', /dangerouslySetInnerHTML/, /^$/],
    ['an unfinished mark', /\b(TODO|FIXME|XXX)\b/, /^$/],
    ['a statement outside a transaction', /\.pool\.query/, /^$/],
    [
      'question of a door that nobody counts',
      /\bin(Record|Register)\(|\brefuseBefore\((?![^;]*\bask\b)/,
      /^src\/(modules|app|doors\/sandbox)\/|\/(frame\.tsx|ask\.ts)$/,
    ],
  ])('no %s', (_, pattern, except) => {
    expect(offenders(pattern, except)).toEqual([]);
  });

  it('finds what it looks for', () => {
    expect(
      /\bas (unknown as )?(Record|System|Register)?Grant\b/.test('const grant = {} as unknown as RecordGrant;'),
    ).toBe(true);
    expect(/\bDate\.now\(|new Date\(\)/.test('const now = new Date();')).toBe(true);
  });

  it('every file opens with a sentence that says what it is', () => {
    const silent = sources
      .filter(({ file, text }) => !/index\.tsx?$/.test(file) && !/^(\/\*\*|\/\/)/.test(text))
      .map(({ file }) => file);
    expect(silent).toEqual([]);
  });
});

/** Files over the aim, with the reason; none may pass 400 lines. */
const LONG: Readonly<Record<string, string>> = {
  'src/doors/office/accounts/texts.ts': 'one table of words',
  'src/doors/office/second-factor/texts.ts': 'one table of words',
  'src/doors/office/application-texts.ts': 'one table of words',
  'src/doors/sign-in/texts.ts': 'one table of words',
  'src/doors/office/upkeep-texts.ts': 'one table of words',
  'src/doors/office/representation-texts.ts': 'one table of words',
  'src/doors/office/retention-texts.ts': 'one table of words',
  'src/doors/office/publication-texts.ts': 'one table of words',
  'src/doors/office/source-texts.ts': 'one table of words',
  'src/doors/caregiver-portal/upkeep-texts.ts': 'one table of words',
  'src/doors/patient-portal/upkeep-act-texts.ts': 'one table of words',
  'src/modules/notices/upkeep-letters.ts': 'one table of words',
  'src/doors/office/register-change-texts.ts': 'one table of words',
  'src/app/settings.ts': 'one table of all settings',
  'src/doors/caregiver-portal/texts.ts': 'one table of words',
  'src/doors/office/review-texts.ts': 'one table of words',
  'src/doors/patient-portal/rights/consent-texts.ts': 'one table of words',
  'src/doors/patient-portal/rights/limit-texts.ts': 'one table of words',
  'src/doors/patient-portal/citizen-texts.ts': 'one table of words',
  'src/doors/patient-portal/log-texts.ts': 'one table of words',
  'src/doors/patient-portal/who-sees-texts.ts': 'one table of words',
  'src/doors/patient-portal/mandate-texts.ts': 'one table of words',
  'src/doors/sandbox/world/documents/sumehr.ts': 'one document, item by item',
  'src/doors/caregiver-portal/registration-texts.ts': 'one table of words',
  'src/doors/office/people-texts.ts': 'one table of words',
  'src/doors/office/trail-texts.ts': 'one table of words',
  'src/doors/office/trail-act-texts.ts': 'one table of words',
  'src/doors/office/trail-queue-texts.ts': 'one table of words',
  'src/doors/patient-portal/log-view-texts.ts': 'one table of words',
  'src/doors/office/matrix-texts.ts': 'one table of words',
  'src/modules/notices/registration-letters.ts': 'one table of words',
  'src/doors/shared/hub/errors.ts': 'one table of errors in four languages',
  'src/doors/shared/hub/document-errors.ts': 'one table of errors in four languages',
  'src/standards/hubservices/operations/table.ts': 'one table of all operations',
  'src/doors/links-api/schemas.ts': 'the shapes of one door, which make its description',
  'src/doors/fhir/problems.ts': 'one table of problems in four languages',
  'src/doors/links-api/problems.ts': 'one table of problems in four languages',
  'src/doors/patient-portal/office-act-texts.ts': 'one table of words',
  'src/doors/sandbox/add-persona.ts': 'four kinds of persona from one schema',
  'src/doors/sandbox/load-world.ts': 'the order in which a world is filled is one story',
  'src/modules/access/matrix/words.ts': 'one table of words',
  'src/modules/access/rules/categories.ts': 'one table of kinds, departments and the categories they make',
  'src/modules/access/refusals.ts': 'one table of all refusals in four languages',
  'src/modules/access/refusals-citizen.ts': 'one table of the citizens’ refusals in four languages',
  'src/modules/notices/kinds-citizen.ts': 'one table of letters in four languages',
  'src/modules/people/index.ts': 'the face of a module, name by name',
  'src/modules/audit/verify-trail.ts': 'one walk over the trail',
  'src/modules/hub/links.ts': 'the row limits stand once, beside every query that uses them',
  'src/platform/postgres/own/server.ts': 'the life of one child process',
  'src/modules/access/rules/policy-consent.ts': 'the two directions of one mapping stand beside each other',
  'src/modules/notices/kinds.ts': 'one table of words',
  'src/standards/kmehr/labels/item-tables.ts': 'labels',
  'src/standards/fhir/terminology/careset/loinc-tables.ts': 'labels',
  'src/standards/fhir/terminology/issue-texts.ts': 'one table of words',
  'src/standards/kmehr/declaration/item.ts': 'one element of the standard, part by part',
  'src/standards/kmehr/declaration/message.ts': 'the message down to its headings, part by part',
  'src/standards/kmehr/declaration/parts.ts': 'the small parts that all others are made of',
  'src/standards/kmehr-view/words.ts': 'one table of words',
  'src/modules/access/rules/oracle/sentences.ts': 'one table of sentences, read on one screen',
  'src/standards/fhir/validate/rule-texts.ts': 'one table of words',
  'src/standards/xml-model/build.ts': 'one builder, whose events share one stack',
};
const AIM_LINES = 150;
const MOST_LINES = 400;

describe('sizes', () => {
  const lines = sources.map(({ file, text }) => ({ file, count: text.split('\n').length - 1 }));

  it('no file grows past the aim without a reason in the list', () => {
    expect(
      lines
        .filter(({ file, count }) => count > AIM_LINES && !(file in LONG))
        .map(({ file, count }) => `${file} ${count}`),
    ).toEqual([]);
  });

  it('no file passes the limit, and the list holds no file that is short again', () => {
    expect(lines.filter(({ count }) => count > MOST_LINES)).toEqual([]);
    const long = new Set(lines.filter(({ count }) => count > AIM_LINES).map(({ file }) => file));
    expect(Object.keys(LONG).filter((file) => !long.has(file))).toEqual([]);
  });
});

it('migrations are numbered once over the whole house', () => {
  const numbers = filesBelow('src')
    .filter((file) => file.endsWith('.sql'))
    .map((file) => /(\d{4})-[\w-]+\.sql$/.exec(file)?.[1] ?? file);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('every statement name means one text', () => {
  const names = sources.flatMap(({ text }) => [...text.matchAll(/statement\(\s*'([\w-]+)'/g)].map(([, name]) => name));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('docs/settings.md is the printed table', () => {
  if (process.env.ZENNE_PRINT) writeFileSync('docs/settings.md', printSettings());
  expect(readFileSync('docs/settings.md', 'utf8')).toBe(printSettings());
});
