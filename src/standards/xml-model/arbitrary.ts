/** Values that a declaration allows, made at random: for tests only. */
import fc, { type Arbitrary } from 'fast-check';
import type { AttributeSpecs, Field, Node, Other, SimpleType, Type } from './types.ts';

/** Below this depth only what must be there is made, and of a choice the first. */
const DEEPEST = 9;
/** Above this depth most optional parts are there. */
const RICH = 6;
const MOST_REPEATED = 2;

const words = fc.stringMatching(/^[A-Za-zé]{3,9}( [a-zà]{2,6})?$/);

/** Forms to try for each built-in type; one that a type does not read is left out. */
const forms: Readonly<Record<string, Arbitrary<string>>> = {
  'xsd:base64Binary': fc.base64String({ minLength: 4, maxLength: 40 }),
  'xsd:boolean': fc.constantFrom('true', 'false'),
  'xsd:date': fc.constantFrom('2024-02-29', '1999-12-31', '2026-03-02'),
  'xsd:dateTime': fc.constantFrom('2024-02-29T08:30:00', '2026-03-02T10:00:00Z'),
  'xsd:decimal': fc.integer({ min: 1, max: 99_999 }).map((value) => String(value / 100)),
  'xsd:gYear': fc.constantFrom('1985', '2014'),
  'xsd:gYearMonth': fc.constantFrom('2014-05', '1985-07'),
  'xsd:language': fc.constantFrom('fr', 'nl', 'en', 'de'),
  'xsd:positiveInteger': fc.integer({ min: 1, max: 60 }).map(String),
  'xsd:time': fc.constantFrom('08:30:00', '22:15:00'),
  'xsd:unsignedInt': fc.integer({ min: 100, max: 9999 }).map(String),
};

const codesIn = (xsd: string): readonly string[] =>
  [...xsd.matchAll(/enumeration value="([^"]*)"/g)].map(([, code = '']) =>
    code.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );

function simple(type: SimpleType<unknown>): Arbitrary<unknown> {
  const codes = codesIn(type.facets?.xsd ?? '');
  if (codes.length > 0) return fc.constantFrom(...codes);
  const form = forms[type.facets?.base ?? type.name] ?? words;
  return form.map((text) => type.read(text)).filter((value) => value !== undefined);
}

const attributes = (specs: AttributeSpecs): Record<string, Arbitrary<unknown>> =>
  Object.fromEntries(
    Object.entries(specs).map(([key, { type, required }]) => [
      key,
      required ? simple(type) : fc.option(simple(type), { nil: undefined }),
    ]),
  );

const kept: Arbitrary<Other> = words.map((text) => ({
  name: 'glitter',
  namespace: 'urn:invented',
  attributes: {},
  nodes: [text],
}));

/** A value of the type. */
export function arbitraryOf(type: Type<unknown>, depth = 0): Arbitrary<unknown> {
  switch (type.kind) {
    case 'simple':
      return simple(type);
    case 'attributed':
      return fc.record({ value: simple(type.text), ...attributes(type.attributes) });
    case 'record':
      return fc
        .tuple(particle(type.content, depth), fc.record(attributes(type.attributes)))
        .map(([parts, own]) => ({ ...own, ...parts }));
    case 'foreign':
      return kept;
  }
}

type Parts = Readonly<Record<string, unknown>>;

const merged = (parts: readonly Parts[]): Parts => Object.assign({}, ...parts);

function particle(node: Node, depth: number): Arbitrary<Parts> {
  switch (node.kind) {
    case 'element':
      return element(node.name, node.field, depth);
    case 'repeat':
      return fc
        .array(particle(node.of, depth + 1), { minLength: 1, maxLength: depth < DEEPEST ? 3 : 1 })
        .map((runs) => ({ [node.as]: runs }));
    case 'sequence': {
      const whole = fc.tuple(...node.parts.map((part) => particle(part, depth))).map(merged);
      if (!node.optional) return whole;
      return depth < DEEPEST ? fc.option(whole, { nil: {} }) : fc.constant({});
    }
    case 'choice': {
      const parts = node.parts.map((part) => () => particle(part, depth));
      if (depth < DEEPEST) return fc.nat({ max: parts.length - 1 }).chain((at) => parts[at]?.() ?? fc.constant({}));
      return parts[Math.min(1, parts.length - 1)]?.() ?? fc.constant({});
    }
  }
}

function element(
  name: string,
  { type, occurs, count }: Field<unknown, 'one' | 'many'>,
  depth: number,
): Arbitrary<Parts> {
  const { least, most } = occurs;
  if (least === 0 && depth >= DEEPEST) return fc.constant({});
  const made = fc.constant(undefined).chain(() => arbitraryOf(type(), depth + 1));
  const whole: Arbitrary<unknown> =
    count === 'many' ? fc.array(made, { minLength: 1, maxLength: Math.min(most, MOST_REPEATED) }) : made;
  const present = whole.map((value) => ({ [name]: value }));
  return least === 0 ? fc.option(present, { nil: {}, freq: depth < RICH ? 3 : 2 }) : present;
}
