/** Checking an envelope against our schemas: what passes has every mandatory part in its place. */
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { SOAP } from '../../soap/index.ts';
import { CORE, PROTOCOL } from '../namespaces.ts';
import { coreSchema } from './core.ts';
import { kmehrPartsSchema } from './kmehr-parts.ts';
import { protocolSchema } from './protocol.ts';

const at = (file: string): string => ` schemaLocation="mem:/zenne/${file}"`;

const ENVELOPE = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="${SOAP}" targetNamespace="${SOAP}" elementFormDefault="qualified">
<xs:import namespace="${PROTOCOL}"${at('protocol.xsd')}/>
<xs:element name="Envelope"><xs:complexType><xs:sequence>
<xs:element name="Header" minOccurs="0"><xs:complexType><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="50"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
<xs:element name="Body"><xs:complexType><xs:sequence><xs:any namespace="${PROTOCOL}" processContents="strict"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
</xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
</xs:schema>`;

let compiled: XsdValidator | undefined;

/** Compiled once a process: the schemas are constants. */
function validator(): XsdValidator {
  if (compiled) return compiled;
  const files = {
    'mem:/zenne/protocol.xsd': protocolSchema(at('core.xsd')),
    'mem:/zenne/core.xsd': coreSchema(at('kmehr.xsd')),
    'mem:/zenne/kmehr.xsd': kmehrPartsSchema,
  };
  const buffers = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(buffers)));
  const schema = XmlDocument.fromString(ENVELOPE, { url: 'mem:/zenne/envelope.xsd' });
  try {
    compiled = XsdValidator.fromDoc(schema);
    return compiled;
  } finally {
    schema.dispose();
  }
}

export interface Violation {
  readonly line: number;
  readonly text: string;
}

const NAMESPACE_NOTE = new RegExp(
  `\\{(${[SOAP, PROTOCOL, CORE].join('|')}|http://www.ehealth.fgov.be/standards/kmehr/schema/v1)\\}`,
  'g',
);
/** A value of the sender (it may be a person's number) must not come back in an error. */
const QUOTED_VALUE = /: '[^']*'(?= is not a valid)|The value '[^']*'/g;
/** Names of elements and namespaces come back, and a sender may have written a person's number into one. */
const LONG_NUMBER = /\d(?:[.\s-]?\d){8,}/g;

/** The first violation, in words without any value of the message. */
export function findViolation(document: XmlDocument): Violation | undefined {
  const schema = validator();
  try {
    schema.validate(document);
    return undefined;
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    const [first] = error.details;
    const text = (first?.message ?? 'not valid')
      .replace(NAMESPACE_NOTE, '')
      .replace(QUOTED_VALUE, (found) => (found.startsWith(':') ? ': the value' : 'The value'))
      .replace(LONG_NUMBER, '…');
    return { line: first?.line ?? 0, text: text.trim() };
  }
}
