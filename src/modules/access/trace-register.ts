/** What a question over many writes in the trail. */
import type { Transaction } from '../../platform/postgres/index.ts';
import { sealHouse } from '../../platform/sealing/index.ts';
import { reasonPlace, type TrailEntry } from '../audit/index.ts';
import type { Caller, PatientKey, RefusalReason, Register, RegisterNote } from '../grants/index.ts';
import { actorOf } from './actor.ts';
import type { AccessContext } from './context.ts';
import { inEach } from './in-each.ts';
import { groupBy } from './rules/matrix.ts';
import { common, disclosed } from './trace.ts';

const sealTyped = ({ keys }: AccessContext, caller: Caller, reason: string): Buffer =>
  sealHouse(keys, reasonPlace(actorOf(caller).kind), Buffer.from(reason));

interface AskedRegister {
  readonly register: Register;
  readonly caller: Caller;
  readonly typedReason: string | undefined;
  readonly records: readonly PatientKey[];
}

/** A question over many: in the trail of each record it is about or of which a row was noted, else in a house stream. */
export function traceRegister(
  context: AccessContext,
  tx: Transaction,
  { register, caller, typedReason, records }: AskedRegister,
  result: { readonly refused: RefusalReason } | { readonly notes: readonly RegisterNote[] },
): void {
  const whole = common({ act: register, caller });
  const note = typedReason === undefined ? undefined : sealTyped(context, caller, typedReason);
  const decision = { ...whole, step: 'decision', outcome: 'granted', note } as const;
  if ('refused' in result) {
    context.trail.record(tx, inEach(records, [{ ...decision, outcome: 'refused', reason: result.refused }]));
    return;
  }
  const byRecord = groupBy(result.notes, ({ patients: [record = ''] = [] }) => record).values();
  const rows = [...byRecord].flatMap((notes) => {
    const patients = [...new Set(notes.flatMap((note) => note.patients ?? []))];
    const entries = [{ ...decision, reason: 'register' }, ...disclosed(whole, notes)];
    return patients.length > 0 ? inEach(patients, entries) : [];
  });
  const asked = inEach(records, [decision]).flatMap((entry): TrailEntry[] => [
    entry,
    ...disclosed(whole, aboutRecord(result.notes, entry.patient)).map((shown) => ({
      ...shown,
      patient: entry.patient,
    })),
  ]);
  context.trail.record(tx, [...asked, ...rows]);
}

/** What a record's own trail tells of the question: what is about all of it, and what is about this record. */
const aboutRecord = (notes: readonly RegisterNote[], patient: PatientKey | undefined): RegisterNote[] =>
  notes.filter(({ patients, record }) => !patients && (record === undefined || record === patient));
