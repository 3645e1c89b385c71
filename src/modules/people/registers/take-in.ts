/**
 * Taking in the changes of an outside register: each once, in the order of their numbers, in a transaction of its own.
 * The same change twice changes nothing; one that cannot be applied is kept as a dead letter with its reason. Source: access rules 9.3, 9.10.
 */
import { statement } from '../../../platform/postgres/index.ts';
import { type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import type { UnreadableChange } from '../outside.ts';
import {
  type Applied,
  applyOne,
  closeChange,
  type Numbered,
  type Register,
  type TakeInContext,
} from './apply-change.ts';

export interface TakenIn {
  readonly applied: number;
  readonly dead: number;
  /** The register gave no usable answer; what it has waits for the next time. */
  readonly silent: boolean;
}

const CURSOR = statement(
  'people-register-cursor',
  'SELECT sequence::float8 AS sequence FROM people_register_cursor WHERE register = $1',
);
const MOST_ROUNDS = 50;

export async function takeIn<Change extends Numbered>(
  context: TakeInContext,
  register: Register<Change>,
): Promise<TakenIn> {
  let applied = 0;
  let dead = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const from = await cursorOf(context, register.name);
    const answer = await register.changesAfter(from);
    if (!answer.answered) return { applied, dead, silent: true };
    await noteHeard(context, register.name);
    for (const change of answer.value) {
      const taken = await takeOne(context, register, change);
      if (taken === 'applied') applied += 1;
      if (taken === 'dead') dead += 1;
    }
    if ((await cursorOf(context, register.name)) === from) break;
  }
  return { applied, dead, silent: false };
}

const cursorOf = (context: TakeInContext, register: string): Promise<number> =>
  context.database.read(async (tx) => {
    const [row] = await tx.run<{ sequence: number }>(CURSOR, [register]);
    return row?.sequence ?? 0;
  });

const HEARD = statement(
  'people-note-register-heard',
  `INSERT INTO people_register_cursor (register, sequence, heard_at) VALUES ($1, 0, $2)
   ON CONFLICT (register) DO UPDATE SET heard_at = excluded.heard_at`,
);

const noteHeard = ({ database }: TakeInContext, register: string): Promise<unknown> =>
  database.transaction((tx) => tx.run(HEARD, [register, tx.now]));

const NOTE = statement(
  'people-note-register-event',
  `INSERT INTO people_register_event (register, sequence, outcome, recorded_at) VALUES ($1, $2, 'not-ours', $3)
   ON CONFLICT DO NOTHING RETURNING sequence`,
);
const MOVE = statement(
  'people-move-register-cursor',
  `INSERT INTO people_register_cursor (register, sequence) VALUES ($1, $2)
   ON CONFLICT (register) DO UPDATE SET sequence = greatest(people_register_cursor.sequence, excluded.sequence)`,
);

async function takeOne<Change extends Numbered>(
  { database, keys }: TakeInContext,
  register: Register<Change>,
  change: Change | UnreadableChange,
): Promise<Applied['outcome'] | 'known'> {
  const take = (settle: (grant: SystemGrant) => Promise<Applied['outcome']>) =>
    asSystem(database, `changes of ${register.name}`, async (grant) => {
      const tx = systemTransaction(grant);
      const isNew = (await tx.run(NOTE, [register.name, change.sequence, tx.now])).length > 0;
      if (!isNew) return 'known';
      const outcome = await settle(grant);
      await tx.run(MOVE, [register.name, change.sequence]);
      return outcome;
    });
  try {
    return await take((grant) => applyOne(grant, keys, register, change));
  } catch {
    // What breaks here must not hold up what comes after it. In an outage this throws too, and the change waits.
    return take((grant) => closeChange(grant, keys, register.name, change, { outcome: 'dead', reason: 'failed' }));
  }
}
