/** The FHIR R4 resources this house makes, as far as it fills them. Source: FHIR 4.0.1. */
export interface CodeableConcept {
  readonly coding?: readonly { readonly system?: string; readonly code: string; readonly display?: string }[];
  readonly text?: string;
}

/** A code and its words. */
export interface Coded {
  readonly code: string;
  readonly display: string;
}

export interface Coding extends Coded {
  readonly system: string;
}

export interface Reference {
  readonly reference?: string;
  readonly type?: string;
  readonly identifier?: Identifier;
  readonly display?: string;
}

export interface Meta {
  readonly versionId?: string;
  readonly lastUpdated?: string;
  readonly profile?: readonly string[];
  readonly tag?: readonly (Pick<Coding, 'system' | 'code'> & Partial<Coding>)[];
}

export interface Resource {
  readonly resourceType: string;
  readonly id?: string;
  readonly meta?: Meta;
}

export interface Identifier {
  readonly use?: 'official' | 'usual' | 'secondary';
  readonly system: string;
  readonly value: string;
}

export interface Patient extends Resource {
  readonly resourceType: 'Patient';
  readonly identifier?: readonly Identifier[];
  readonly name: readonly { readonly use: 'official'; readonly family: string; readonly given?: readonly string[] }[];
  readonly gender: 'male' | 'female' | 'other' | 'unknown';
  readonly birthDate?: string;
  readonly deceasedDateTime?: string;
  readonly address?: readonly { readonly use: 'home'; readonly text: string }[];
  readonly communication?: readonly { readonly language: CodeableConcept; readonly preferred: true }[];
}

export interface Practitioner extends Resource {
  readonly resourceType: 'Practitioner';
  readonly identifier: readonly Identifier[];
  readonly active: boolean;
  readonly name: readonly { readonly use: 'official'; readonly family: string; readonly given: readonly string[] }[];
  readonly qualification: readonly { readonly code: CodeableConcept }[];
}

export interface PractitionerRole extends Resource {
  readonly resourceType: 'PractitionerRole';
  readonly identifier: readonly Identifier[];
  readonly active: boolean;
  readonly practitioner: Reference;
  readonly code: readonly CodeableConcept[];
}

export interface Organization extends Resource {
  readonly resourceType: 'Organization';
  readonly identifier: readonly Identifier[];
  readonly active: true;
  readonly type: readonly CodeableConcept[];
  readonly name: string;
}

export interface DocumentReference extends Resource {
  readonly resourceType: 'DocumentReference';
  readonly masterIdentifier?: Identifier;
  readonly identifier?: readonly Identifier[];
  readonly status: 'current';
  readonly docStatus: 'final' | 'preliminary';
  readonly type: CodeableConcept;
  readonly category: readonly CodeableConcept[];
  readonly subject: Reference;
  readonly date: string;
  readonly author: readonly Reference[];
  readonly custodian: Reference;
  readonly description?: string;
  readonly content: readonly {
    readonly attachment: {
      readonly contentType: string;
      readonly url: string;
      readonly title?: string;
      readonly creation?: string;
    };
  }[];
  readonly context?: { readonly period: { readonly start: string; readonly end: string } };
}

/** Values of IssueType that this house uses. */
export type IssueType =
  | 'invalid'
  | 'value'
  | 'required'
  | 'login'
  | 'forbidden'
  | 'not-supported'
  | 'structure'
  | 'invariant'
  | 'code-invalid'
  | 'extension'
  | 'not-found'
  | 'conflict'
  | 'deleted'
  | 'too-long'
  | 'too-costly'
  | 'throttled'
  | 'transient'
  | 'exception'
  | 'informational';

export interface Issue {
  readonly severity: 'error' | 'warning' | 'information';
  readonly code: IssueType;
  readonly details?: CodeableConcept;
  readonly diagnostics?: string;
  readonly expression?: readonly string[];
}

export interface OperationOutcome extends Resource {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly Issue[];
}

export interface BundleEntry {
  readonly fullUrl?: string;
  readonly resource: Resource;
  readonly search: { readonly mode: 'match' | 'include' | 'outcome' };
}

export interface Bundle extends Resource {
  readonly resourceType: 'Bundle';
  readonly type: 'searchset';
  readonly total: number;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly BundleEntry[];
}
