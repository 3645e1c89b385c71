/** From what the registry keeps of a document to its line in a list. */
import type { DocumentListEntry, PatientAccess } from './document-list.tsx';

/** The facts of a document, as every source gives them. Days are local, YYYY-MM-DD. */
export interface DocumentFacts {
  readonly caption?: string | undefined;
  readonly writtenOn: string;
  readonly writtenAt: string;
  readonly authorSummary: string;
  readonly isComplete: boolean;
  readonly isValidated: boolean;
  readonly openToPatientFrom?: string | undefined;
  readonly disputed?: boolean | undefined;
}

export interface EntryOptions {
  readonly kind: string;
  readonly href: string;
  /** The local day, for caregivers: they see whether the patient can open it. */
  readonly today?: string;
}

function accessOn(today: string, from: string | undefined): PatientAccess {
  if (from === undefined) return { state: 'closed' };
  return from <= today ? { state: 'open' } : { state: 'opens-on', date: from };
}

export const documentEntry = (facts: DocumentFacts, { kind, href, today }: EntryOptions): DocumentListEntry => ({
  ...{ kind, href },
  ...(facts.caption && facts.caption !== kind ? { caption: facts.caption } : {}),
  date: `${facts.writtenOn}T${facts.writtenAt.slice(0, 5)}`,
  author: facts.authorSummary,
  ...(facts.disputed ? { disputed: true } : {}),
  preliminary: !(facts.isComplete && facts.isValidated),
  ...(today ? { patientAccess: accessOn(today, facts.openToPatientFrom) } : {}),
});
