/** A body that is a report: a document or collection whose parts are known, made for a profile that is taken. Source: fhir-be facts 1.2, 6. */
import { indexWeight } from '../../../modules/fhir-vault/index.ts';
import {
  type DocumentFault,
  profileCarrier,
  type ReportDocument,
  readDocument as readEntries,
  textAt,
} from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import type { DoorProblemName } from '../problems.ts';
import { issuesOf, validated } from './faults-of.ts';
import { profileOf, type SentResource, sentResource } from './read-body.ts';

/** Of a report that is refused. */
const MOST_ISSUES = 100;

export interface SentDocument extends SentResource {
  readonly document: ReportDocument;
}

/** By which all of its parts can be found. */
const MOST_WORDS = 60_000;

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
  const sent = sentResource(request);
  if ('problem' in sent) return sent;
  const entries = readEntries(sent.resource);
  if (!entries.ok) return { problem: PROBLEMS[entries.fault], expression: entries.expression };
  const { document } = entries;
  const words = document.entries.reduce((sum, { type, resource }) => sum + indexWeight(type, resource), 0);
  if (words > MOST_WORDS) return { problem: 'index-too-large' };
  const profile = profileOf(context, sent.careset, profileCarrier(document));
  if ('problem' in profile) return profile;
  return faultsInDocument(context, request, { ...sent, document }) ?? { ...sent, ...profile, document };
}

/** The Bundle itself, and each part against the profile of its type. */
function faultsInDocument(
  { baseUrl, validator }: FhirContext,
  { language }: ResourceRequest,
  { careset: { parts = {} }, resource, document }: Omit<SentDocument, 'profile'>,
): Problem | undefined {
  const verdicts = [
    validated(validator, resource, []),
    ...document.entries.flatMap(({ resource: entry }) => {
      const type = textAt(entry, 'resourceType') ?? '';
      const profile = Object.hasOwn(parts, type) ? parts[type] : undefined;
      return profile === undefined ? [] : [validated(validator, entry, [profile])];
    }),
  ].filter(({ errors }) => errors > 0);
  if (verdicts.length === 0) return undefined;
  const issues = verdicts.flatMap((verdict) => issuesOf(baseUrl, verdict, language));
  return { problem: 'resource-invalid', issues: issues.slice(0, MOST_ISSUES) };
}
