/**
 * GET [base]/Binary/[id] and GET [base]/DocumentReference/[id]/$retrieve-document: the document itself, wherever it is kept.
 * Source: IHE MHD, ITI-68; KMEHR facts A10; access rules 12.7 (the rendering is another form of the same document).
 */
import { itemKey, patientKey } from '../../../modules/grants/index.ts';
import type { DocumentContent, FetchFault } from '../../../modules/hub/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import { documentPdf } from '../../../ui/index.ts';
import { askDocument } from '../../shared/ask.ts';
import { readableIn } from '../../shared/readable.ts';
import type { Outcome, Plain } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { type Form, wantedForm } from '../documents/wanted-form.ts';
import type { FhirContext } from '../front.ts';
import type { DoorProblemName } from '../problems.ts';
import { NOT_FOUND, toldRefusal } from '../told-refusal.ts';

/** The exact reason stands in the trail. */
const FAULTS: Readonly<Record<FetchFault, DoorProblemName>> = {
  'source-silent': 'source-silent',
  'source-failed': 'source-silent',
  'source-left-alone': 'source-silent',
  'source-busy': 'source-silent',
  'changed-meanwhile': 'source-silent',
  'source-ended': 'not-at-source',
  'not-at-source': 'not-at-source',
  'answer-too-large': 'source-unusable',
  'answer-unreadable': 'source-unusable',
  'answer-not-kmehr': 'source-unusable',
  'answer-not-opened': 'source-unusable',
  'answer-two-patients': 'source-unusable',
  'answer-other-patient': 'source-unusable',
  'answer-other-document': 'source-unusable',
};

export async function retrieveDocument(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const form = wantedForm(request);
  if (!form) return { problem: 'form-not-acceptable' };
  const parts = parsePublicId(context.access.keys, request.id);
  if (!parts) return NOT_FOUND;
  const home = patientKey(parts.patient);
  const question = {
    act: 'read-document',
    caller: asked.caller,
    patient: { key: asked.patient ?? home },
    resource: { type: request.type, interaction: 'r' },
  } as const;
  const answer = await askDocument(context, question, { item: itemKey(parts.item), home }, async () => {});
  if (!answer.granted) return toldRefusal(answer.refused, NOT_FOUND);
  const { document, notFetched } = answer.value;
  if (notFetched) return { problem: FAULTS[notFetched.fault] };
  return document ? inForm(document, form, request) : NOT_FOUND;
}

/** From what the caller may see: the PDF of an extract has only the extract. */
async function inForm(document: DocumentContent, form: Form, { language, id }: ResourceRequest): Promise<Outcome> {
  const { content, sections } = document;
  if (form === 'binary') return { resource: binaryOf(id, content, sections) };
  if (form === 'kept') return file(Buffer.from(content), 'application/xml; charset=utf-8', 'document.xml', sections);
  const pdf = await documentPdf(readableIn(language, document), { language, showCodes: false });
  return pdf ? file(pdf, 'application/pdf', 'document.pdf', sections) : { problem: 'too-large-for-pdf' };
}

/** Never shown in the door's own name by a browser; of an extract, with all that is in it. */
const file = (body: Buffer, type: string, name: string, sections: DocumentContent['sections']): Plain => ({
  status: 200,
  headers: {
    ...{ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
    ...(sections ? { 'x-extract': sections.join(' ') } : {}),
  },
  body,
});

/** An extract says so as FHIR says it of what was left out. Source: FHIR R4, "search" 3.1.1.5.8. */
const SUBSETTED = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'SUBSETTED',
  display: 'subsetted',
};

const binaryOf = (id: string, content: string, sections: DocumentContent['sections']) => ({
  resourceType: 'Binary',
  id,
  ...(sections ? { meta: { tag: [SUBSETTED] } } : {}),
  contentType: 'application/xml',
  data: Buffer.from(content).toString('base64'),
});
