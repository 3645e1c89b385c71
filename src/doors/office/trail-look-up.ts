/** Asks the trail for the privacy officer: by a patient's number or a caregiver's; every patient concerned is traced. */
import type { Answer } from '../../modules/access/index.ts';
import { isHouse, type LookUp, lookUpCaregiver, lookUpPatient, recordsOfCaregiver } from '../../modules/audit/index.ts';
import {
  type CaregiverKey,
  type PatientKey,
  type RegisterGrant,
  readRegisterGrant,
} from '../../modules/grants/index.ts';
import {
  findCaregiver,
  keysOfRecord,
  namesOf,
  namesOfRecords,
  numbersOf,
  type PublicNumber,
} from '../../modules/people/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { parseNihii } from '../../standards/belgium/index.ts';
import { askRegister, type OfficeContext, type Visit } from './frame.tsx';
import { recordOf } from './merges.tsx';
import { periodOf, type TypedLookUp } from './trail-question.ts';

export interface LookedUp extends LookUp {
  readonly names: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, PublicNumber>;
}

/** Whom the number leads to; nobody when it leads nowhere. It is told only to who may ask. */
interface Subject {
  readonly patient?: PatientKey | undefined;
  readonly caregiver?: CaregiverKey | undefined;
}

export async function lookUp(
  context: OfficeContext,
  { caller }: Visit,
  typed: TypedLookUp,
  limit: number,
): Promise<Answer<LookedUp | 'number-unknown'>> {
  const period = periodOf(typed);
  const { keys } = context.access;
  let subject: Subject = {};
  const register = typed.subject === 'caregiver' ? 'look-up-caregiver-trail' : 'look-up-patient-trail';
  const records = async (tx: Transaction): Promise<readonly PatientKey[]> => {
    subject = await subjectOf(context, tx, typed);
    if (subject.caregiver) return recordsOfCaregiver(tx, subject.caregiver, period, limit);
    return subject.patient ? keysOfRecord(tx, subject.patient) : [];
  };
  const question = { register, caller, records, typedReason: typed.reason.trim() } as const;
  return askRegister(context, question, async (grant) => {
    const { caregiver, patient } = subject;
    if (caregiver) return withNames(grant, await lookUpCaregiver(grant, keys, caregiver, period, limit));
    return patient ? withNames(grant, await lookUpPatient(grant, keys, period, limit)) : 'number-unknown';
  });
}

async function subjectOf(context: OfficeContext, tx: Transaction, typed: TypedLookUp): Promise<Subject> {
  if (typed.subject === 'patient') return { patient: await recordOf(context, tx, typed.number) };
  const nihii = parseNihii(typed.number, context.sandbox ? 'warn' : 'error');
  return nihii.ok ? { caregiver: (await findCaregiver(tx, { nihii: nihii.value }))?.key } : {};
}

async function withNames(grant: RegisterGrant, found: LookUp): Promise<LookedUp> {
  const { tx } = readRegisterGrant(grant, 'look-up-patient-trail', 'look-up-caregiver-trail');
  const keys = found.lines.flatMap(({ actor, institution, software }) => [actor, institution, software]);
  const known = [...new Set(keys.filter((key) => key !== undefined))];
  const [names, numbers] = [await namesOf(tx, known), await numbersOf(tx, known)];
  return { ...found, names: new Map([...names, ...(await namesOfRecords(grant))]), numbers };
}

/** Nobody known stands behind a house stream. */
export const isSomebodys = (stream: string): boolean => !isHouse(stream);
