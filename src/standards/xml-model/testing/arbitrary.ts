/** Random values of a declared type, for property tests: what the declaration allows, and nothing else. */
import fc from 'fast-check';
import type { AttributeSpecs, Field, Node, SimpleType, Type } from '../types.ts';

/** Below this depth only what must be there is made. */
const DEEPEST = 6;
const MOST_OF_MANY = 3;

/** Texts that are hard to write and read. */
export const hardText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a', 'é', '&', '<', '>', '"', "'", ' ', '\n', '\r', '\t', '漢', '𝄞', ']]>', '0'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
/** Texts that a person can look for. */
export const plainText: fc.Arbitrary<string> = fc.stringMatching(/^[A-Za-zé]{3,9}( [a-zà]{2,6})?$/);

const two = (most: number, least = 0) => fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
const year = fc.integer({ min: 1901, max: 2999 }).map(String);
const day = fc.tuple(year, two(12, 1), two(28, 1)).map((parts) => parts.join('-'));
const time = fc.tuple(two(23), two(59), two(59)).map((parts) => parts.join(':'));
const zone = fc.constantFrom('', 'Z', '+01:00', '-14:00');
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((each) => each.join(''));
const positive = fc.integer({ min: 1, max: 99_999 }).map(String);

const SIMPLE: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'xsd:boolean': fc.boolean(),
  'xsd:decimal': fc.constantFrom('0', '1', '-1.5', '+.5', '12.', '0012.340'),
  'xsd:language': fc.constantFrom('fr', 'nl', 'en-GB', 'x-own'),
  'xsd:positiveInteger': positive,
  'xsd:unsignedInt': fc.constantFrom('0', '7', '4294967295'),
  'xsd:date': joined(day, zone),
  'xsd:time': joined(time, fc.constantFrom('', '.5'), zone),
  'xsd:dateTime': joined(day, fc.constant('T'), time, zone),
  'xsd:gYear': joined(year, zone),
  'xsd:gYearMonth': joined(year, fc.constant('-'), two(12, 1), zone),
  'xsd:base64Binary': fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  dayType: day,
  timeType: time,
};

const isDeep = (node: Node): boolean => node.kind === 'element' && ['heading', 'person', 'hcparty'].includes(node.name);
const holdsForeign = (node: Node): boolean =>
  node.kind === 'element' && node.field.occurs.least > 0 && node.field.type().kind === 'foreign';
const merged = (parts: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((each) => Object.assign({}, ...each));
const maybe = (value: fc.Arbitrary<unknown>, depth: number): fc.Arbitrary<unknown> =>
  depth > DEEPEST
    ? fc.constant({})
    : fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: value });

/** A value of the type, without foreign elements. */
export const arbitraryOf = (type: Type<unknown>, text = hardText): fc.Arbitrary<unknown> =>
  new Maker(text).value(type, 0);

class Maker {
  readonly text: fc.Arbitrary<string>;

  constructor(text: fc.Arbitrary<string>) {
    this.text = text;
  }

  value(type: Type<unknown>, depth: number): fc.Arbitrary<unknown> {
    switch (type.kind) {
      case 'simple':
        return this.simple(type);
      case 'attributed':
        return merged([this.attributes(type.attributes), this.simple(type.text).map((value) => ({ value }))]);
      case 'foreign':
        throw new Error(`${type.name} is made by nobody`);
      case 'record': {
        const own = type.mixed ? [this.attributes(type.attributes), fc.constantFrom({}, { value: 'mixed words' })] : [];
        return merged([...own, this.content(type.content, depth)]);
      }
    }
  }

  simple({ name, codes }: SimpleType<unknown>): fc.Arbitrary<unknown> {
    if (name === 'xsd:string') return this.text;
    if (codes) return fc.constantFrom(...codes);
    const found = SIMPLE[name];
    if (!found) throw new Error(`no values for ${name}`);
    return found;
  }

  attributes(specs: AttributeSpecs): fc.Arbitrary<unknown> {
    const entries = Object.entries(specs);
    return fc.record(Object.fromEntries(entries.map(([key, { type }]) => [key, this.simple(type)])), {
      requiredKeys: entries.flatMap(([key, { required }]) => (required ? [key] : [])),
    });
  }

  content(node: Node, depth: number): fc.Arbitrary<unknown> {
    switch (node.kind) {
      case 'element':
        return this.element(node.name, node.field, depth);
      case 'repeat':
        return fc
          .array(this.content(node.of, depth), { minLength: 1, maxLength: depth > DEEPEST ? 1 : MOST_OF_MANY })
          .map((runs) => runs.filter((run) => Object.keys(run as object).length > 0))
          .map((runs) => (runs.length > 0 ? { [node.as]: runs } : {}));
      case 'sequence': {
        const whole = merged(node.parts.map((part) => this.content(part, depth)));
        return node.optional ? maybe(whole, depth) : whole;
      }
      case 'choice': {
        const parts = node.parts.filter((part) => !holdsForeign(part) && !(depth > DEEPEST && isDeep(part)));
        const whole = fc.oneof(...parts.map((part) => this.content(part, depth)));
        return node.optional ? maybe(whole, depth) : whole;
      }
    }
  }

  element(name: string, { type, occurs, count }: Field<unknown, 'one' | 'many'>, depth: number): fc.Arbitrary<unknown> {
    const { least, most } = occurs;
    const of = type();
    if (of.kind === 'foreign') return fc.constant({});
    // Made only when it is wanted: a declaration may hold itself.
    const value = fc.constant(undefined).chain(() => this.value(of, depth + 1));
    const list = fc.array(value, { minLength: Math.max(1, least), maxLength: Math.min(most, MOST_OF_MANY) });
    const present = (count === 'many' ? list : value).map((made) => ({ [name]: made }));
    return least === 0 ? maybe(present, depth) : present;
  }
}
