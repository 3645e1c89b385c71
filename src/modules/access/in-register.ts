/**
 * The one way to a question over many patients: rule, act and trace in one transaction. The question has a row in a house
 * stream, each patient's row one in that patient's. Source: architecture, "The grant" and "Trace".
 */
import type { TrailEntry } from '../audit/index.ts';
import type { Caller, RegisterGrant, RegisterQuestion } from '../grants/index.ts';
import { makeRegisterGrant, shownFromRegister } from '../grants/maker.ts';
import type { AccessContext } from './context.ts';
import type { Answer } from './in-record.ts';
import { mayAskRegister, registers } from './rules/registers.ts';
import { common } from './trace.ts';

export function inRegister<Value>(
  { database, trail }: AccessContext,
  { question, caller }: { readonly question: RegisterQuestion; readonly caller: Caller },
  use: (grant: RegisterGrant) => Promise<Value>,
): Promise<Answer<Value>> {
  return database.transaction(async (tx): Promise<Answer<Value>> => {
    const decision: TrailEntry = { ...common({ act: question, caller }), step: 'decision', outcome: 'granted' };
    const refused = mayAskRegister(question, caller);
    if (refused) {
      trail.record(tx, [{ ...decision, outcome: 'refused', reason: refused }]);
      return { granted: false, refused };
    }
    const grant = makeRegisterGrant({ tx, caller, question, mostRows: registers[question].mostRows });
    const value = await use(grant);
    const shown = shownFromRegister(grant);
    const rows = shown.flatMap((row): TrailEntry[] => [
      { ...decision, patient: row.patient, reason: 'register' },
      { ...decision, ...row, step: 'disclosure', outcome: 'disclosed', count: 1 },
    ]);
    trail.record(tx, [{ ...decision, count: shown.length }, ...rows]);
    return { granted: true, value };
  });
}
