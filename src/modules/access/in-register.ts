/** The one way to a question over many patients: decided, traced, answered in one transaction. Source: architecture, "The grant". */
import { statement } from '../../platform/postgres/index.ts';
import type { Caller, Register, RegisterGrant } from '../grants/index.ts';
import { makeRegisterGrant } from '../grants/maker.ts';
import type { AccessContext } from './context.ts';
import type { Answer } from './in-record.ts';
import { decideRegister, registers } from './rules/registers.ts';
import { traceRegister } from './trace.ts';

// Row-level security of the one table of this register reads the setting.
const OPEN = statement('access-open-register', `SELECT set_config('zenne.register', $1, true)`);

export interface RegisterQuestion {
  readonly register: Register;
  readonly caller: Caller;
}

/** Runs `use` with a grant for this register, when the caller may ask; the rows it gives are counted in the trail. */
export function inRegister<Row>(
  context: AccessContext,
  question: RegisterQuestion,
  use: (grant: RegisterGrant) => Promise<readonly Row[]>,
): Promise<Answer<readonly Row[]>> {
  const { register, caller } = question;
  return context.database.transaction(async (tx) => {
    const refused = decideRegister(register, caller);
    if (refused) {
      traceRegister(context, tx, question, { refused });
      return { granted: false, refused };
    }
    await tx.run(OPEN, [register]);
    const { mostRows } = registers[register];
    const value = await use(makeRegisterGrant({ tx, register, caller, mostRows }));
    traceRegister(context, tx, question, { count: value.length });
    return { granted: true, value };
  });
}
