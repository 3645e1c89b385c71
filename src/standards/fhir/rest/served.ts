/** The resources and interactions that are served: routes, searches and the CapabilityStatement are made of this one table. */
export type Interaction = 'create' | 'read' | 'update' | 'search-type';

export interface SearchParameter {
  readonly name: string;
  readonly type: 'token' | 'string' | 'date' | 'reference';
  /** What it looks at, as FHIRPath. */
  readonly expression: string;
  readonly documentation: string;
  /** Its values are numbers of people: they are repeated in no address that the client did not write itself. */
  readonly personal?: true;
}

export interface ServedType {
  readonly profile: string;
  readonly interactions: readonly Interaction[];
  readonly parameters: readonly SearchParameter[];
}

const ID = { name: '_id', type: 'token', documentation: 'One id that this server gave.' } as const;
const PARTY_NUMBER = 'One public number (NIHDI, CBE, EHP): `system|value` or `value`.';
const PARTY_NAME = 'How the name begins, two letters at least.';
const BE_CORE = 'https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition';

export const servedTypes = {
  Patient: {
    profile: `${BE_CORE}/be-patient`,
    interactions: ['create', 'read', 'update', 'search-type'],
    parameters: [
      { ...ID, expression: 'Patient.id' },
      {
        name: 'identifier',
        type: 'token',
        expression: 'Patient.identifier',
        documentation: 'One SSIN, or the number of the network of somebody without an SSIN: `system|value` or `value`.',
        personal: true,
      },
    ],
  },
  Practitioner: {
    profile: `${BE_CORE}/be-practitioner`,
    interactions: ['read', 'search-type'],
    parameters: [
      { ...ID, expression: 'Practitioner.id' },
      { name: 'identifier', type: 'token', expression: 'Practitioner.identifier', documentation: PARTY_NUMBER },
      { name: 'name', type: 'string', expression: 'Practitioner.name', documentation: PARTY_NAME },
      { name: 'family', type: 'string', expression: 'Practitioner.name.family', documentation: PARTY_NAME },
    ],
  },
  PractitionerRole: {
    profile: `${BE_CORE}/be-practitionerrole`,
    interactions: ['read', 'search-type'],
    parameters: [
      { ...ID, expression: 'PractitionerRole.id' },
      { name: 'identifier', type: 'token', expression: 'PractitionerRole.identifier', documentation: PARTY_NUMBER },
      {
        name: 'practitioner',
        type: 'reference',
        expression: 'PractitionerRole.practitioner',
        documentation: 'One Practitioner of this server.',
      },
      {
        name: 'role',
        type: 'token',
        expression: 'PractitionerRole.code',
        documentation: 'CD-HCPARTY, beside another parameter.',
      },
    ],
  },
  Organization: {
    profile: `${BE_CORE}/be-organization`,
    interactions: ['read', 'search-type'],
    parameters: [
      { ...ID, expression: 'Organization.id' },
      { name: 'identifier', type: 'token', expression: 'Organization.identifier', documentation: PARTY_NUMBER },
      { name: 'name', type: 'string', expression: 'Organization.name', documentation: PARTY_NAME },
      {
        name: 'type',
        type: 'token',
        expression: 'Organization.type',
        documentation: 'CD-HCPARTY, beside another parameter.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, ServedType>>;
export type ServedTypeName = keyof typeof servedTypes;

export const isServed = (type: string): type is ServedTypeName => Object.hasOwn(servedTypes, type);
