/** The resources and interactions that are served: routes and the CapabilityStatement are made of this one table; a type that can be searched has the parameters of the table of search. */
import type { SearchedType } from '../search/index.ts';

export type Interaction =
  | 'create'
  | 'read'
  | 'vread'
  | 'update'
  | 'patch'
  | 'delete'
  | 'history-instance'
  | 'search-type';

export interface ServedOperation {
  readonly name: string;
  readonly definition: string;
}

export interface ServedType {
  /** Nothing for what the vault keeps: it says itself which versions it takes. */
  readonly profile?: string;
  readonly interactions: readonly Interaction[];
  readonly operations?: readonly ServedOperation[] | undefined;
}

const BE_CORE = 'https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition';

/** The vault keeps every version of it. */
const KEPT = {
  interactions: ['create', 'read', 'vread', 'update', 'patch', 'delete', 'history-instance', 'search-type'],
} as const satisfies ServedType;
/** It is replaced by sending the next one. */
const DOCUMENT = {
  interactions: ['create', 'read', 'vread', 'delete', 'history-instance', 'search-type'],
} as const satisfies ServedType;
/** It comes as a part of a document. */
const PART = { interactions: ['read', 'vread', 'search-type'] } as const satisfies ServedType;

export const servedTypes = {
  Patient: {
    profile: `${BE_CORE}/be-patient`,
    interactions: ['create', 'read', 'update', 'search-type'],
    operations: [
      { name: 'everything', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything' },
      { name: 'export', definition: 'http://hl7.org/fhir/uv/bulkdata/OperationDefinition/patient-export' },
    ],
  },
  Practitioner: { profile: `${BE_CORE}/be-practitioner`, interactions: ['read', 'search-type'] },
  PractitionerRole: { profile: `${BE_CORE}/be-practitionerrole`, interactions: ['read', 'search-type'] },
  Organization: { profile: `${BE_CORE}/be-organization`, interactions: ['read', 'search-type'] },
  Immunization: KEPT,
  AllergyIntolerance: KEPT,
  Observation: KEPT,
  Bundle: DOCUMENT,
  Composition: PART,
  DiagnosticReport: PART,
  Media: PART,
  ServiceRequest: PART,
  Specimen: PART,
  DocumentReference: {
    profile: `${BE_CORE}/be-documentreference`,
    interactions: ['read', 'search-type'],
    operations: [{ name: 'docref', definition: 'http://hl7.org/fhir/uv/ipa/OperationDefinition/docref' }],
  },
  Provenance: {
    profile: 'http://hl7.org/fhir/StructureDefinition/Provenance',
    interactions: ['read', 'search-type'],
  },
  AuditEvent: {
    profile: 'http://hl7.org/fhir/StructureDefinition/AuditEvent',
    interactions: ['read', 'search-type'],
  },
  Binary: { profile: 'http://hl7.org/fhir/StructureDefinition/Binary', interactions: ['read'] },
} as const satisfies Readonly<Partial<Record<SearchedType | 'Binary', ServedType>>>;

export type ServedTypeName = keyof typeof servedTypes;

export const isServed = (type: string): type is ServedTypeName => Object.hasOwn(servedTypes, type);
