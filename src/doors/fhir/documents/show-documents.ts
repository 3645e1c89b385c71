/** Rows of the registry as DocumentReference resources. They were found within the grant's limits, and traced there. */
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { type DocumentLink, showNumber } from '../../../modules/hub/index.ts';
import { publicPatientId, readPatient } from '../../../modules/people/index.ts';
import { printPublicId } from '../../../platform/sealing/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import { brusselsMoment } from '../../../platform/time/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import {
  beDocumentReference,
  beNumber,
  type DocumentReference,
  type Reference,
} from '../../../standards/fhir/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import type { FhirContext } from '../front.ts';
import { type Parties, partyReferences } from '../party-references.ts';
import { identifierOf } from './local-id.ts';

export interface Showing {
  /** Address of the door. */
  readonly base: string;
  readonly language: Language;
}

const SECOND_MS = 1000;

export async function showDocuments(
  context: FhirContext,
  grant: RecordGrant,
  links: readonly DocumentLink[],
  showing: Showing,
): Promise<DocumentReference[]> {
  if (links.length === 0) return [];
  const { keys } = context.access;
  const { ssin } = await readPatient(grant, keys);
  const wanted = links.flatMap(({ author, source }) => [author, source]);
  const parties = await partyReferences(context, readGrant(grant).tx, wanted);
  const patient = publicPatientId(keys, readGrant(grant).patient);
  return links.map((link) => show(context, link, { ...showing, parties, patient, ssin }));
}

function show(
  context: FhirContext,
  link: DocumentLink,
  {
    base,
    language,
    parties,
    patient,
    ssin,
  }: Showing & { readonly parties: Parties; readonly patient: string; readonly ssin: Ssin | undefined },
): DocumentReference {
  const id = printPublicId(context.access.keys, link);
  const { kind, localId, author, source, disputed } = link;
  const number = localId && { ...localId, value: ssin ? showNumber(localId.value, ssin) : localId.value };
  return beDocumentReference({
    ...{ id, patient, title: link.caption },
    recordedAt: new Date(link.recordedSeconds * SECOND_MS),
    writtenAt: brusselsMoment(link.writtenOn, link.writtenAt),
    identifier: number && identifierOf(context, number),
    kind: { code: kind, display: labelOf('CD-TRANSACTION', kind, language) ?? kind },
    isFinal: link.isComplete && link.isValidated,
    tags: disputed ? [disputedTag(context)] : [],
    author: (author !== undefined && parties.get(author)) || { display: link.authorSummary || '?' },
    custodian: (source !== undefined && parties.get(source)) || ownHub(context),
    contents: [
      { contentType: 'application/xml', url: `${base}/Binary/${id}` },
      {
        contentType: 'application/pdf',
        url: `${base}/DocumentReference/${id}/$retrieve-document?format=application/pdf`,
      },
    ],
  });
}

export const ownHub = ({ hub }: FhirContext): Reference => ({
  ...{ type: 'Organization', display: hub.name },
  identifier: { system: beNumber('ehp'), value: hub.number },
});

const disputedTag = ({ baseUrl }: FhirContext) => ({
  system: `${baseUrl}/codes/document`,
  code: 'disputed',
  display: 'The patient asked for a correction',
});
