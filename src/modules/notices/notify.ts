/** Writing a letter in the transaction of what it tells of. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId, sealHouse } from '../../platform/sealing/index.ts';
import {
  type CaregiverKey,
  type OfficerKey,
  type PatientKey,
  type RecordGrant,
  type RegisterGrant,
  readGrant,
  readRegisterGrant,
  registerNames,
  type SystemGrant,
  systemTransaction,
} from '../grants/index.ts';
import type { LetterKind } from './kinds.ts';

export interface Letter {
  readonly kind: LetterKind;
  /** Fills the placeholders of the kind's words. */
  readonly values: Readonly<Record<string, string>>;
}

const INSERT = statement(
  'notices-insert',
  `INSERT INTO notices_letter (recipient, letter, recipient_kind, kind, content, written_at) VALUES ($1, $2, $3, $4, $5, $6)`,
);

type Recipient = 'patient' | 'caregiver' | 'officer';

async function write(tx: Transaction, keys: KeyRing, to: readonly [Recipient, string], letter: Letter): Promise<void> {
  const id = newItemId(tx.now);
  const sealed = sealHouse(keys, `letter ${id}`, Buffer.from(JSON.stringify(letter.values)));
  await tx.run(INSERT, [to[1], id, to[0], letter.kind, sealed, tx.now]);
}

/** To the patient of the grant. */
export async function notifyPatient(grant: RecordGrant, keys: KeyRing, letter: Letter): Promise<void> {
  const { tx, patient } = readGrant(grant);
  await write(tx, keys, ['patient', patient], letter);
}

/** To somebody of the house or the sector, by a job. */
export async function notifyByJob(
  grant: SystemGrant,
  keys: KeyRing,
  to: readonly ['patient', string] | readonly ['caregiver', CaregiverKey] | readonly ['officer', OfficerKey],
  letter: Letter,
): Promise<void> {
  await write(systemTransaction(grant), keys, to, letter);
}

/** To somebody whom an act on a register concerns. */
export async function notifyUnderRegister(
  grant: RegisterGrant,
  keys: KeyRing,
  to: readonly ['patient', PatientKey] | readonly ['caregiver', CaregiverKey] | readonly ['officer', OfficerKey],
  letter: Letter,
): Promise<void> {
  await write(readRegisterGrant(grant, ...registerNames).tx, keys, to, letter);
}

/** To another citizen whom an act on a record concerns. */
export async function notifyCitizen(
  grant: RecordGrant,
  keys: KeyRing,
  citizen: PatientKey,
  letter: Letter,
): Promise<void> {
  await write(readGrant(grant).tx, keys, ['patient', citizen], letter);
}
