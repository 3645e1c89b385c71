/** An EHR launch: a page of ours opens an application on a patient; the word it hands over is good once, for minutes. Source: SMART App Launch 2.2, "EHR launch". */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type PatientKey, patientKey } from '../../grants/index.ts';
import { hashOf, isSecret, newSecret } from '../secrets.ts';
import type { PersonParty } from './authorisations.ts';

export interface Launch {
  readonly clientId: string;
  readonly party: PersonParty;
  readonly patient: PatientKey;
}

const LAUNCH_MINUTES = 5;

const INSERT = statement(
  'identity-insert-launch',
  'INSERT INTO identity_launch (launch_hash, client_id, party_kind, party, patient, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
);
const COLUMNS = 'client_id, party_kind, party, patient';
const FIND = statement(
  'identity-launch',
  `SELECT ${COLUMNS} FROM identity_launch WHERE launch_hash = $1 AND expires_at > $2`,
);
const USE = statement(
  'identity-use-launch',
  `DELETE FROM identity_launch WHERE launch_hash = $1 AND expires_at > $2 RETURNING ${COLUMNS}`,
);
const SWEEP = statement('identity-sweep-launches', 'DELETE FROM identity_launch WHERE expires_at <= $1');

interface LaunchRow {
  readonly client_id: string;
  readonly party_kind: 'patient' | 'caregiver';
  readonly party: string;
  readonly patient: string;
}

const toLaunch = (row: LaunchRow | undefined): Launch | undefined =>
  row && {
    clientId: row.client_id,
    party: { kind: row.party_kind, key: row.party },
    patient: patientKey(row.patient),
  };

/** The word that goes to the application. */
export async function openLaunch(tx: Transaction, { clientId, party, patient }: Launch): Promise<string> {
  const word = newSecret();
  const until = new Date(tx.now.getTime() + LAUNCH_MINUTES * 60_000);
  await tx.run(INSERT, [hashOf(word), clientId, party.kind, party.key, patient, until]);
  return word;
}

const ask = (which: typeof FIND) => async (tx: Transaction, word: string) =>
  isSecret(word) ? toLaunch((await tx.run<LaunchRow>(which, [hashOf(word), tx.now]))[0]) : undefined;

/** What the word stands for; nothing when it is unknown, used or too old. */
export const findLaunch = ask(FIND);
/** The same, and from now on it stands for nothing. */
export const useLaunch = ask(USE);

export const sweepLaunches = async (tx: Transaction): Promise<void> => void (await tx.run(SWEEP, [tx.now]));
