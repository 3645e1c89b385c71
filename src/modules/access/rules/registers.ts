/** Questions over many patients: who may ask each, and how many rows one answer may have. Source: architecture, "The grant"; access rules 3.2. */
import type { Caller, RefusalReason, RegisterQuestion } from '../../grants/index.ts';

export interface RegisterRow {
  /** Kinds of caller that may ask. */
  readonly callers: readonly Caller['kind'][];
  readonly mostRows: number;
}

export const registers: Readonly<Record<RegisterQuestion, RegisterRow>> = {
  'links-i-hold': { callers: ['caregiver', 'institution'], mostRows: 100 },
};

const BY_STATUS = {
  active: undefined,
  'awaiting-validation': 'caller-awaiting-validation',
  suspended: 'caller-suspended',
} as const;

/** The reason to refuse, or nothing. */
export function mayAskRegister(question: RegisterQuestion, caller: Caller): RefusalReason | undefined {
  if (caller.kind === 'barred') return caller.refused;
  if (!registers[question].callers.includes(caller.kind)) return 'caller-unknown';
  return caller.kind === 'caregiver' ? BY_STATUS[caller.caregiver.status] : undefined;
}
