/** The parts of ValueSet, CodeSystem and SearchParameter that our program reads. Source: FHIR R4, 4.9, 4.8 and 6.5. */
import type { JsonValue } from './structure-definition.ts';

export interface ValueSetInclude {
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly concept?: readonly { readonly code: string; readonly display?: string | undefined }[] | undefined;
  readonly filter?: readonly { readonly property: string; readonly op: string; readonly value: string }[] | undefined;
  readonly valueSet?: readonly string[] | undefined;
}

export interface ValueSet {
  readonly resourceType: 'ValueSet';
  readonly url: string;
  readonly version?: string | undefined;
  readonly name: string;
  readonly status: string;
  readonly compose: {
    readonly include: readonly ValueSetInclude[];
    readonly exclude?: readonly ValueSetInclude[] | undefined;
  };
}

export interface CodeSystemConcept {
  readonly code: string;
  readonly display?: string | undefined;
  /** Each with `code` and one `value…`. */
  readonly property?: readonly { readonly [name: string]: JsonValue }[] | undefined;
  readonly concept?: readonly CodeSystemConcept[] | undefined;
}

export interface CodeSystem {
  readonly resourceType: 'CodeSystem';
  readonly url: string;
  readonly version?: string | undefined;
  readonly name: string;
  readonly status: string;
  readonly content: 'not-present' | 'example' | 'fragment' | 'complete' | 'supplement';
  readonly caseSensitive?: boolean | undefined;
  readonly hierarchyMeaning?: string | undefined;
  readonly concept: readonly CodeSystemConcept[];
}

export interface SearchParameter {
  readonly code: string;
  readonly type: string;
  readonly base: readonly string[];
  /** FHIRPath over every type in `base`. */
  readonly expression: string;
  readonly target?: readonly string[] | undefined;
}
