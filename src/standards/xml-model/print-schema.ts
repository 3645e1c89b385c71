/** A declaration as an XML Schema of our own. Source: W3C XML Schema 1.0 part 1. */
import { escapeAttribute } from '../xml/index.ts';
import type { AttributeSpecs, Field, Node, SimpleType, Type } from './types.ts';

const attributesOf = (specs: AttributeSpecs): string =>
  Object.values(specs)
    .map(
      ({ xml, type, required }) =>
        `<xsd:attribute name="${xml}" type="${type.name}"${required ? ' use="required"' : ''}/>`,
    )
    .join('');

/** Prints a schema with one global element. */
export function printSchema(root: string, type: Type<unknown>, namespace: string): string {
  const printed = new Map<string, string>();
  const name = print(type, printed);
  const types = [...printed.values()].join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified">
<xsd:element name="${root}" type="${name}"/>
${types}
</xsd:schema>
`;
}

/** Adds the type and all it needs; its name. */
function print(type: Type<unknown>, printed: Map<string, string>): string {
  if (printed.has(type.name) || type.name.startsWith('xsd:')) return type.name;
  printed.set(type.name, '');
  printed.set(type.name, definition(type, printed));
  return type.name;
}

function definition(type: Type<unknown>, printed: Map<string, string>): string {
  switch (type.kind) {
    case 'simple':
      return simple(type);
    case 'attributed':
      for (const { type: of } of Object.values(type.attributes)) print(of, printed);
      return `<xsd:complexType name="${type.name}"><xsd:simpleContent><xsd:extension base="${print(type.text, printed)}">${attributesOf(type.attributes)}</xsd:extension></xsd:simpleContent></xsd:complexType>`;
    case 'record':
      for (const { type: of } of Object.values(type.attributes)) print(of, printed);
      return `<xsd:complexType name="${type.name}"${type.mixed ? ' mixed="true"' : ''}>${node(type.content, '', printed)}${attributesOf(type.attributes)}</xsd:complexType>`;
    case 'foreign':
      return `<xsd:complexType name="${type.name}" mixed="true"><xsd:sequence><xsd:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/></xsd:sequence><xsd:anyAttribute processContents="skip"/></xsd:complexType>`;
  }
}

function simple({ name, codes, narrows }: SimpleType<unknown>): string {
  const values = (codes ?? []).map((code) => `<xsd:enumeration value="${escapeAttribute(code)}"/>`).join('');
  const facets = narrows ? `<xsd:pattern value="${escapeAttribute(narrows.pattern)}"/>` : values;
  return `<xsd:simpleType name="${name}"><xsd:restriction base="${narrows?.base ?? 'xsd:string'}">${facets}</xsd:restriction></xsd:simpleType>`;
}

function node(particle: Node, occurs: string, printed: Map<string, string>): string {
  switch (particle.kind) {
    case 'element':
      return element(particle.name, particle.field, printed);
    case 'repeat':
      return node(particle.of, ' maxOccurs="unbounded"', printed);
    default: {
      const own = `${particle.optional ? ' minOccurs="0"' : ''}${occurs}`;
      const parts = particle.parts.map((part) => node(part, '', printed)).join('');
      return `<xsd:${particle.kind}${own}>${parts}</xsd:${particle.kind}>`;
    }
  }
}

function element(name: string, field: Field<unknown, 'one' | 'many'>, printed: Map<string, string>): string {
  const { least, most } = field.occurs;
  const bounds = `${least === 0 ? ' minOccurs="0"' : ''}${most === 1 ? '' : ` maxOccurs="${Number.isFinite(most) ? most : 'unbounded'}"`}`;
  const type = field.type();
  return `<xsd:element name="${name}" type="${print(type, printed)}"${bounds}${field.nillable ? ' nillable="true"' : ''}/>`;
}
