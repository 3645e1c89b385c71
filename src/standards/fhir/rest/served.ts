/** The resources and interactions that are served: routes and the CapabilityStatement are made of this one table; a type that can be searched has the parameters of the table of search. */
import type { SearchedType } from '../search/index.ts';

export type Interaction = 'create' | 'read' | 'update' | 'search-type';

export interface ServedOperation {
  readonly name: string;
  readonly definition: string;
}

export interface ServedType {
  readonly profile: string;
  readonly interactions: readonly Interaction[];
  readonly operations?: readonly ServedOperation[] | undefined;
}

const BE_CORE = 'https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition';

export const servedTypes = {
  Patient: {
    profile: `${BE_CORE}/be-patient`,
    interactions: ['create', 'read', 'update', 'search-type'],
    operations: [{ name: 'export', definition: 'http://hl7.org/fhir/uv/bulkdata/OperationDefinition/patient-export' }],
  },
  Practitioner: { profile: `${BE_CORE}/be-practitioner`, interactions: ['read', 'search-type'] },
  PractitionerRole: { profile: `${BE_CORE}/be-practitionerrole`, interactions: ['read', 'search-type'] },
  Organization: { profile: `${BE_CORE}/be-organization`, interactions: ['read', 'search-type'] },
} as const satisfies Readonly<Partial<Record<SearchedType, ServedType>>>;
export type ServedTypeName = keyof typeof servedTypes;

export const isServed = (type: string): type is ServedTypeName => Object.hasOwn(servedTypes, type);
