/** Texts of random JSON objects, written with random white space and escapes: for tests. */
import fc from 'fast-check';

const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
const unescapedString = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0'));
const written = fc
  .tuple(unescapedString, fc.boolean())
  .map(([text, escaped]) => (escaped ? `"${text.replace(/[\s\S]/g, escapeUnit)}"` : JSON.stringify(text)));
const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const scalar = fc.oneof(
  written,
  fc.constantFrom('true', 'false', 'null', '0', '-0', '1.50', '0.10e2', '-7E-3', '12345678901234567890'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
);

const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, scalar, listText(tie('tree')), objectText(tie('tree'))),
}));

function listText(item: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(item, { maxLength: 4 }), space)
    .map(([items, gap]) => `[${gap}${items.join(`${gap},`)}${gap}]`);
}

function objectText(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const member = fc.tuple(written, space, value);
  const members = fc.uniqueArray(member, { maxLength: 4, selector: ([key]) => JSON.parse(key) as string });
  return fc
    .tuple(members, space)
    .map(
      ([all, gap]) =>
        `{${gap}${all.map(([key, before, one]) => `${key}${before}:${gap}${one}`).join(`${gap},`)}${gap}}`,
    );
}

export const jsonText: fc.Arbitrary<string> = fc.tuple(space, tree, space).map((parts) => parts.join(''));

/** As a client sends it: `id` and `meta` may be there, in any order, whatever they hold. */
export const resourceText: fc.Arbitrary<string> = fc
  .record(
    {
      resourceType: fc.constant('"Observation"'),
      id: scalar,
      meta: fc.oneof(
        scalar,
        fc.constantFrom(
          '{}',
          '{ }',
          '{"versionId":"7"}',
          '{ "lastUpdated" : "2020", "tag":[{}] }',
          '{"x":{}, "versionId" :1}',
        ),
      ),
      value: tree,
      contained: fc.constant('[{"resourceType":"Patient","id":"p","meta":{"versionId":"9"}}]'),
    },
    { requiredKeys: ['resourceType'] },
  )
  .chain((members) =>
    fc.tuple(fc.shuffledSubarray(Object.entries(members), { minLength: Object.keys(members).length }), space),
  )
  .map(
    ([members, gap]) =>
      `${gap}{${gap}${members.map(([name, text]) => `"${name}"${gap}:${text}`).join(`,${gap}`)}${gap}}`,
  );
