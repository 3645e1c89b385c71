/** When each outside register was last heard, and what became of what it told: what is known here is as old as that. */
import { statement } from '../../../platform/postgres/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';

export interface HeardRegister {
  readonly register: string;
  /** Nothing when it never gave a usable answer. */
  readonly heardAt: Date | null;
  readonly applied: number;
  /** Changes about nobody here: counted, not kept. */
  readonly notOurs: number;
  /** Changes that wait for a person. */
  readonly dead: number;
}

const READ = statement(
  'people-registers-heard',
  `SELECT c.register, c.heard_at AS "heardAt",
     count(*) FILTER (WHERE e.outcome = 'applied')::int AS applied,
     count(*) FILTER (WHERE e.outcome = 'not-ours')::int AS "notOurs",
     count(*) FILTER (WHERE e.outcome = 'dead')::int AS dead
   FROM people_register_cursor c LEFT JOIN people_register_event e USING (register)
   GROUP BY c.register, c.heard_at ORDER BY c.register LIMIT $1`,
);

export async function registersHeard(grant: RegisterGrant): Promise<HeardRegister[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'outside-registers');
  const heard = await tx.run<HeardRegister>(READ, [mostRows]);
  noteUnder(grant, { count: heard.length });
  return heard;
}
