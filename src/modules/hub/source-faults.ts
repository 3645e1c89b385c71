/** Sources that sent another person's papers, or another document: counted a day, and the office is told of the first. */
import { addJob } from '../../platform/jobs/index.ts';
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import type { AccessContext } from '../access/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import { tellOfficers } from '../people/index.ts';
import type { Source } from './sources.ts';

export const TELL_OF_SOURCE = 'tell-of-source';

const COUNT = statement(
  'hub-count-source-fault',
  `INSERT INTO hub_source_fault AS f (institution, day, fault, times) VALUES ($1, $2, $3, 1)
   ON CONFLICT (institution, day, fault) DO UPDATE SET times = f.times + 1 RETURNING times`,
);

/** In the transaction of the look that met it; the letter is a job of that transaction. */
export async function noteFault(grant: RecordGrant, keys: KeyRing, { institution, name }: Source, fault: string) {
  const { tx } = readGrant(grant);
  const day = brusselsDay(tx.now);
  const [counted] = await tx.run<{ times: number }>(COUNT, [institution, day, fault]);
  if (counted?.times === 1) await addJob(tx, keys, TELL_OF_SOURCE, { name, day });
}

/** The job: a letter to every administrator. It says which house and which day, nothing of any patient. */
export async function tellOfSource({ database, keys }: AccessContext, payload: unknown): Promise<void> {
  const values = payload as { readonly name: string; readonly day: string };
  await asSystem(database, 'a source sent a wrong document', (grant) =>
    tellOfficers(grant, keys, 'administrator', { kind: 'source-wrong', values }),
  );
}
