import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonPath, type JsonText, placeOf, readJson } from './index.ts';
import { jsonText } from './testing/any-json.ts';

const read = (text: string | Buffer, limits = {}) => readJson(Buffer.from(text), limits);
const faultOf = (text: string | Buffer, limits = {}) => {
  const answer = read(text, limits);
  return answer.ok ? 'none' : `${answer.fault} ${answer.line}:${answer.column}`;
};
const bytes = (...values: number[]) => Buffer.from([0x22, ...values, 0x22]);

describe('what is refused, and where', () => {
  it.each<[string | Buffer, string]>([
    ['', 'syntax 1:1'],
    ['{"a":1,}', 'syntax 1:8'],
    ['[1 2]', 'syntax 1:4'],
    ['{"a":1}x', 'syntax 1:8'],
    ['\u00a0{}', 'syntax 1:1'],
    ['["a\nb"]', 'syntax 1:4'],
    ['[01]', 'syntax 1:3'],
    ['[1.]', 'syntax 1:2'],
    ['[truE]', 'syntax 1:2'],
    ['["\\x"]', 'syntax 1:3'],
    ['["\\u00"]', 'syntax 1:3'],
    ['\uFEFF{}', 'byte-order-mark 1:1'],
    [bytes(0x61, 0xe9), 'not-utf8 1:3'],
    [bytes(0xc0, 0x80), 'not-utf8 1:2'],
    [bytes(0xed, 0xa0, 0x80), 'not-utf8 1:2'],
    ['{\n "é": "\\ud800"}', 'lone-surrogate 2:8'],
    ['["\\udc00\\ud800"]', 'lone-surrogate 1:3'],
    ['["\\ud83dx"]', 'lone-surrogate 1:3'],
    ['["\\u0000"]', 'nul 1:3'],
    ['{"a":1,"b":{"a":2},"a":3}', 'duplicate-key 1:20'],
    ['{"a":1, "\\u0061":3}', 'duplicate-key 1:9'],
    ['{"é":1, "\\u00e9":3}', 'duplicate-key 1:9'],
    ['{"__proto__":{}}', 'key-forbidden 1:2'],
    ['{"\\u005f_proto__":{}}', 'key-forbidden 1:2'],
    ['[1e400]', 'number-too-large 1:2'],
  ])('%j: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('more than the limits', () => {
    expect(faultOf('[1,2,3]', { nodes: 3 })).toBe('too-many-values 1:6');
    expect(faultOf('[1,2,3]', { nodes: 4 })).toBe('none');
    expect(faultOf('{"a":1,"b":2}', { members: 1 })).toBe('too-many-members 1:8');
    expect(faultOf(`{"${'k'.repeat(257)}":1}`)).toBe('key-too-long 1:2');
    expect(faultOf(`[${'1'.repeat(65)}]`)).toBe('number-too-long 1:2');
    expect(faultOf('['.repeat(1_000_000))).toBe('too-deep 1:65');
    expect(faultOf('['.repeat(64) + ']'.repeat(64))).toBe('none');
  });
});

const SUITE = '../shared/data/hostile/JSONTestSuite/test_parsing';
/** Valid JSON that two readers may read differently, or more of it than FHIR needs. */
const STRICTER: ReadonlyMap<string, string> = new Map([
  ['y_number_double_close_to_zero.json', 'number-too-long'],
  ['y_object_duplicated_key.json', 'duplicate-key'],
  ['y_object_duplicated_key_and_value.json', 'duplicate-key'],
  ['y_object_escaped_null_in_key.json', 'nul'],
  ['y_string_null_escape.json', 'nul'],
]);

describe.skipIf(!existsSync(SUITE))('JSONTestSuite of ../shared (skipped without it)', () => {
  const files = existsSync(SUITE) ? readdirSync(SUITE) : [];

  it('valid texts are read, save those that the extra rules name; invalid ones are refused', () => {
    const wrong = files.filter((file) => {
      const answer = readJson(readFileSync(join(SUITE, file)));
      const fault = answer.ok ? undefined : answer.fault;
      if (file.startsWith('y_')) return fault !== STRICTER.get(file);
      return file.startsWith('n_') && answer.ok;
    });
    expect(wrong).toEqual([]);
    expect(files.length).toBeGreaterThan(300);
  });
});

/** Every path of a value, down to `depth`. */
function pathsOf(value: unknown, path: JsonPath = []): { path: JsonPath; value: unknown }[] {
  const below =
    value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key]))
      : [];
  return [{ path, value }, ...below];
}

const okay = (text: string): JsonText => {
  const answer = read(text);
  if (!answer.ok) throw new Error(`${answer.fault} at ${answer.offset}`);
  return answer;
};

describe('what is read', () => {
  it('is what the engine reads, with the place of every value', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        fc.pre(!/__proto__/.test(text));
        const { value, at, bytes: all } = okay(text);
        expect(value).toEqual(JSON.parse(text));
        for (const one of pathsOf(value)) {
          expect(JSON.parse(at.literalAt(one.path) ?? '')).toEqual(one.value);
          const member = at.memberAt(one.path);
          const written = all.toString('utf8', member?.from, member?.to);
          const name = one.path.at(-1);
          if (typeof name === 'string') expect(JSON.parse(`{${written}}`)).toEqual({ [name]: one.value });
          else expect(JSON.parse(written)).toEqual(one.value);
        }
      }),
    );
  });

  it('is refused or read by both readers, whatever byte is changed', () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), fc.integer({ min: 0, max: 255 }), (text, at, byte) => {
        const changed = Buffer.from(text);
        changed[at % changed.length] = byte;
        const answer = readJson(changed);
        const stricter = !answer.ok && answer.fault !== 'syntax';
        expect(answer.ok || stricter).toBe(stricter || parses(changed));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a decimal as it was written, and no place for what is not there', () => {
    const { at } = okay('{"v":{"value":1.50},"list":[{"a":1}]}');
    expect(at.literalAt(['v', 'value'])).toBe('1.50');
    const absent: JsonPath[] = [['x'], ['list', 1], ['list', 'a'], ['v', 0], ['v', 'value', 'x']];
    for (const path of absent) expect(at.valueAt(path)).toBeUndefined();
  });

  it('gives an entry as a text of its own', () => {
    const under = okay('{"é":0,"entry":[{"resource": {"id":"é", "n":2}}]}').at.under(['entry', 0, 'resource']);
    expect(under?.bytes.toString()).toBe('{"id":"é", "n":2}');
    const range = under?.at.memberAt(['n']);
    expect(under?.bytes.subarray(range?.from, range?.to).toString()).toBe('"n":2');
    expect(under?.at.literalAt(['id'])).toBe('"é"');
  });
});

function parses(text: Buffer): boolean {
  try {
    JSON.parse(text.toString());
    return true;
  } catch {
    return false;
  }
}

it('tells line and column as an editor does', () => {
  expect(placeOf(Buffer.from('é😀\n€x'), 10)).toEqual({ offset: 10, line: 2, column: 2 });
});
