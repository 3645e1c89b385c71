/** POST [base]/Bundle: one report into the record of the person it is about. Source: FHIR R4, "documents" 3.3, "http" 3.1.0.8; fhir-be facts 6. */
import { type DocumentOutcome, putDocument } from '../../../modules/fhir-vault/index.ts';
import type { RecordGrant } from '../../../modules/grants/index.ts';
import { operationOutcome, subjectsInDocument } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome, Problem } from '../answers.ts';
import { type Asked, recordMeant } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { lateIssue } from '../beside.ts';
import type { FhirContext } from '../front.ts';
import { keptAnswer } from '../write/kept-answer.ts';
import { strangersIn } from '../write/people.ts';
import { readDocument, type SentDocument } from '../write/read-document.ts';
import { type Whose, whoseIs } from '../write/whose.ts';

export async function createDocument(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const sent = readDocument(context, request);
  if ('problem' in sent) return sent;
  const whose = await whoseIs(context, subjectsInDocument(sent.document));
  if ('problem' in whose) return whose;
  const question = {
    act: 'publish-document',
    caller: asked.caller,
    patient: recordMeant(asked, whose.patient),
    resource: { type: request.type, interaction: 'c' },
  } as const;
  const answer = await askRecord(context, question, (grant) => write(context, grant, sent, whose));
  if (!answer.granted) return { problem: answer.refused };
  return 'problem' in answer.value ? answer.value : answerOf(context, request, sent, answer.value);
}

async function write(
  context: FhirContext,
  grant: RecordGrant,
  sent: SentDocument,
  whose: Whose,
): Promise<DocumentOutcome | Problem> {
  const stranger = await strangersIn(context, grant, sent.resource, whose);
  return stranger ?? putDocument(context.access, grant, sent);
}

function answerOf(
  { access: { keys }, baseUrl }: FhirContext,
  request: ResourceRequest,
  { read }: SentDocument,
  outcome: DocumentOutcome,
): Outcome {
  switch (outcome.outcome) {
    case 'created':
      return keptAnswer(request, keys, read, { ...outcome.stored, status: 201 });
    case 'new-version':
      return keptAnswer(request, keys, read, { ...outcome.stored, status: 200 });
    case 'duplicate':
      return keptAnswer(request, keys, read, { ...outcome.known, status: 200 });
    case 'late':
      return { resource: operationOutcome(lateIssue(baseUrl, request.language)) };
    case 'report-number-missing':
      return { problem: 'document-invalid', expression: 'DiagnosticReport.identifier' };
    case 'references-too-many':
      return { problem: 'document-too-large' };
    default:
      return { problem: outcome.outcome };
  }
}
