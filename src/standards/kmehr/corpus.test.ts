import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { checkKmehr, readKmehr, whyRefused, writeKmehr } from './index.ts';

const VALID = 'corpora/valid/kmehr';
const INVALID = 'corpora/invalid/kmehr';
const SCHEMAS = '../shared/data/kmehr/xsd/ehealth-kmehr/XSD';
const canCheck = existsSync(SCHEMAS) && spawnSync('xmllint', ['--version']).status === 0;

const files = readdirSync(VALID).map((name) => [join(VALID, name)]);
const read = (text: string | Buffer) => readKmehr(Buffer.from(text), DEFAULT_LIMITS);
function messageOf(text: string | Buffer) {
  const result = read(text);
  if (!result.ok) throw new Error('not read');
  return result.value.message;
}
function refusalsOf(text: string | Buffer) {
  const result = read(text);
  return result.ok ? whyRefused(result.value) : [{ code: result.problem.code, path: '' }];
}

function errorsOf(text: string | Buffer) {
  const result = read(text);
  return result.ok ? checkKmehr(result.value).filter(({ severity }) => severity === 'error') : [];
}

/** Everything but where it stood. */
const meaning = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part) => (key === 'at' ? undefined : part)));

describe('our valid messages', () => {
  it.each(files)('%s breaks no rule, is taken, and means the same when written again', (file) => {
    const sent = readFileSync(file);
    expect(read(sent)).toMatchObject({ ok: true, value: { faults: [] } });
    expect(refusalsOf(sent)).toEqual([]);
    expect(errorsOf(sent)).toEqual([]);
    const message = messageOf(sent);
    expect(meaning(messageOf(writeKmehr(message)))).toEqual(meaning(message));
  });

  it.skipIf(!canCheck).each(files)(
    '%s is valid under 1.26 and 1.43, as sent and as written (skipped without xmllint or ../shared)',
    (file) => {
      const written = writeKmehr(messageOf(readFileSync(file)));
      for (const input of [readFileSync(file, 'utf8'), written]) {
        for (const version of ['1_26', '1_43']) {
          const args = ['--noout', '--nonet', '--schema', join(SCHEMAS, `kmehr_elements-${version}.xsd`), '-'];
          expect(spawnSync('xmllint', args, { input, encoding: 'utf8' }).stderr).toBe('- validates\n');
        }
      }
    },
  );
});

describe('our invalid messages', () => {
  const expected: unknown = JSON.parse(readFileSync(join(INVALID, 'index.json'), 'utf8'));

  it.each(Object.entries(expected as Record<string, string>))('%s is refused as %s', (file, code) => {
    expect(refusalsOf(readFileSync(join(INVALID, file)))[0]?.code).toBe(code);
  });

  it('a refusal says where', () => {
    const [refusal] = refusalsOf(readFileSync(join(INVALID, 'no-author.xml')));
    expect(refusal?.path).toBe('kmehrmessage/folder[1]/transaction[1]');
  });
});

describe('hostile content takes no longer than its length', () => {
  const withText = (text: string) =>
    readFileSync(join(VALID, 'note.xml'), 'utf8').replace(
      '</transaction>',
      `<lnk TYPE="multimedia">${text}</lnk></transaction>`,
    );

  it.each([
    ['white space before a wrong character', 'broken-base64', withText(`${' '.repeat(2_000_000)}%`)],
    ['padding in the middle', 'broken-base64', withText(`QUJD=${'A'.repeat(2_000_000)}`)],
    [
      'many children in a text',
      undefined,
      readFileSync(join(VALID, 'note.xml'), 'utf8').replace(
        '</transaction>',
        `<text L="fr">${'<b>x</b>'.repeat(300_000)}</text></transaction>`,
      ),
    ],
  ])('%s', (_, code, text) => {
    expect(refusalsOf(text)[0]?.code).toBe(code);
  });
});

describe('limits', () => {
  const wrap = (inner: string) =>
    `<kmehrmessage xmlns="http://www.ehealth.fgov.be/standards/kmehr/schema/v1">${inner}</kmehrmessage>`;

  it.each([
    ['depth', 'too-deep', wrap('<a>'.repeat(300) + '</a>'.repeat(300))],
    [
      'attributes',
      'too-many-attributes',
      wrap(`<a ${Array.from({ length: 200 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
    ],
    ['elements', 'too-many-elements', wrap('<a/>'.repeat(2000))],
    ['bytes', 'too-large', wrap('x'.repeat(200_000))],
  ])('on %s', (_, code, text) => {
    const limits = { ...DEFAULT_LIMITS, bytes: 100_000, elements: 1000 };
    expect(readKmehr(Buffer.from(text), limits)).toMatchObject({ ok: false, problem: { code } });
  });
});
