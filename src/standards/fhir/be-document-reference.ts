/** A row of the registry as a DocumentReference of the Belgian core guide. Source: hl7.fhir.be.core 2.1, be-documentreference; IHE MHD 4.2; KMEHR facts A10. */
import { beProfile } from './be-systems.ts';
import { CD_TRANSACTION, LOINC, loincOf } from './document-types.ts';
import type { Coded, Coding, DocumentReference, Identifier, Reference } from './resources.ts';

export interface DocumentFacts {
  readonly id: string;
  readonly recordedAt: Date;
  /** When it was written. */
  readonly writtenAt: Date | undefined;
  /** Id of the sender. */
  readonly identifier?: Identifier | undefined;
  /** CD-TRANSACTION value and its words. */
  readonly kind: Coded;
  /** Of its type, as the document itself says; without it the LOINC code of its kind. */
  readonly type?: readonly (Pick<Coding, 'system' | 'code'> & Partial<Coding>)[] | undefined;
  readonly title?: string | undefined;
  readonly isFinal: boolean;
  readonly tags: readonly Coding[];
  /** FHIR id of the patient. */
  readonly patient: string;
  readonly author: Reference;
  readonly custodian: Reference;
  /** The same document in its forms, the first as it is kept. */
  readonly contents: readonly { readonly contentType: string; readonly url: string }[];
}

/** What every one of them says. */
export const everyDocumentReference = {
  resourceType: 'DocumentReference',
  meta: { profile: [beProfile('be-documentreference')] },
  status: 'current',
} as const;

export function beDocumentReference(facts: DocumentFacts): DocumentReference {
  const { id, recordedAt, writtenAt, identifier, kind, title, isFinal, tags, patient } = facts;
  const ofKind = { system: CD_TRANSACTION, ...kind };
  const loinc = loincOf(kind.code);
  const written = writtenAt?.toISOString();
  return {
    ...everyDocumentReference,
    id,
    meta: {
      ...everyDocumentReference.meta,
      lastUpdated: recordedAt.toISOString(),
      ...(tags.length > 0 ? { tag: tags } : {}),
    },
    ...(identifier ? { masterIdentifier: identifier, identifier: [identifier] } : {}),
    docStatus: isFinal ? 'final' : 'preliminary',
    type: { coding: [...(facts.type ?? (loinc ? [{ system: LOINC, ...loinc }] : [])), ofKind], text: kind.display },
    category: [{ coding: [ofKind] }],
    subject: { reference: `Patient/${patient}` },
    date: recordedAt.toISOString(),
    author: [facts.author],
    custodian: facts.custodian,
    ...(title ? { description: title } : {}),
    content: facts.contents.map((content) => ({
      attachment: { ...content, ...(title ? { title } : {}), ...(written ? { creation: written } : {}) },
    })),
    ...(written ? { context: { period: { start: written, end: written } } } : {}),
  };
}
