/**
 * The one way to a patient's record: facts, verdict, act and trace in one transaction.
 * Source: architecture, "The grant" and "Trace": the answer leaves after commit; a refusal is a value, so its trace commits too.
 */
import { answeredAt } from '../../platform/metrics/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import type { Question, RecordGrant, Refusal } from '../grants/index.ts';
import { disclosuresOf, intentsOf, makeRecordGrant } from '../grants/maker.ts';
import { makePatientKey, PatientJustRegistered } from '../people/index.ts';
import type { AccessContext } from './context.ts';
import { openEmergency } from './emergencies.ts';
import { type OpenedRecord, openNew, openRecord } from './facts.ts';
import { takeKeptOver } from './national/take-kept.ts';
import { decide, type Verdict } from './rules/decide.ts';
import { traceAct, traceRefusal } from './trace.ts';

export type Answer<Value> = { readonly granted: true; readonly value: Value } | ({ readonly granted: false } & Refusal);

/**
 * Decides the question and, when the answer is yes, runs `use` with a grant that dies with the transaction.
 * Throws only for bugs and outages: then nothing was shown and nothing was written.
 */
export async function inRecord<Value>(
  context: AccessContext,
  question: Question,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Value>> {
  try {
    return await attempt(context, question, use);
  } catch (error) {
    // Two first registrations of one person met: the second one finds the patient now.
    if (error instanceof PatientJustRegistered) return attempt(context, question, use);
    throw error;
  }
}

function attempt<Value>(
  context: AccessContext,
  question: Question,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Value>> {
  return context.database.transaction(async (tx) => {
    const opened = await openAsked(tx, question, context);
    const { patients, facts } = opened;
    const verdict = decide({ facts, question });
    if (verdict.refused !== undefined) {
      traceRefusal(context, tx, question, facts.known ? patients : [], verdict);
      return answeredAt(tx.now, { granted: false, refused: verdict.refused });
    }
    const value = await act(context, tx, question, opened, verdict, use);
    return answeredAt(tx.now, { granted: true, value });
  });
}

type Yes = Extract<Verdict, { readonly refused?: undefined }>;

async function act<Value>(
  context: AccessContext,
  tx: Transaction,
  question: Question,
  { patient, patients, facts, emergencyNote }: OpenedRecord,
  { basis, limits }: Yes,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Value> {
  const grant = makeRecordGrant({ tx, patient, patients, caller: question.caller, act: question.act, basis, limits });
  if (basis === 'emergency' && !facts.emergencyOpen) await openEmergency(grant, context.keys, question);
  const value = await use(grant);
  if (!facts.known && 'ssinHash' in question.patient) await takeKeptOver(grant, context, question.patient.ssinHash);
  traceAct(context, tx, question, patients, {
    basis,
    emergencyNote,
    excluded: facts.excluded,
    disclosures: disclosuresOf(grant),
    intents: intentsOf(grant),
  });
  return value;
}

/** The record of the question; a person nobody knows is judged under a fresh key, which a first registration keeps. */
const openAsked = async (tx: Transaction, question: Question, context: AccessContext): Promise<OpenedRecord> =>
  (await openRecord(tx, question, context)) ?? openNew(tx, question, makePatientKey(), context);
