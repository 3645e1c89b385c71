/** The resources and interactions that are served: routes, searches and the CapabilityStatement are made of this one table. */
export type Interaction = 'read' | 'search-type';

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

export const servedTypes = {
  Patient: {
    profile: 'https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition/be-patient',
    interactions: ['read', 'search-type'],
    parameters: [
      { name: '_id', type: 'token', expression: 'Patient.id', documentation: 'One id that this server gave.' },
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
    profile: 'https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition/be-practitioner',
    interactions: ['read'],
    parameters: [],
  },
} as const satisfies Readonly<Record<string, ServedType>>;
export type ServedTypeName = keyof typeof servedTypes;

export const isServed = (type: string): type is ServedTypeName => Object.hasOwn(servedTypes, type);
