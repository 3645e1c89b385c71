/**
 * GET [base]/Patient/[id]/$everything: the person, what the vault keeps and what the registry lists, while it is fetched.
 * Source: FHIR R4, "patient-operation-everything".
 */
import type { PatientKey, RefusalReason } from '../../../modules/grants/index.ts';
import { patientOfPublicId } from '../../../modules/people/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import { FHIR_JSON, type KickOff, readKickOff } from '../../../standards/fhir/index.ts';
import { issueOf, type Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import { typesFor } from '../export/kick-off.ts';
import { type Lines, recordLines } from '../export/lines.ts';
import type { ExportRequest } from '../export/request.ts';
import { EXPORT_TYPES } from '../export/types.ts';
import type { FhirContext } from '../front.ts';
import { NOT_FOUND, tellsOfPatient, toldRefusal } from '../told-refusal.ts';
import { bundlePieces } from './bundle-pieces.ts';
import { documentLines } from './document-lines.ts';

const TYPES: readonly string[] = [...EXPORT_TYPES, 'DocumentReference'];

export interface EverythingRequest extends ExportRequest {
  readonly language: Language;
}

export async function everything(context: FhirContext, asked: Asked, request: EverythingRequest): Promise<Outcome> {
  const { base, pairs, id, language } = request;
  const read = readKickOff(pairs, { served: TYPES, lenient: false });
  if (!read.ok) return { problem: read.fault, expression: read.parameter && `http.${read.parameter}` };
  const key = patientOfPublicId(context.access.keys, id);
  if (!key) return NOT_FOUND;
  const refused: RefusalReason[] = [];
  const lines = linesOf(context, asked, { ...request, key, kickOff: read.kickOff }, refused);
  // The first lines are made before anything is answered: who is refused is told so.
  const first = await lines.next();
  if (first.done && first.value !== undefined) return toldRefusal(first.value, NOT_FOUND);
  const issues = () => refused.map((reason) => issueOf(context.baseUrl, reason, language).issue);
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  const self = `${base}/Patient/${id}/$everything${query ? `?${query}` : ''}`;
  return {
    status: 200,
    headers: { 'content-type': `${FHIR_JSON}; charset=utf-8` },
    body: bundlePieces({ base, self, first: first.done ? undefined : first.value, lines, issues }),
  };
}

interface Wanted extends EverythingRequest {
  readonly key: PatientKey;
  readonly kickOff: KickOff;
}

/** Who may not see the first type sees nothing; of the others, what is not open is not there. */
async function* linesOf(context: FhirContext, asked: Asked, wanted: Wanted, refused: RefusalReason[]): Lines {
  const { types, first } = typesFor(asked, wanted.kickOff);
  for (const type of new Set([first, ...types])) {
    const reason = yield* linesOfType(context, asked, wanted, type);
    if (reason === undefined) continue;
    if (type === first) return reason;
    if (!tellsOfPatient(reason)) refused.push(reason);
  }
  return undefined;
}

const linesOfType = (context: FhirContext, asked: Asked, wanted: Wanted, type: string): Lines => {
  const { key, kickOff, base, language } = wanted;
  const { since } = kickOff;
  return type === 'DocumentReference'
    ? documentLines(context, asked, key, { since, base, language })
    : recordLines(context, asked, key, { type, since });
};
