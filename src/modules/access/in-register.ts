/** The one way to a question over many patients or caregivers: decided, traced, answered in one transaction. Source: architecture, "The grant". */
import { answeredAt } from '../../platform/metrics/index.ts';
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import {
  type AskedResource,
  type Caller,
  type PatientKey,
  type Register,
  type RegisterGrant,
  registerNames,
} from '../grants/index.ts';
import { makeRegisterGrant, notesOf } from '../grants/maker.ts';
import { rolesOfOfficer } from '../people/index.ts';
import type { AccessContext } from './context.ts';
import type { Answer } from './in-record.ts';
import { decideRegister, registers } from './rules/registers.ts';
import { traceRegister } from './trace-register.ts';

export interface RegisterQuestion {
  readonly register: Register;
  readonly caller: Caller;
  /** The resource that is asked for at a FHIR door. */
  readonly resource?: AskedResource | undefined;
  /** Why the caller asks, as it was typed: sealed in each trail it is told in. */
  readonly typedReason?: string | undefined;
  /** The records the question is about; each one's own trail shows it. */
  readonly records?: readonly PatientKey[] | ((tx: Transaction) => Promise<readonly PatientKey[]>) | undefined;
}

// Row-level security reads the settings.
const OPEN_REGISTER = statement('access-open-register', `SELECT set_config('zenne.register', $1, true)`);
const OPEN = statement('access-open-records', `SELECT set_config('zenne.patients', $1, true)`);

// In the order in which looks take the locks of a joined record (scope.ts).
const HAVE_ALONE = statement(
  'access-have-records-alone',
  `SELECT pg_advisory_xact_lock(hashtextextended(key::text, 0)) FROM (SELECT key FROM unnest($1::uuid[]) key ORDER BY key::text) each`,
);

/** Runs `use` with a grant for this register, when the caller may ask; what it notes is traced with the decision. */
export function inRegister<Value>(
  context: AccessContext,
  question: RegisterQuestion,
  use: (grant: RegisterGrant) => Promise<Value>,
): Promise<Answer<Value>> {
  const { register, caller, typedReason } = question;
  return context.database.transaction(async (tx): Promise<Answer<Value>> => {
    const roles = caller.kind === 'officer' ? await rolesOfOfficer(tx, caller.officer) : [];
    const records = typeof question.records === 'function' ? await question.records(tx) : (question.records ?? []);
    const refused = decideRegister(register, caller, roles, question.resource);
    if (refused) {
      traceRegister(context, tx, { register, caller, typedReason, records }, { refused });
      return answeredAt(tx.now, { granted: false, refused });
    }
    await tx.run(OPEN_REGISTER, [register]);
    if (records.length > 0) await tx.run(OPEN, [records.join(',')]);
    const { mostRows, closes } = registers[register];
    if (closes) await tx.run(HAVE_ALONE, [records]);
    const grant = makeRegisterGrant({ tx, register, caller, mostRows, roles, records });
    const value = await use(grant);
    traceRegister(context, tx, { register, caller, typedReason, records }, { notes: notesOf(grant) });
    return answeredAt(tx.now, { granted: true, value });
  });
}

/** The questions that this caller may ask, so that a page need not offer the others; each is judged again when it is asked. */
export async function questionsFor(tx: Transaction, caller: Caller): Promise<readonly Register[]> {
  const roles = caller.kind === 'officer' ? await rolesOfOfficer(tx, caller.officer) : [];
  return registerNames.filter((register) => decideRegister(register, caller, roles) === undefined);
}
