/** A body that is a report: a document or collection whose parts are known, made for a profile that is taken. Source: fhir-be facts 1.2, 6. */
import {
  type DocumentFault,
  profileCarrier,
  type ReportDocument,
  readDocument as readEntries,
} from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import type { DoorProblemName } from '../problems.ts';
import { profileOf, readResource, type SentResource } from './read-body.ts';

export interface SentDocument extends SentResource {
  readonly document: ReportDocument;
}

const PROBLEMS: Readonly<Record<DocumentFault, DoorProblemName>> = {
  'bundle-type': 'bundle-type',
  'entries-too-many': 'document-too-large',
  'entry-invalid': 'document-invalid',
  'entry-type': 'document-invalid',
  'full-url-twice': 'document-invalid',
  'composition-first': 'document-invalid',
  'one-report': 'document-invalid',
};

export function readDocument(context: FhirContext, request: ResourceRequest): SentDocument | Problem {
  const sent = readResource(request);
  if ('problem' in sent) return sent;
  const entries = readEntries(sent.resource);
  if (!entries.ok) return { problem: PROBLEMS[entries.fault], expression: entries.expression };
  const { document } = entries;
  const profile = profileOf(context, sent.careset, profileCarrier(document));
  return 'problem' in profile ? profile : { ...sent, ...profile, document };
}
