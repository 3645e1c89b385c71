/** What an entry is judged by, read anew when it is proposed and when it is decided; the records of both must be open. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { ageOn, brusselsDay } from '../../../platform/time/index.ts';
import type { PatientKey } from '../../grants/index.ts';
import { keysOfRecord } from '../looked-up.ts';
import { countsFrom, type EntryFacts, type PersonFacts } from '../rules/representation.ts';
import type { NewProposal } from './proposals.ts';
import { tiesOf } from './ties.ts';

// Of joined records that tell different birth dates none counts.
const PERSON = statement(
  'people-entry-person',
  `SELECT CASE WHEN count(DISTINCT birth_date) = 1 THEN min(birth_date) END AS birth_date, bool_or(deceased_on IS NOT NULL) AS deceased
   FROM people_patient WHERE patient = ANY ($1::uuid[])`,
);

async function personFacts(tx: Transaction, keys: readonly PatientKey[], on: string): Promise<PersonFacts> {
  const [row] = await tx.run<{ birth_date: string | null; deceased: boolean | null }>(PERSON, [keys]);
  return { deceased: row?.deceased ?? true, age: ageOn(on, row?.birth_date ?? undefined) };
}

export async function entryFacts(
  tx: Transaction,
  { patient, representative, kind, proof, from, until }: Omit<NewProposal, 'reference' | 'reason'>,
  majority: number,
): Promise<EntryFacts> {
  const today = brusselsDay(tx.now);
  const day = countsFrom({ from, today });
  const own = await keysOfRecord(tx, patient);
  const others = representative ? await keysOfRecord(tx, representative) : [];
  const ties = await tiesOf(tx, own, today);
  return {
    ...{ kind, proof, from, until, today, majority },
    patient: await personFacts(tx, own, day),
    representative: representative ? await personFacts(tx, others, day) : undefined,
    standing: ties.map((tie) => ({
      ...{ kind: tie.kind, from: tie.from, until: tie.until, alive: !tie.representativeDeceased },
      same: tie.representative === undefined || others.includes(tie.representative),
    })),
  };
}

/** Every key of the records of these people, each once: a question about them names them all. */
export async function keysOfAll(tx: Transaction, people: readonly PatientKey[]): Promise<PatientKey[]> {
  const keys: PatientKey[] = [];
  for (const person of people) keys.push(...(await keysOfRecord(tx, person)));
  return [...new Set(keys)];
}
