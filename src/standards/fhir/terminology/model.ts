/** Value sets and code systems as far as this house reads them. Source: FHIR R4, ValueSet, CodeSystem. */
export interface TermCoding {
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly code: string;
  readonly display?: string | undefined;
}

export interface Designation {
  readonly language?: string | undefined;
  readonly use?: TermCoding | undefined;
  readonly value: string;
}

export interface ConceptProperty {
  readonly code: string;
  readonly valueCode?: string | undefined;
  readonly valueString?: string | undefined;
  readonly valueBoolean?: boolean | undefined;
  readonly valueInteger?: number | undefined;
  readonly valueDecimal?: number | undefined;
  readonly valueDateTime?: string | undefined;
  readonly valueCoding?: TermCoding | undefined;
}

export interface CodeSystemConcept {
  readonly code: string;
  readonly display?: string | undefined;
  readonly definition?: string | undefined;
  readonly designation?: readonly Designation[] | undefined;
  readonly property?: readonly ConceptProperty[] | undefined;
  readonly concept?: readonly CodeSystemConcept[] | undefined;
}

interface Canonical {
  readonly id?: string | undefined;
  readonly url: string;
  readonly version?: string | undefined;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly status: string;
  readonly experimental?: boolean | undefined;
  readonly language?: string | undefined;
  readonly copyright?: string | undefined;
}

export interface CodeSystem extends Canonical {
  readonly resourceType: 'CodeSystem';
  readonly content: 'not-present' | 'example' | 'fragment' | 'complete' | 'supplement';
  readonly caseSensitive?: boolean | undefined;
  readonly supplements?: string | undefined;
  readonly property?: readonly { readonly code: string; readonly uri?: string | undefined }[] | undefined;
  readonly concept?: readonly CodeSystemConcept[] | undefined;
}

export interface ConceptFilter {
  readonly property: string;
  readonly op: string;
  readonly value: string;
}

export interface ConceptReference {
  readonly code: string;
  readonly display?: string | undefined;
  readonly designation?: readonly Designation[] | undefined;
}

export interface ConceptSet {
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly concept?: readonly ConceptReference[] | undefined;
  readonly filter?: readonly ConceptFilter[] | undefined;
  readonly valueSet?: readonly string[] | undefined;
}

export interface ValueSet extends Canonical {
  readonly resourceType: 'ValueSet';
  readonly compose?:
    | {
        readonly inactive?: boolean | undefined;
        readonly include: readonly ConceptSet[];
        readonly exclude?: readonly ConceptSet[] | undefined;
      }
    | undefined;
}

/** `unknown`: to answer, content is needed that this house does not hold. */
export type Membership = 'in' | 'out' | 'unknown';
