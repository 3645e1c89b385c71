/** Whether a caregiver would see a document now, and why: judged by the rules of the look itself. Source: access rules 1.1-1.8, 7.6. */
import {
  type ActingCaregiver,
  discloseUnder,
  type InstitutionKey,
  type Question,
  type RecordGrant,
  readGrant,
} from '../grants/index.ts';
import { openRecord } from './facts.ts';
import type { ItemFacts } from './rules/decide-item.ts';
import { type Explanation, explain } from './rules/explain.ts';

/**
 * For the patient's side only: what is told here, a caregiver never learns. Nothing is opened for the caregiver; the question of
 * the patient is what the trail keeps. With an institution: a look in its name.
 */
export async function explainLook(
  grant: RecordGrant,
  caregiver: ActingCaregiver,
  item: ItemFacts,
  institution?: InstitutionKey,
): Promise<Explanation> {
  const { tx, patient, caller, act } = readGrant(grant);
  if (act !== 'view-rights') throw new TypeError('only the side of the patient asks who would see');
  const { door, requestId } = caller;
  const question: Question = {
    act: 'read-document',
    caller: { kind: 'caregiver', door, requestId, caregiver, ...(institution ? { institution } : {}) },
    patient: { key: patient },
  };
  const opened = await openRecord(tx, question);
  if (!opened) throw new Error('the record of a grant is missing');
  discloseUnder(grant, { count: 1 });
  return explain({ facts: opened.facts, question }, item);
}
