import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../json/index.ts';
import { applyPatch } from './json-patch.ts';

const apply = (resource: string, patch: unknown): string => {
  const patched = applyPatch(
    Buffer.from(resource),
    Buffer.from(typeof patch === 'string' ? patch : JSON.stringify(patch)),
  );
  return patched.ok ? patched.bytes.toString() : `${patched.fault} ${patched.operation}`;
};

describe('the examples of RFC 6902, appendix A', () => {
  it.each<[string, string, object[], string]>([
    ['A.1 adding a member', '{"foo":"bar"}', [{ op: 'add', path: '/baz', value: 'qux' }], '{"foo":"bar","baz":"qux"}'],
    [
      'A.2 adding an item',
      '{"foo":["bar","baz"]}',
      [{ op: 'add', path: '/foo/1', value: 'qux' }],
      '{"foo":["bar","qux","baz"]}',
    ],
    ['A.3 removing a member', '{"baz":"qux","foo":"bar"}', [{ op: 'remove', path: '/baz' }], '{"foo":"bar"}'],
    [
      'A.4 removing an item',
      '{"foo":["bar","qux","baz"]}',
      [{ op: 'remove', path: '/foo/1' }],
      '{"foo":["bar","baz"]}',
    ],
    ['A.5 replacing', '{"baz":"qux"}', [{ op: 'replace', path: '/baz', value: 'boo' }], '{"baz":"boo"}'],
    [
      'A.6 moving',
      '{"foo":{"waldo":"fred"},"qux":{}}',
      [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }],
      '{"foo":{},"qux":{"thud":"fred"}}',
    ],
    [
      'A.7 moving an item',
      '{"foo":["all","grass","cows","eat"]}',
      [{ op: 'move', from: '/foo/1', path: '/foo/3' }],
      '{"foo":["all","cows","eat","grass"]}',
    ],
    ['A.8 testing', '{"foo":["a",2]}', [{ op: 'test', path: '/foo/1', value: 2 }], '{"foo":["a",2]}'],
    ['A.9 testing in vain', '{"baz":"qux"}', [{ op: 'test', path: '/baz', value: 'bar' }], 'patch-test 0'],
    [
      'A.10 adding an object',
      '{"foo":"bar"}',
      [{ op: 'add', path: '/child', value: { g: {} } }],
      '{"foo":"bar","child":{"g":{}}}',
    ],
    [
      'A.11 ignoring what is not known',
      '{"foo":"bar"}',
      [{ op: 'add', path: '/baz', value: 'q', xyz: 1 }],
      '{"foo":"bar","baz":"q"}',
    ],
    ['A.12 adding to nothing', '{"foo":"bar"}', [{ op: 'add', path: '/baz/bat', value: 'qux' }], 'patch-place 0'],
    ['A.14 escapes', '{"/":9,"~1":10}', [{ op: 'test', path: '/~01', value: 10 }], '{"/":9,"~1":10}'],
    ['A.15 text is no number', '{"~1":10}', [{ op: 'test', path: '/~01', value: '10' }], 'patch-test 0'],
    [
      'A.16 adding to the end',
      '{"foo":["bar"]}',
      [{ op: 'add', path: '/foo/-', value: ['abc'] }],
      '{"foo":["bar",["abc"]]}',
    ],
  ])('%s', (_, resource, patch, result) => {
    expect(apply(resource, patch)).toBe(result);
  });
});

it('a test knows members in any order, and numbers by value', () => {
  const patch = [{ op: 'test', path: '/a', value: { y: [1, 'x'], x: 2 } }];
  expect(apply('{"a":{"x":2.0,"y":[1,"x"]}}', patch)).toBe('{"a":{"x":2.0,"y":[1,"x"]}}');
  expect(apply('{"a":{"x":2,"y":["x",1]}}', patch)).toBe('patch-test 0');
});

it('decimals keep the digits they were written with, those of the patch too', () => {
  expect(apply('{"value":1.50,"big":1e3,"text":"1.50"}', '[{"op":"add","path":"/more","value":2.00}]')).toBe(
    '{"value":1.50,"big":1e3,"text":"1.50","more":2.00}',
  );
  expect(apply('{"value":1.50}', '[{"op":"test","path":"/value","value":1.5}]')).toBe('{"value":1.50}');
});

describe('what is refused', () => {
  const bomb = [
    { op: 'add', path: '/a', value: 'x'.repeat(1000) },
    ...Array.from({ length: 60 }, (_, at) => ({ op: 'copy', from: '', path: `/b${at}` })),
  ];
  it.each<[string, unknown, string]>([
    ['no list', {}, 'patch-invalid 0'],
    ['no operation', [1], 'patch-invalid 0'],
    ['an operation nobody knows', [{ op: 'drop', path: '/a' }], 'patch-invalid 0'],
    ['an operation named like what every object has', [{ op: 'toString', path: '/a' }], 'patch-invalid 0'],
    ['a prototype', [{ op: 'add', path: '/__proto__', value: { x: 1 } }], 'patch-invalid 0'],
    ['the way over a prototype', [{ op: 'add', path: '/constructor/prototype/x', value: 1 }], 'patch-place 0'],
    ['a move into itself', [{ op: 'move', from: '/a', path: '/a/b' }], 'patch-invalid 0'],
    ['an index that is none', [{ op: 'replace', path: '/list/01', value: 1 }], 'patch-place 0'],
    ['an index past the end', [{ op: 'add', path: '/list/9', value: 1 }], 'patch-place 0'],
    [
      '101 operations',
      Array.from({ length: 101 }, () => ({ op: 'test', path: '/a', value: 1 })),
      'patch-too-large 100',
    ],
    ['copies of copies', bomb, expect.stringMatching(/^patch-too-large/) as unknown as string],
  ])('%s', (_, patch, result) => {
    expect(apply('{"a":1,"list":[1,2]}', patch)).toEqual(result);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

it('whatever is patched, what comes out is JSON or a fault', () => {
  const path = fc
    .array(fc.constantFrom('a', '0', '-', 'b~1', '1'))
    .map((steps) => steps.map((step) => `/${step}`).join(''));
  const operation = fc.record({
    op: fc.constantFrom('add', 'remove', 'replace', 'move', 'copy', 'test'),
    path,
    from: path,
    value: fc.jsonValue(),
  });
  fc.assert(
    fc.property(fc.json(), fc.array(operation, { maxLength: 8 }), (resource, patch) => {
      const patched = applyPatch(Buffer.from(resource), Buffer.from(JSON.stringify(patch)));
      if (patched.ok) expect(() => JSON.parse(patched.bytes.toString())).not.toThrow();
    }),
  );
});

it('reads back what was not changed, number by number', () => {
  const text = '{"a":[1.10,-0,1E5,0.10e-3,12345678901234567890],"b":"\\u0001\\"1.0"}';
  expect(readJson(Buffer.from(text)).ok).toBe(true);
  expect(apply(text, [])).toBe(text);
});
