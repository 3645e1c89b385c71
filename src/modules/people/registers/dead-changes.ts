/** Changes of an outside register that could not be applied: kept sealed, with their reason, until a person tries them again. */
import { statement } from '../../../platform/postgres/index.ts';
import { openHouse } from '../../../platform/sealing/index.ts';
import { type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { type Applied, applyOne, contentPlace, type Numbered, type Register, type TakeInContext } from './take-in.ts';

export interface DeadChange {
  readonly sequence: number;
  readonly reason: string;
  readonly recordedAt: Date;
}

const DEAD = statement(
  'people-dead-register-events',
  `SELECT sequence::float8 AS sequence, reason, recorded_at AS "recordedAt" FROM people_register_event
   WHERE register = $1 AND outcome = 'dead' ORDER BY sequence LIMIT 500`,
);

/** Changes that could not be applied and wait for a person. */
export const deadChanges = (grant: SystemGrant, register: string): Promise<DeadChange[]> =>
  systemTransaction(grant).run<DeadChange>(DEAD, [register]);

const CONTENT = statement(
  'people-dead-register-event',
  `SELECT content FROM people_register_event WHERE register = $1 AND sequence = $2 AND outcome = 'dead' FOR UPDATE`,
);

/** Tries a dead letter again, now that its person is known or its records are joined. Gives what became of it. */
export function retryDeadChange<Change extends Numbered>(
  { database, keys }: TakeInContext,
  register: Register<Change>,
  sequence: number,
): Promise<Applied['outcome'] | 'no-such-letter'> {
  return asSystem(database, `dead letter of ${register.name}`, async (grant) => {
    const [row] = await systemTransaction(grant).run<{ content: Buffer }>(CONTENT, [register.name, sequence]);
    if (!row) return 'no-such-letter';
    const text = openHouse(keys, contentPlace(register.name, sequence), row.content).toString();
    return applyOne(grant, keys, register, JSON.parse(text));
  });
}
