/** Reports of the vault as DocumentReference resources. They were found within the grant's limits, and traced there. */
import { type OpenedReport, publicItemId } from '../../../modules/fhir-vault/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { publicPatientId } from '../../../modules/people/index.ts';
import {
  beDocumentReference,
  type DocumentReference,
  FHIR_JSON,
  type Identifier,
  listAt,
  objectAt,
  textAt,
} from '../../../standards/fhir/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import type { FhirContext } from '../front.ts';
import { type Parties, partyReferences } from '../party-references.ts';
import { ownHub, type Showing } from './show-documents.ts';

/** Of a Composition, and of a DiagnosticReport. */
const NOT_FINAL: readonly string[] = ['preliminary', 'registered', 'partial'];

export async function showReports(
  context: FhirContext,
  grant: RecordGrant,
  reports: readonly OpenedReport[],
  showing: Showing,
): Promise<DocumentReference[]> {
  if (reports.length === 0) return [];
  const { tx, patient } = readGrant(grant);
  const parties = await partyReferences(
    context,
    tx,
    reports.map(({ author }) => author),
  );
  const id = publicPatientId(context.access.keys, patient);
  return reports.map((report) => show(context, report, { ...showing, parties, patient: id }));
}

function show(
  context: FhirContext,
  report: OpenedReport,
  { base, language, parties, patient }: Showing & { readonly parties: Parties; readonly patient: string },
): DocumentReference {
  const { kind, head, author, recordedAt, writtenAt } = report;
  const id = publicItemId(context.access.keys, report);
  return beDocumentReference({
    ...{ id, patient, recordedAt, writtenAt, tags: [], title: textAt(head, 'title') },
    identifier: numberOf(head),
    kind: { code: kind, display: labelOf('CD-TRANSACTION', kind, language) ?? kind },
    type: codesOf(objectAt(head, 'type') ?? objectAt(head, 'code')),
    isFinal: !NOT_FINAL.includes(textAt(head, 'status') ?? ''),
    author: (author !== undefined && parties.get(author)) || { display: '?' },
    custodian: ownHub(context),
    contents: [{ contentType: FHIR_JSON, url: `${base}/Bundle/${id}` }],
  });
}

/** A Composition has one, a DiagnosticReport a list. */
function numberOf(head: unknown): Identifier | undefined {
  const numbers = [objectAt(head, 'identifier'), ...listAt(head, 'identifier')].flatMap((one) => {
    const [system, value] = [textAt(one, 'system'), textAt(one, 'value')];
    return system !== undefined && value !== undefined ? [{ system, value }] : [];
  });
  return numbers[0];
}

const codesOf = (concept: unknown) =>
  listAt(concept, 'coding').flatMap((coding) => {
    const [system, code, display] = ['system', 'code', 'display'].map((name) => textAt(coding, name));
    return system !== undefined && code !== undefined ? [{ system, code, ...(display ? { display } : {}) }] : [];
  });
