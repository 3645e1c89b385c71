/**
 * Telling the national bases what was decided here: everything of one record that waits, the oldest first, each by its reference, so that
 * telling it again is harmless. What the base does not answer waits. Source: access rules 2, 4.4; decision 0032.
 */
import { statement } from '../../../platform/postgres/index.ts';
import { openHouse } from '../../../platform/sealing/index.ts';
import { type PatientKey, patientKey, type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { patientNumber, personNumber } from '../../people/index.ts';
import type { AccessContext } from '../context.ts';
import type { Declaration, NationalBasesContext, NationalParty, ToldOutcome } from './bases.ts';
import { type PartyText, sealedPlace } from './party.ts';
import { traceBase } from './trace-base.ts';

const AGAIN_AFTER_MS = 24 * 3_600_000;
const AT_ONCE = 200;

const WAITING = statement(
  'access-waiting-national-messages',
  `SELECT m.message, m.party, m.word, m.changed_at, w.number FROM access_national_message m
   LEFT JOIN access_national_word w ON w.patient = m.patient AND w.party = m.party
   WHERE m.patient = $1 AND m.told_at IS NULL AND (m.refused_at IS NULL OR m.refused_at < $2) ORDER BY m.changed_at, m.message LIMIT $3`,
);
const RECORDS = statement(
  'access-records-with-national-messages',
  `SELECT patient FROM access_national_message WHERE told_at IS NULL AND (refused_at IS NULL OR refused_at < $1)
   GROUP BY patient ORDER BY min(changed_at) LIMIT $2`,
);
const NOTE = statement(
  'access-note-national-message',
  `UPDATE access_national_message SET told_at = CASE WHEN $3 THEN NULL ELSE $4::timestamptz END, refused_at = CASE WHEN $3 THEN $4::timestamptz END
   WHERE patient = $1 AND message = $2 AND told_at IS NULL RETURNING message`,
);

interface WaitingRow {
  message: string;
  party: PartyText;
  word: 'open' | 'closed';
  changed_at: Date;
  number: Buffer | null;
}

/** The base gave no usable answer: the job is tried again. */
class NotTold extends Error {
  readonly why: 'silent' | 'wrong-answer';

  constructor(why: NotTold['why']) {
    super(`the national base gave no usable answer: ${why}`);
    this.why = why;
  }
}

/** Without a base that is connected everything waits. Throws in an outage: what comes later of this record waits too. */
export async function tellRecord(context: NationalBasesContext, patient: PatientKey): Promise<void> {
  const { nationalBases, database } = context;
  if (!nationalBases.isConnected) return;
  const waiting = await asSystem(database, 'telling the national base', (grant) =>
    declarations(grant, context, patient),
  );
  for (const declaration of waiting) {
    const answer = await nationalBases.declare(declaration);
    if (!answer.answered) throw new NotTold(answer.why);
    await note(context, patient, declaration, answer.value);
  }
}

/** The payload of the job is the record's key. */
export const tellNationalBases =
  (context: NationalBasesContext) =>
  (payload: unknown): Promise<void> =>
    tellRecord(context, patientKey(String((payload as { readonly patient?: unknown } | undefined)?.patient)));

/**
 * Everything that waits, of whatever record: what an outage longer than the retries left, or a base that was connected later.
 * A silent base is left alone until the next time; one record that it answers wrongly does not hold up the others.
 */
export async function tellAllWaiting(context: NationalBasesContext): Promise<void> {
  if (!context.nationalBases.isConnected) return;
  const rows = await asSystem(context.database, 'telling the national base', (grant) => {
    const tx = systemTransaction(grant);
    return tx.run<{ patient: string }>(RECORDS, [againSince(tx.now), AT_ONCE]);
  });
  for (const { patient } of rows) {
    const failed = await tellRecord(context, patientKey(patient)).catch(unlessTold);
    if (failed?.why === 'silent') return;
  }
}

function unlessTold(error: unknown): NotTold {
  if (error instanceof NotTold) return error;
  throw error;
}

const againSince = (now: Date): Date => new Date(now.getTime() - AGAIN_AFTER_MS);

/** Nothing of somebody without a number: it waits until there is one. */
async function declarations(grant: SystemGrant, context: AccessContext, patient: PatientKey): Promise<Declaration[]> {
  const tx = systemTransaction(grant);
  const ssin = await patientNumber(grant, context.keys, patient);
  if (ssin === undefined) return [];
  const rows = await tx.run<WaitingRow>(WAITING, [patient, againSince(tx.now), AT_ONCE]);
  const made: Declaration[] = [];
  for (const row of rows) {
    const said = { reference: row.message, ssin, at: row.changed_at.toISOString() };
    const party = await partyOf(grant, context, row);
    if (row.party === '')
      made.push({ ...said, register: 'consents', state: row.word === 'open' ? 'GIVEN' : 'REVOKED' });
    else if (party) made.push({ ...said, register: 'exclusions', party, excluded: row.word === 'closed' });
  }
  return made;
}

/** A person who is not registered here is known by the number the base itself gave. */
async function partyOf(
  grant: SystemGrant,
  { keys }: AccessContext,
  { party, number }: WaitingRow,
): Promise<NationalParty | undefined> {
  const [kind, value = ''] = party.split(' ');
  if (kind === 'house') return { house: value };
  if (kind !== 'person') return undefined;
  const known = await personNumber(grant, keys, Buffer.from(value, 'hex'));
  const person = known ?? (number ? openHouse(keys, sealedPlace(party), number).toString() : undefined);
  return person === undefined ? undefined : { person };
}

async function note(
  context: AccessContext,
  patient: PatientKey,
  { reference, register }: Declaration,
  outcome: ToldOutcome,
): Promise<void> {
  const refused = outcome === 'refused';
  await asSystem(context.database, 'telling the national base', async (grant) => {
    const tx = systemTransaction(grant);
    if ((await tx.run(NOTE, [patient, reference, refused, tx.now])).length === 0) return;
    const words = { act: 'tell-national-base', outcome: refused ? 'refused' : 'granted' } as const;
    const reason = refused ? 'base-said-no' : register;
    traceBase(context, tx, [patient], { ...words, reason, changed: !refused });
  });
}
