/**
 * A document by the id that its sender gave it, when no patient is named: among the documents of the caller alone.
 * It finds a place, it opens nothing: the record is then asked for like any other.
 */
import { statement } from '../../platform/postgres/index.ts';
import type { AccessContext } from '../access/index.ts';
import { type Caller, type ItemKey, itemKey, type PatientKey, patientKey, systemTransaction } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';

const FIND = statement(
  'hub-by-sender-id',
  `SELECT patient, item FROM hub_link
   WHERE hashtextextended(local_id, 0) = hashtextextended($1, 0) AND local_id = $1 AND id_scheme = $2 AND revoked_at IS NULL
     AND (author = $3 OR (institution = $3 AND $4)) LIMIT 2`,
);

export interface DocumentPlace {
  readonly patient: PatientKey;
  readonly item: ItemKey;
}

/** Nothing when no document of the caller has this id, or more than one. */
export async function findBySenderId(
  { database }: Pick<AccessContext, 'database'>,
  caller: Caller,
  id: { readonly scheme: string; readonly value: string },
): Promise<DocumentPlace | undefined> {
  const self = keyOf(caller);
  if (self === undefined) return undefined;
  const values = [id.value, id.scheme, self, caller.kind === 'institution'];
  const rows = await asSystem(database, 'a document by the id of its sender', (grant) =>
    systemTransaction(grant).run<{ patient: string; item: string }>(FIND, values),
  );
  const [found] = rows;
  return found && rows.length === 1 ? { patient: patientKey(found.patient), item: itemKey(found.item) } : undefined;
}

function keyOf(caller: Caller): string | undefined {
  if (caller.kind === 'caregiver') return caller.caregiver.key;
  return caller.kind === 'institution' ? caller.institution : undefined;
}
