/** Checking an envelope against our schemas: what passes has every mandatory part in its place. */
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { KMEHR } from '../../kmehr/index.ts';
import { SOAP } from '../../soap/index.ts';
import type { HubVersion } from '../versions.ts';
import { coreSchema } from './core-schema.ts';
import { kmehrPartsSchema } from './kmehr-parts.ts';
import { protocolSchema } from './protocol.ts';

const at = (file: string): string => ` schemaLocation="${file}"`;

const envelopeSchema = ({
  protocol,
}: HubVersion): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="${SOAP}" targetNamespace="${SOAP}" elementFormDefault="qualified">
<xs:import namespace="${protocol}"${at('protocol.xsd')}/>
<xs:element name="Envelope"><xs:complexType><xs:sequence>
<xs:element name="Header" minOccurs="0"><xs:complexType><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="50"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
<xs:element name="Body"><xs:complexType><xs:sequence><xs:any namespace="${protocol}" processContents="strict"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
</xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
</xs:schema>`;

const compiled = new Map<HubVersion, XsdValidator>();

/** Compiled once a process: the schemas are constants. */
function validatorOf(version: HubVersion): XsdValidator {
  const known = compiled.get(version);
  if (known) return known;
  const folder = `mem:/zenne/${version.wsdlTarget.replace(/\W+/g, '-')}`;
  const files = {
    'protocol.xsd': protocolSchema(version, at('core.xsd')),
    'core.xsd': coreSchema(version, at('kmehr.xsd')),
    'kmehr.xsd': kmehrPartsSchema,
  };
  const buffers = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, Buffer.from(text)]);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(buffers)));
  const schema = XmlDocument.fromString(envelopeSchema(version), { url: `${folder}/envelope.xsd` });
  try {
    const validator = XsdValidator.fromDoc(schema);
    compiled.set(version, validator);
    return validator;
  } finally {
    schema.dispose();
  }
}

export interface Violation {
  readonly line: number;
  readonly text: string;
}

/** Namespaces that go without saying; of another one the sender is told. */
const expectedNote = ({ protocol, core }: HubVersion): RegExp =>
  new RegExp(`\\{(${[SOAP, KMEHR, protocol, core].join('|')})\\}`, 'g');

/** A value of the sender (it may be a person's number) must not come back in an error. */
const QUOTED_VALUE = /: '[^']*'(?= is not a valid)|The value '[^']*'/g;
/** Names of elements and namespaces come back, and a sender may have written a person's number into one. */
const LONG_NUMBER = /\d(?:[.\s-]?\d){8,}/g;

/** The first violation, in words without any value of the message. */
export function findViolation(version: HubVersion, document: XmlDocument): Violation | undefined {
  const schema = validatorOf(version);
  try {
    schema.validate(document);
    return undefined;
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    const [first] = error.details;
    const text = (first?.message ?? 'not valid')
      .replace(expectedNote(version), '')
      .replace(QUOTED_VALUE, (found) => (found.startsWith(':') ? ': the value' : 'The value'))
      .replace(LONG_NUMBER, '…');
    return { line: first?.line ?? 0, text: text.trim() };
  }
}
