/** Which namespace a prefix means where. Source: Namespaces in XML 1.0, sections 2, 3, 5 and 6. */
import type { Attribute } from './events.ts';
import { MOST_PREFIXES, notXml, tooMuch } from './problem.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

export interface ExpandedName {
  readonly local: string;
  readonly namespace: string;
}

/** The bindings in force over some elements, and the names already looked up under them. */
interface Bindings {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, ExpandedName>;
}

const bindings = (prefixes: ReadonlyMap<string, string>): Bindings => ({ prefixes, names: new Map() });

export class Namespaces {
  current = bindings(new Map([['xml', XML]]));
  /** Those of each open element around it. */
  readonly around: Bindings[] = [];

  /** Opens an element: its attributes with their namespaces, declarations left out. */
  enter(attributes: readonly Attribute[], at: number): readonly Attribute[] {
    this.around.push(this.current);
    if (attributes.length === 0) return attributes;
    const declarations = attributes.filter((one) => isDeclaration(one.name));
    if (declarations.length > 0) this.declare(declarations, at);
    return this.expanded(attributes, declarations.length, at);
  }

  leave(): void {
    this.current = this.around.pop() ?? this.current;
  }

  declare(declarations: readonly Attribute[], at: number): void {
    const prefixes = new Map(this.current.prefixes);
    const declared = new Set<string>();
    for (const { name, value } of declarations) {
      const prefix = name === 'xmlns' ? '' : split(name, at).local;
      const cannotBe = (prefix !== '' && value === '') || prefix === 'xmlns' || (prefix === 'xml') !== (value === XML);
      if (cannotBe || value === XMLNS) throw notXml(at, 'a namespace that cannot be declared');
      if (declared.has(prefix)) throw notXml(at, 'an attribute stands twice');
      declared.add(prefix);
      prefixes.set(prefix, value);
      if (prefixes.size > MOST_PREFIXES) throw tooMuch('too-many-prefixes', at, MOST_PREFIXES);
    }
    this.current = bindings(prefixes);
  }

  expanded(attributes: readonly Attribute[], declarations: number, at: number): readonly Attribute[] {
    const plain = declarations === 0 ? attributes : attributes.filter((one) => !isDeclaration(one.name));
    const prefixed = plain.some(({ name }) => name.includes(':'));
    const found = prefixed ? plain.map((one) => this.expandedAttribute(one, at)) : plain;
    if (hasTwins(found)) throw notXml(at, 'an attribute stands twice');
    return found;
  }

  expandedAttribute(attribute: Attribute, at: number): Attribute {
    if (!attribute.name.includes(':')) return attribute;
    const { local, namespace } = this.nameOf(attribute.name, at);
    return { name: local, namespace, value: attribute.value };
  }

  /** What a qualified name means under the bindings in force. */
  nameOf(name: string, at: number): ExpandedName {
    const known = this.current.names.get(name);
    if (known) return known;
    const { prefix, local } = split(name, at);
    const namespace = this.current.prefixes.get(prefix);
    if (namespace === undefined && prefix !== '') throw notXml(at, 'a prefix without namespace');
    const found = { local, namespace: namespace ?? '' };
    this.current.names.set(name, found);
    return found;
  }
}

function split(name: string, at: number): { readonly prefix: string; readonly local: string } {
  const [first = '', second, ...more] = name.split(':');
  if (more.length > 0 || second === '' || (second !== undefined && (first === '' || /^[-.\d\u00b7]/.test(second)))) {
    throw notXml(at, 'a wrong name');
  }
  return second === undefined ? { prefix: '', local: first } : { prefix: first, local: second };
}

/** Few are compared in place; many would take the square of their number. */
const MOST_COMPARED = 8;

function hasTwins(attributes: readonly Attribute[]): boolean {
  if (attributes.length > MOST_COMPARED) {
    return new Set(attributes.map(({ namespace, name }) => `${namespace} ${name}`)).size < attributes.length;
  }
  for (let place = 1; place < attributes.length; place += 1) {
    const { name, namespace } = attributes[place] as Attribute;
    for (let before = 0; before < place; before += 1) {
      const other = attributes[before];
      if (other?.name === name && other.namespace === namespace) return true;
    }
  }
  return false;
}

const isDeclaration = (name: string): boolean =>
  name.startsWith('xmlns') && (name.length === 5 || name.charCodeAt(5) === 58);
