/** Named questions over many patients: who may ask each, and how many rows it gives at most. Source: architecture, "The grant". */
import type { Caller, RefusalReason, Register } from '../../grants/index.ts';

export interface RegisterRow {
  readonly callers: readonly Caller['kind'][];
  readonly mostRows: number;
}

export const registers: Readonly<Record<Register, RegisterRow>> = {
  'emergency-reviews': { callers: ['officer'], mostRows: 100 },
};

export const decideRegister = (register: Register, caller: Caller): RefusalReason | undefined =>
  registers[register].callers.includes(caller.kind) ? undefined : 'caller-unknown';
