/** Opens a record's scope and gathers what the gates judge. */
import type { Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Caller, type EndUser, type PatientKey, patientKey, type Question } from '../grants/index.ts';
import { choiceOf } from './choices.ts';
import { citizenFacts, readCaller, readCitizen } from './citizen-facts.ts';
import type { JudgedBy } from './context.ts';
import { FACTS, type FactsRow } from './facts-statement.ts';
import { matrixOf } from './matrix/cells.ts';
import { DEFAULT_AGES } from './rules/age.ts';
import type { RecordFacts } from './rules/facts.ts';
import { type Opening, openingNew, openingOf, openScope } from './scope.ts';

export interface OpenedRecord {
  readonly patient: PatientKey;
  /** All keys of the record, the survivor first. */
  readonly patients: readonly PatientKey[];
  readonly facts: RecordFacts;
  /** The sealed reason of the emergency that is still open. */
  readonly emergencyNote: Buffer | undefined;
}

/**
 * Opens the scope of row-level security and gathers the facts, in one round trip: from here to the end of the transaction
 * only this patient's rows exist. Nothing when nobody has the SSIN.
 */
export function openRecord(
  tx: Transaction,
  question: Question,
  judgedBy?: JudgedBy,
): Promise<OpenedRecord | undefined> {
  return open(tx, question, openingOf(question), judgedBy);
}

/** The same for a person whom nobody knows yet. */
export async function openNew(
  tx: Transaction,
  question: Question,
  key: PatientKey,
  judgedBy?: JudgedBy,
): Promise<OpenedRecord> {
  const opened = await open(tx, question, openingNew(key), judgedBy);
  if (!opened) throw new Error('a scope did not open');
  return opened;
}

async function open(
  tx: Transaction,
  question: Question,
  opening: Opening,
  { ages = DEFAULT_AGES, hubExclusion }: JudgedBy = {},
): Promise<OpenedRecord | undefined> {
  const { caller } = question;
  const today = brusselsDay(tx.now);
  // Their order is their order in the database: the caller's own scope closes when the asked one opens.
  const [acting, opened, [row], citizen] = await Promise.all([
    readCaller(tx, question),
    openScope(tx, opening),
    tx.run<FactsRow>(FACTS, [...who(caller), today, tx.now, caller.kind === 'officer' ? caller.officer : null]),
    readCitizen(tx, caller, today),
  ]);
  if (!opened) return undefined;
  if (!row) throw new Error('the facts of a question are missing');
  const patients = opened.split(',').map(patientKey);
  const [patient] = patients;
  if (!patient) throw new Error('a scope without a patient');
  const matrix = await matrixOf(tx, row.matrix_version);
  const facts = {
    ...toFacts(row, tx.now),
    ...{ matrix, today, hubsTrusted: hubExclusion === 'trust' },
    self: isSelf(caller, patients),
    openInApplication: isOpenInApplication(caller, patients),
    citizen: citizenFacts(ages, citizen, acting),
  };
  return { patient, patients, facts, emergencyNote: row.emergency_reason ?? undefined };
}

function isSelf(caller: Caller, patients: readonly PatientKey[]): boolean {
  const looker = caller.kind === 'hub' ? caller.endUser : caller;
  return looker.kind === 'patient' && patients.includes(looker.patient);
}

function isOpenInApplication(caller: Caller, patients: readonly PatientKey[]): boolean {
  const open = 'application' in caller ? caller.application?.patient : undefined;
  return open !== undefined && patients.includes(open);
}

const toFacts = (
  row: FactsRow,
  now: Date,
): Omit<RecordFacts, 'self' | 'today' | 'citizen' | 'matrix' | 'hubsTrusted' | 'openInApplication'> => ({
  now,
  known: row.known,
  deceased: row.deceased,
  consent: row.consent,
  objected: row.objected,
  excluded: row.excluded,
  linked: row.link_kinds.length > 0,
  linkKinds: row.link_kinds,
  circle: row.circle,
  emergencyOpen: row.emergency_reason !== null,
  deniedItems: row.denied_items,
  officerRoles: row.roles ?? [],
  choices: {
    deniedKinds: row.denied_kinds,
    closedFrom: row.closed_from ?? undefined,
    openedItems: row.opened_items,
    ...choiceOf(row.choices, now),
  },
});

/** person hash, institution, caregiver, profession. */
function who(caller: Caller): [Buffer | null, string | null, string | null, string | null] {
  if (caller.kind === 'institution') return [null, caller.institution, null, null];
  const person = caller.kind === 'hub' && caller.endUser.kind === 'caregiver' ? behind(caller.endUser) : caller;
  if (person.kind !== 'caregiver') return [null, null, null, null];
  const { personHash, key, profession } = person.caregiver;
  return [Buffer.from(personHash, 'hex'), person.institution ?? null, key, profession];
}

/** Who looks through another hub is judged by the same rights and limits as who looks here. */
function behind({ institution, ...caregiver }: Extract<EndUser, { readonly kind: 'caregiver' }>) {
  return { kind: 'caregiver', caregiver, institution } as const;
}
