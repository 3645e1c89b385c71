/** The document that a request names without its patient: by the hub's own id, or by the sender's among its own documents. */
import type { Answer } from '../../modules/access/index.ts';
import { type Act, itemKey, patientKey, type RecordGrant } from '../../modules/grants/index.ts';
import { type DocumentPlace, findBySenderId } from '../../modules/hub/index.ts';
import { parsePublicId } from '../../platform/sealing/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { LocalId } from '../../standards/hubservices/index.ts';
import type { Id } from '../../standards/kmehr/index.ts';
import { askRecord } from '../shared/hub/ask.ts';
import type { Asked, HubContext, Outcome } from '../shared/hub/context.ts';
import { failed, refused } from '../shared/hub/errors.ts';

export interface NamedDocument {
  readonly id: LocalId;
  /** Absent: no document of the caller has this id. */
  readonly place?: DocumentPlace | undefined;
}

/** Nothing when no LOCAL id is there. */
export async function namedDocument(
  { access, hub }: HubContext,
  { caller }: Asked,
  ids: readonly Id[],
): Promise<NamedDocument | undefined> {
  const named = ids.find(({ scheme }) => scheme === 'LOCAL');
  if (!named || named.value === '') return undefined;
  const id = { scheme: named.local ?? '', value: named.value };
  const ours = id.scheme === hub.idScheme ? parsePublicId(access.keys, id.value) : undefined;
  if (ours) return { id, place: { patient: patientKey(ours.patient), item: itemKey(ours.item) } };
  return { id, place: await findBySenderId(access, caller, id) };
}

/**
 * Asks for the record of the document; for one that does not exist, for the record of nobody: so both are judged and traced alike,
 * and whoever is not its author cannot tell them apart.
 */
export function askOfDocument<Value>(
  context: HubContext,
  { caller }: Asked,
  act: Act,
  { id, place }: NamedDocument,
  use: (grant: RecordGrant, place: DocumentPlace) => Promise<Value>,
): Promise<Answer<Value>> {
  const { keys } = context.access;
  const patient = place ? { key: place.patient } : { ssinHash: keys.keyedHash('claimed-document', id.value) };
  return askRecord(context, { act, caller, patient }, (grant) => {
    if (!place) throw new Error('a record of nobody was opened');
    return use(grant, place);
  });
}

export const refusedDocument = (reason: Parameters<typeof refused>[0], language: Language): Outcome =>
  reason === 'patient-unknown' ? failed('transaction-not-found', language) : refused(reason, language);
