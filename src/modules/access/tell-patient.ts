/** A letter to the patient about a change of rights: who did it and on which day. */
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { type LetterKind, notifyPatient } from '../notices/index.ts';
import { namesOf } from '../people/index.ts';
import { actorKey } from './actor.ts';
import { namesOfCitizens } from './list-mandates.ts';

interface Telling {
  readonly kind: LetterKind;
  /** The kind when the patient did it: nobody is told about oneself as a stranger. */
  readonly own?: LetterKind;
  readonly values?: Readonly<Record<string, string>>;
}

/** `who` is the name of the caller, `day` today; both are there for every kind. */
export async function tellPatient(grant: RecordGrant, keys: KeyRing, { kind, own, values }: Telling): Promise<void> {
  const { tx, caller, patients } = readGrant(grant);
  const actor = actorKey(caller);
  const mine = caller.kind === 'patient' && patients.includes(caller.patient);
  const who = mine ? '' : await nameOf(grant, keys, actor);
  const day = brusselsDay(tx.now);
  await notifyPatient(grant, keys, { kind: mine && own ? own : kind, values: { who, day, ...values } });
}

/** A citizen who acts for the patient has its name in the ties to the record, everybody else in the registers. */
async function nameOf(grant: RecordGrant, keys: KeyRing, actor: string): Promise<string> {
  const { tx, caller } = readGrant(grant);
  const names = caller.kind === 'patient' ? await namesOfCitizens(grant, keys) : await namesOf(tx, [actor]);
  return names.get(actor) ?? '';
}
