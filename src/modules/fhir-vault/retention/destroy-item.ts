/** The end of an item: its key, every version, its parts and its numbers are gone, as if it had never been. Source: decision 0075. */
import { freeClaim } from '../../../platform/claims/index.ts';
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import type { ItemKey, PatientKey } from '../../grants/index.ts';

const DESTROY = statement('fhir-destroy-item', 'SELECT fhir_destroy_item($1, $2) AS held');

/**
 * In a scope that is open for its record, of what stands and of what was taken back. False when there is no such item, or when it goes
 * with another: a part, or what was read from a document of the registry. Who approved, and who is told, is the caller's.
 */
export async function destroyItem(tx: Transaction, patient: PatientKey, item: ItemKey): Promise<boolean> {
  const [row] = await tx.run<{ readonly held: readonly string[] | null }>(DESTROY, [patient, item]);
  const held = row?.held;
  if (!held) return false;
  // What another item took over meanwhile stays with that one.
  for (const key of held) await freeClaim(tx, { key, subject: patient, item });
  return true;
}
