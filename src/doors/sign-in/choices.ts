/** Whose record an application may be opened on: the person's own, of those it acts for; of a caregiver's patients, those with a running link. */
import { linksIHold } from '../../modules/access/index.ts';
import type { PatientKey } from '../../modules/grants/index.ts';
import { findPatient, hashSsin, viewPatient } from '../../modules/people/index.ts';
import { countAct } from '../../platform/metrics/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import { askRecord } from '../shared/ask.ts';
import { othersOf } from '../shared/others.ts';
import type { Asked } from './asked.ts';
import type { PersonCaller, SignInContext } from './context.ts';
import type { Visitor } from './visitor.ts';

export interface Choice {
  readonly patient: PatientKey;
  readonly name: string;
  /** Shown beside the name to tell two of one name apart. */
  readonly born?: string | undefined;
  readonly isOwn: boolean;
}

/** Whoever has more names somebody by number. */
export const MOST_CHOICES = 100;

/** The first is what the page proposes. None: the application cannot be let in. */
export async function choicesOf(context: SignInContext, visitor: Visitor, asked: Asked): Promise<readonly Choice[]> {
  const { caller, actingFor, party } = visitor;
  if (asked.launch) return asked.launch.party.key === party.key ? launched(context, caller, asked.launch.patient) : [];
  const all = caller.kind === 'patient' ? await ownAndOthers(context, visitor) : await linked(context, visitor);
  const isOpen = ({ patient }: Choice): number => Number(patient === actingFor?.patient);
  return [...all].sort((one, other) => isOpen(other) - isOpen(one));
}

/** The record that a page of ours was open on. */
async function launched(context: SignInContext, caller: PersonCaller, patient: PatientKey): Promise<Choice[]> {
  const { keys } = context.access;
  const question = { act: actOfChoosing(caller), caller, patient: { key: patient } };
  const answer = await askRecord(context, question, (grant) => viewPatient(grant, keys));
  if (!answer.granted) return [];
  const { firstNames, familyName, birthDate } = answer.value;
  const isOwn = caller.kind === 'patient' && caller.patient === patient;
  return [{ patient, name: `${firstNames} ${familyName}`, born: birthDate, isOwn }];
}

/** What has to be open to somebody who opens an application on a record. */
export const actOfChoosing = ({ kind }: PersonCaller): 'act-for' | 'view-patient' =>
  kind === 'patient' ? 'act-for' : 'view-patient';

async function ownAndOthers(context: SignInContext, { caller }: Visitor): Promise<Choice[]> {
  if (caller.kind !== 'patient') return [];
  const answer = await othersOf(context, caller);
  if (!answer.granted) return [];
  const { name, others } = answer.value;
  const own = { patient: caller.patient, name, isOwn: true };
  return [own, ...others.map((other) => ({ patient: other.key, name: other.name, isOwn: false }))];
}

async function linked({ access, metrics }: SignInContext, { caller }: Visitor): Promise<Choice[]> {
  const asked = linksIHold(access, caller, { limit: MOST_CHOICES });
  const answer = await countAct(metrics, caller.door, 'links-i-hold', asked);
  if (!answer.granted) return [];
  const living = answer.value.filter(({ person }) => !person.isDeceased);
  const choices = living.map(({ patient, person }): [PatientKey, Choice] => [
    patient,
    { patient, name: `${person.firstNames} ${person.familyName}`, born: person.birthDate, isOwn: false },
  ]);
  return [...new Map(choices).values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** Somebody named by number; whether the record is open is decided when the application is let in. */
export async function chosenByNumber(
  { access, issuers }: SignInContext,
  typed: unknown,
): Promise<PatientKey | undefined> {
  const ssin = typeof typed === 'string' && typed.trim() ? parseSsin(typed, issuers.strictness) : undefined;
  if (!ssin?.ok) return undefined;
  return access.database.read((tx) => findPatient(tx, hashSsin(access.keys, ssin.value)));
}
