/** A list of numbered changes as a register sends it: one that is not as declared does not spoil the others. */
import { type Static, type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { UnreadableChange } from '../modules/people/index.ts';
import { type Answered, askRegister } from './ask-register.ts';

const MOST_CHANGES = 1000;
export const sequence = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const list = Type.Object({ changes: Type.Array(Type.Object({ sequence }), { maxItems: MOST_CHANGES }) });

export async function askChanges<Schema extends TSchema>(
  address: string | undefined,
  path: string,
  change: Schema,
): Promise<Answered<readonly (Static<Schema> | UnreadableChange)[]>> {
  const answer = await askRegister(address, path, list);
  if (!answer.answered) return answer;
  const value = answer.value.changes.map((one) =>
    Value.Check(change, one) ? one : { sequence: one.sequence, unreadable: one },
  );
  return { answered: true, value };
}
