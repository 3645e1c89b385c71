/** What the privacy officer typed: about whom, which period, why; checked before anything is asked. */
import type { Period } from '../../modules/audit/index.ts';
import { addDays, isDay, startOfDay } from '../../platform/time/index.ts';

export interface TypedLookUp {
  readonly subject: string;
  readonly number: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

export const lookUpFaults = [
  'subject-missing',
  'number-unknown',
  'day-invalid',
  'period-order',
  'period-too-long',
  'reason-invalid',
] as const;
export type LookUpFault = (typeof lookUpFaults)[number];
export type LookUpFaults = Partial<Record<keyof TypedLookUp, LookUpFault>>;

/** What one caregiver did may concern very many records: a month at a time. */
export const CAREGIVER_DAYS = 31;
const REASON_CHARS = { least: 10, most: 500 } as const;

/** A reason or remark: long enough to say something. */
export const isSaid = (text: string): boolean => {
  const { length } = text.trim();
  return length >= REASON_CHARS.least && length <= REASON_CHARS.most;
};

export function faultsOf({ subject, from, until, reason }: TypedLookUp): LookUpFaults {
  const faults: Record<string, LookUpFault> = {};
  if (subject !== 'patient' && subject !== 'caregiver') faults.subject = 'subject-missing';
  if (!isDay(from)) faults.from = 'day-invalid';
  if (!isDay(until)) faults.until = 'day-invalid';
  else if (!faults.from && until < from) faults.until = 'period-order';
  else if (!faults.from && subject === 'caregiver' && until >= addDays(from, CAREGIVER_DAYS))
    faults.until = 'period-too-long';
  if (!isSaid(reason)) faults.reason = 'reason-invalid';
  return faults;
}

/** Both days are local and inclusive. */
export const periodOf = ({ from, until }: TypedLookUp): Period => ({
  from: startOfDay(from),
  until: startOfDay(addDays(until, 1)),
});
