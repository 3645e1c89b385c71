/** A letter to the patient about a change of rights: who did it and on which day. */
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { type LetterKind, notifyPatient } from '../notices/index.ts';
import { namesOf } from '../people/index.ts';
import { actorKey } from './actor.ts';

interface Telling {
  readonly kind: LetterKind;
  readonly values?: Readonly<Record<string, string>>;
}

/** `who` is the name of the caller, nothing when it is the patient; `day` today. */
export async function tellPatient(grant: RecordGrant, keys: KeyRing, { kind, values }: Telling): Promise<void> {
  const { tx, caller } = readGrant(grant);
  const actor = actorKey(caller);
  const mine = caller.kind === 'patient';
  const who = mine ? '' : ((await namesOf(tx, [actor])).get(actor) ?? '');
  const day = brusselsDay(tx.now);
  await notifyPatient(grant, keys, { kind, values: { who, day, ...values } });
}
