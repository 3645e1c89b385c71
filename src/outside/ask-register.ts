/** One question to a register: the answer must have the declared shape, else it is a wrong answer. */
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { askJson } from '../platform/http/index.ts';

/** A person waits for the answer of a look-up; a list of changes is waited for by a job. */
const DEADLINE_MS = 4000;
const MOST_BYTES = 1024 * 1024;

export type Answered<Shape> =
  | { readonly answered: true; readonly value: Shape }
  | { readonly answered: false; readonly why: 'silent' | 'wrong-answer' };

/** Without an address nobody is asked: the register is silent. */
export async function askRegister<Schema extends TSchema>(
  address: string | undefined,
  path: string,
  schema: Schema,
  body?: unknown,
): Promise<Answered<Static<Schema>>> {
  if (address === undefined) return { answered: false, why: 'silent' };
  const answer = await askJson({ url: `${address}${path}`, body, deadlineMs: DEADLINE_MS, mostBytes: MOST_BYTES });
  if (!answer.ok) return { answered: false, why: answer.why };
  return Value.Check(schema, answer.value)
    ? { answered: true, value: answer.value }
    : { answered: false, why: 'wrong-answer' };
}
