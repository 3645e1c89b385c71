/**
 * Passing a request on to one holder: over the wire to the store of an institution, by letter to a caregiver. Judged again when it is
 * passed on: not for an asker who may no longer look, not to somebody whom the patient shut out. Source: KMEHR facts A4 (relayed), A6.
 */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { type AccessContext, isShutOut, standingOf } from '../../access/index.ts';
import { caregiverKey, institutionKey, type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { notifyByJob } from '../../notices/index.ts';
import {
  caregiverByKey,
  describeParties,
  holdersOf,
  keysOfRecord,
  type ShownHolder,
  traceHouse,
} from '../../people/index.ts';
import { type Source, sourceOf } from '../sources.ts';
import { openWords } from './content.ts';
import { type StoredRequest, storedRequest } from './stored.ts';

export const PASS_ON = 'pass-publication-on';

/** What a store outside is asked. */
export interface PassedRequest {
  readonly source: Source;
  /** Unique number under which the store and the office know it. */
  readonly reference: string;
  /** In memory only, for the time of the question. */
  readonly ssin: string;
  readonly asker: ShownHolder;
  readonly kinds: readonly string[];
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly comment?: string | undefined;
}

/** `declined`: it understood, and does not take it. */
export type PassedAnswer = 'taken' | 'declined' | 'no-answer';

export interface PublicationAsker {
  /** Within a deadline and limits of its own; whatever comes back, it never throws. */
  readonly ask: (request: PassedRequest) => Promise<PassedAnswer>;
}

export interface PassOnContext extends AccessContext {
  readonly publications: PublicationAsker;
}

interface Passing {
  readonly patient: string;
  readonly request: string;
  readonly holder: string;
}

const HEARD = statement(
  'hub-publication-heard',
  `UPDATE hub_publication_holder SET heard_at = $4, declined = $5 WHERE patient = $1 AND request = $2 AND holder = $3`,
);

const noteHeard = (tx: Transaction, { patient, request, holder }: Passing, declined: boolean) =>
  tx.run(HEARD, [patient, request, holder, tx.now, declined]);

/** The job. Throws when a store does not answer: then it is tried again, for days. */
export async function passOn(context: PassOnContext, payload: unknown): Promise<void> {
  const passing = payload as Passing;
  const reason = 'a request for publication is passed on';
  const question = await asSystem(context.database, reason, (grant) => prepare(grant, context, passing));
  if (!question) return;
  const answer = await context.publications.ask(question);
  if (answer === 'no-answer') throw new Error('a store did not take a request for publication');
  await asSystem(context.database, reason, (grant) =>
    noteHeard(systemTransaction(grant), passing, answer === 'declined'),
  );
}

/** The question to a store; nothing when there is none to ask, or a letter was enough. */
async function prepare(
  grant: SystemGrant,
  context: PassOnContext,
  passing: Passing,
): Promise<PassedRequest | undefined> {
  const tx = systemTransaction(grant);
  const stored = await storedRequest(tx, passing.patient, passing.request);
  if (!stored || stored.outcome || !(await mayStillLook(grant, stored))) return undefined;
  const person = await caregiverByKey(tx, caregiverKey(passing.holder));
  const party = person ? { personHash: person.personHash } : { institution: passing.holder };
  if (await isShutOut(tx, await keysOfRecord(tx, stored.patient), party)) return undefined;
  // Written before it leaves, each time: whom the network told of the patient stands in the patient's trail.
  const trace = { act: PASS_ON, outcome: 'granted', patient: stored.patient, count: 1 } as const;
  if (person) {
    await writeTo(grant, context, stored, passing);
    traceHouse(context.trail, tx, { ...trace, reason: 'to-caregiver' });
    return undefined;
  }
  const question = await questionTo(grant, context, stored, passing.holder);
  if (question) traceHouse(context.trail, tx, { ...trace, reason: 'to-institution', institution: passing.holder });
  return question;
}

async function mayStillLook(grant: SystemGrant, { patient, asker, institution }: StoredRequest): Promise<boolean> {
  const caregiver = await caregiverByKey(systemTransaction(grant), asker);
  // Who is suspended still looks at what it wrote, and asks nobody for more.
  if (caregiver?.status !== 'active') return false;
  return (await standingOf(grant, patient, caregiver, institution)).mayLook;
}

async function questionTo(
  grant: SystemGrant,
  { keys }: PassOnContext,
  stored: StoredRequest,
  holder: string,
): Promise<PassedRequest | undefined> {
  const tx = systemTransaction(grant);
  const source = await sourceOf(tx, institutionKey(holder));
  const [about] = await describeParties(grant, keys, [stored.patient]);
  const asker = (await holdersOf(tx, [stored.asker])).get(stored.asker);
  if (!source || !about?.ssin || !asker) return undefined;
  const { request: reference, kinds, from, until } = stored;
  const { comment } = await openWords(tx, keys, stored, stored.content);
  return { source, reference, ssin: about.ssin, asker, kinds, from, until, comment };
}

async function writeTo(grant: SystemGrant, { keys }: PassOnContext, stored: StoredRequest, passing: Passing) {
  const tx = systemTransaction(grant);
  const [about] = await describeParties(grant, keys, [stored.patient]);
  const asker = (await holdersOf(tx, [stored.asker])).get(stored.asker);
  const { comment } = await openWords(tx, keys, stored, stored.content);
  const { askedAt, kinds, from, until, request: reference } = stored;
  const values = {
    ...{ day: brusselsDay(askedAt), who: asker?.name ?? '', patient: about?.name ?? '' },
    ...{
      kinds: kinds.join(' '),
      reference,
      ...(from && { from }),
      ...(until && { until }),
      ...(comment && { comment }),
    },
  };
  await notifyByJob(grant, keys, ['caregiver', caregiverKey(passing.holder)], { kind: 'publication-wanted', values });
  await noteHeard(tx, passing, false);
}
