/** How a caregiver stands to a record now, judged by the rules of the look itself, for jobs that end what it began. Nothing is opened for it. */
import {
  type ActingCaregiver,
  type InstitutionKey,
  type PatientKey,
  type Question,
  type SystemGrant,
  systemTransaction,
} from '../grants/index.ts';
import { openRecord } from './facts.ts';
import { decide } from './rules/decide.ts';
import { decideItem, type ItemFacts } from './rules/decide-item.ts';

export interface Standing {
  /** It may look into this record. */
  readonly mayLook: boolean;
  /** It would be shown this document, wholly or in part. */
  readonly sees: (item: ItemFacts) => boolean;
}

const OUTSIDE: Standing = { mayLook: false, sees: () => false };

export async function standingOf(
  grant: SystemGrant,
  patient: PatientKey,
  caregiver: ActingCaregiver,
  institution?: InstitutionKey,
): Promise<Standing> {
  const question: Question = {
    act: 'read-document',
    caller: { kind: 'caregiver', door: 'intrahub', requestId: '', caregiver, ...(institution ? { institution } : {}) },
    patient: { key: patient },
  };
  const opened = await openRecord(systemTransaction(grant), question);
  if (!opened) return OUTSIDE;
  const verdict = decide({ facts: opened.facts, question });
  if (verdict.refused !== undefined) return OUTSIDE;
  return { mayLook: true, sees: (item) => decideItem(verdict.limits, item) };
}
