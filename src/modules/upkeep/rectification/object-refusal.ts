/** A patient does not agree with a refusal, or hears nothing in time: the privacy officer is told, and the document is disputed again. Source: GDPR art. 12.4, 38.4. */
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { discloseUnder, type ItemKey, officerKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import { linkByItem } from '../../hub/index.ts';
import { fits, REQUEST } from '../rules/lengths.ts';
import { tellUnderRecord } from '../tell.ts';
import { moveRequest } from './move-request.ts';
import { type CorrectionRequest, requestOfItem } from './requests.ts';
import { keepText } from './written.ts';

export type ObjectionOutcome = 'objected' | 'unknown-document' | 'nothing-to-object' | 'text-invalid';

const PRIVACY_OFFICERS = statement(
  'upkeep-privacy-officers',
  `SELECT officer FROM people_v_officer WHERE 'privacy-officer' = ANY (roles) ORDER BY officer`,
);

/** A refused request, or one whose term is over without an answer. */
export const mayObject = ({ state, dueOn }: CorrectionRequest, today: string): boolean =>
  state === 'refused' || (state === 'asked' && dueOn < today);

export async function objectToRefusal(
  grant: RecordGrant,
  keys: KeyRing,
  item: ItemKey,
  text: string,
): Promise<ObjectionOutcome> {
  const { tx } = readGrant(grant);
  const link = await linkByItem(grant, item);
  if (!link) return 'unknown-document';
  const request = await requestOfItem(tx, link.patient, item);
  if (!request || !mayObject(request, brusselsDay(tx.now))) return 'nothing-to-object';
  if (!fits(text, REQUEST)) return 'text-invalid';
  await keepText(tx, keys, request, 'objected', text);
  await moveRequest(tx, request, 'objected');
  const tell = tellUnderRecord(grant, keys);
  const values = { day: brusselsDay(tx.now), written: request.writtenOn };
  for (const { officer } of await tx.run<{ officer: string }>(PRIVACY_OFFICERS))
    await tell(['officer', officerKey(officer)], { kind: 'rectification-objected', values });
  discloseUnder(grant, { item, kind: request.kind, count: 1 });
  return 'objected';
}
