/** GET [base]/_export/[id]/[type]/[file]: one file, made while it is fetched. Source: Bulk Data Access 2.0, "Bulk Data Output File Request". */
import { type StartedExport, sliceOf } from '../../../modules/fhir-vault/index.ts';
import { FHIR_NDJSON } from '../../../standards/fhir/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { NOT_FOUND, toldRefusal } from '../told-refusal.ts';
import { type Lines, linkedLines, recordLines } from './lines.ts';
import { ownExport } from './owner.ts';
import type { ExportRequest } from './request.ts';

const FILE = /^[1-9]\d{0,3}$/;

/** The first lines are made before anything is answered: who is refused is told so. */
export async function exportFile(
  context: FhirContext,
  asked: Asked,
  { id, type, file }: ExportRequest,
): Promise<Outcome> {
  const found = await ownExport(context, asked, id);
  if (!found?.types.includes(type) || !FILE.test(file) || Number(file) > found.slices) return NOT_FOUND;
  const lines = linesOf(context, asked, found, type, Number(file));
  const first = await lines.next();
  if (first.done && first.value !== undefined) return toldRefusal(first.value, NOT_FOUND);
  return { status: 200, headers: { 'content-type': FHIR_NDJSON }, body: first.done ? '' : all(first.value, lines) };
}

function linesOf(
  context: FhirContext,
  asked: Asked,
  { record, since, slices }: StartedExport,
  type: string,
  file: number,
): Lines {
  if (record) return recordLines(context, asked, record, { type, since });
  return linkedLines(context, asked, sliceOf(file - 1, slices), { type, since });
}

async function* all(first: Buffer, rest: Lines): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}
