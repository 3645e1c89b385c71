/** Asks the trail for the privacy officer: by a patient's number, a caregiver's number or name; every patient concerned is traced. */
import type { Answer } from '../../modules/access/index.ts';
import {
  type CaregiverLines,
  findLinesOfCaregiver,
  isHouse,
  type LookUp,
  lookUpCaregiver,
  lookUpPatient,
} from '../../modules/audit/index.ts';
import type { KnownItem } from '../../modules/fhir-vault/index.ts';
import { noteUnder, type PatientKey, type RegisterGrant, readRegisterGrant } from '../../modules/grants/index.ts';
import {
  caregiversNamed,
  type FoundParty,
  findCaregiver,
  keysOfRecord,
  namesOf,
  namesOfRecords,
  numbersOf,
  type PublicNumber,
} from '../../modules/people/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { parseNihii } from '../../standards/belgium/index.ts';
import { itemsIn } from '../shared/trail-event.ts';
import { askRegister, type OfficeContext, type Visit } from './frame.tsx';
import { recordOf } from './merges.tsx';
import { periodOf, type TypedLookUp } from './trail-question.ts';

export interface LookedUp extends LookUp {
  readonly names: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, PublicNumber>;
  /** Items of the vault that stand in the lines, by key. */
  readonly items: ReadonlyMap<string, KnownItem>;
}

/** Caregivers of the name that was typed: one is chosen before anything of the trail is shown. */
export interface Named {
  readonly caregivers: readonly FoundParty[];
}

/** Whom the number leads to, or whom the name may mean; nobody when it leads nowhere. It is told only to who may ask. */
interface Subject extends Partial<Named> {
  readonly patient?: PatientKey | undefined;
  readonly lines?: CaregiverLines | undefined;
}

export async function lookUp(
  context: OfficeContext,
  { caller }: Visit,
  typed: TypedLookUp,
  limit: number,
): Promise<Answer<LookedUp | Named | 'number-unknown'>> {
  const { keys } = context.access;
  let subject: Subject = {};
  const register = typed.subject === 'caregiver' ? 'look-up-caregiver-trail' : 'look-up-patient-trail';
  const records = async (tx: Transaction): Promise<readonly PatientKey[]> => {
    subject = await subjectOf(context, tx, typed, limit);
    return subject.patient ? keysOfRecord(tx, subject.patient) : (subject.lines?.records ?? []);
  };
  const question = { register, caller, records, typedReason: typed.reason.trim() } as const;
  return askRegister(context, question, async (grant) => {
    const { lines, patient, caregivers = [] } = subject;
    if (lines) return withNames(grant, await lookUpCaregiver(grant, keys, lines));
    if (patient) return withNames(grant, await lookUpPatient(grant, keys, periodOf(typed), limit));
    const named = caregivers.length > 0;
    noteUnder(grant, { kind: named ? 'caregivers-named' : 'number-unknown', count: caregivers.length });
    return named ? { caregivers } : 'number-unknown';
  });
}

async function subjectOf(context: OfficeContext, tx: Transaction, typed: TypedLookUp, limit: number): Promise<Subject> {
  if (typed.subject === 'patient') return { patient: await recordOf(context, tx, typed.number) };
  const nihii = parseNihii(typed.number, context.sandbox ? 'warn' : 'error');
  const found = nihii.ok ? await findCaregiver(tx, { nihii: nihii.value }) : undefined;
  if (found) return { lines: await findLinesOfCaregiver(tx, found.key, periodOf(typed), limit) };
  return /\p{L}/u.test(typed.number) ? { caregivers: await caregiversNamed(tx, typed.number) } : {};
}

async function withNames(grant: RegisterGrant, found: LookUp): Promise<LookedUp> {
  const { tx } = readRegisterGrant(grant, 'look-up-patient-trail', 'look-up-caregiver-trail');
  const keys = found.lines.flatMap(({ actor, institution, software }) => [actor, institution, software]);
  const known = [...new Set(keys.filter((key) => key !== undefined))];
  const [names, numbers] = [await namesOf(tx, known), await numbersOf(tx, known)];
  const items = await itemsIn(tx, found.lines);
  return { ...found, items, names: new Map([...names, ...(await namesOfRecords(grant))]), numbers };
}

/** Nobody known stands behind a house stream. */
export const isSomebodys = (stream: string): boolean => !isHouse(stream);
