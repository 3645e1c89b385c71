import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { XmlC14NMode, XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { canonicalSha256, canonicalText } from './canonical.ts';
import { elementsOf } from './elements-of.ts';
import { DEFAULT_LIMITS } from './scan/problem.ts';
import { withXml } from './with-xml.ts';

const OPTIONS = { mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: false } as const;

/** Every element of a message, as the parser canonicalises it where it stands, and as we do. */
function bothWays(xml: string) {
  const read = withXml(Buffer.from(xml), DEFAULT_LIMITS, (root) => {
    const all = root.find('.//*').filter((node) => node instanceof XmlElement);
    const parts = elementsOf(root);
    return {
      standing: all.map((node) => node.canonicalizeToString(OPTIONS)),
      alone: all.map(canonicalText),
      partsStanding: parts.map((node) => node.canonicalizeToString(OPTIONS)).join(''),
      hash: canonicalSha256(parts).toString('hex'),
    };
  });
  return read.ok ? read.value : undefined;
}

const declared = fc.constantFrom(
  '',
  ' xmlns="urn:a"',
  ' xmlns:p="urn:b"',
  ' xmlns:p="urn:a&amp;b"',
  ' xmlns:q="urn:c"',
);
const attribute = fc.constantFrom(
  '',
  ' z="1" a="é&#10;&quot;&lt;"',
  ' p:a="x"',
  ' q:b="&#9;y" xml:lang="fr"',
  " c='\"'",
  ' c=" xmlns:p=&quot;urn:x&quot; xmlns:q=\'urn:x\'>"',
);
const text = fc.constantFrom(
  '',
  ' ',
  'é\n',
  '&#13;&amp;&gt;',
  '<![CDATA[a<b&]]>',
  '<!-- n -->',
  '\u{1F600}',
  'a]]&gt;b',
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom('a', 'p:a', 'q:a', 'b'),
      declared,
      attribute,
      fc.array(fc.oneof(text, tie('tree')), { maxLength: 4 }),
    )
    .map(([name, names, attributes, content]) => `<${name}${names}${attributes}>${content.join('')}</${name}>`),
}));
const message = fc
  .array(tree, { minLength: 1, maxLength: 4 })
  .map((parts) => `<root xmlns="urn:r" xmlns:p="urn:p" xmlns:q="urn:q">${parts.join('')}</root>`);

describe('canonical text', () => {
  it('of a part taken out is that of the part where it stands', () => {
    fc.assert(
      fc.property(message, (xml) => {
        const found = bothWays(xml);
        expect(found?.alone).toEqual(found?.standing);
      }),
      { numRuns: 300 },
    );
    expect(bothWays('<r xmlns="urn:r"><a xmlns=""><b/></a></r>')?.alone).toEqual(['<a><b></b></a>', '<b></b>']);
  });

  it('of many parts is hashed as one after the other', () => {
    fc.assert(
      fc.property(message, (xml) => {
        const found = bothWays(xml);
        expect(found?.hash).toBe(
          createHash('sha256')
            .update(found?.partsStanding ?? '?')
            .digest('hex'),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of thousands of small parts takes no longer than that of one large', () => {
    const xml = `<r xmlns="urn:r">${'<a><b/></a>'.repeat(5000)}</r>`;
    const before = process.cpuUsage().user;
    withXml(Buffer.from(xml), DEFAULT_LIMITS, (root) => {
      const parts = elementsOf(root);
      canonicalSha256(parts);
      for (const part of parts) canonicalText(part);
    });
    // Microseconds; walked once for each part it were a minute.
    expect(process.cpuUsage().user - before).toBeLessThan(8_000_000);
  });

  it('is refused, and breaks nothing, where a namespace is no absolute address', () => {
    const text = (root: XmlElement) => canonicalText(root);
    const hash = (root: XmlElement) => canonicalSha256(elementsOf(root)).toString('hex');
    for (const xml of ['<r xmlns:x="foo"><a/></r>', '<r><a xmlns:x="foo"/></r>', '<r><a><b xmlns="../b"/></a></r>'])
      for (const use of [text, hash]) {
        const read = withXml(Buffer.from(xml), DEFAULT_LIMITS, use);
        expect(read).toMatchObject({ ok: false, problem: { code: 'not-xml' } });
      }
  });
});
