/**
 * GET and DELETE [base]/_export/[id]: what the export consists of, and its end. Every export is ready at once: its files are made when they
 * are fetched. Source: Bulk Data Access 2.0, "Bulk Data Status Request", "Bulk Data Delete Request"; decision 0072.
 */
import { endExport } from '../../../modules/fhir-vault/index.ts';
import { exportManifest } from '../../../standards/fhir/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { NOT_FOUND } from '../told-refusal.ts';
import { filesOf, requestOf } from './addresses.ts';
import { ownExport, ownerOf } from './owner.ts';
import type { ExportRequest } from './request.ts';

/** The same whatever a patient hid: it counts nothing of what the files will hold. */
export async function exportStatus(context: FhirContext, asked: Asked, { base, id }: ExportRequest): Promise<Outcome> {
  const found = await ownExport(context, asked, id);
  if (!found) return NOT_FOUND;
  const request = requestOf(context.access.keys, base, found);
  const manifest = exportManifest({ takenAt: found.takenAt, request, files: filesOf(base, found) });
  const headers = { 'content-type': 'application/json', expires: found.expiresAt.toUTCString() };
  return { status: 200, headers, body: JSON.stringify(manifest) };
}

export async function cancelExport(
  { access: { database } }: FhirContext,
  asked: Asked,
  { id }: ExportRequest,
): Promise<Outcome> {
  const owner = ownerOf(asked);
  if (owner === undefined) return NOT_FOUND;
  const ended = await database.transaction((tx) => endExport(tx, owner, id));
  return ended ? { status: 202, headers: {} } : NOT_FOUND;
}
