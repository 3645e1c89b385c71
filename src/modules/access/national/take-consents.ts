/** Consent given, withdrawn or ended by a death at the national base takes effect here. Source: access rules 2.1, 2.3. */
import { statement } from '../../../platform/postgres/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import { patientKey, type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { type LetterKind, notifyByJob } from '../../notices/index.ts';
import { type Applied, findPatient, HOUSE, hashSsin, type OutsideRegister } from '../../people/index.ts';
import { insertConsent, revokeConsents } from '../consents.ts';
import { isFromFuture, type Word } from '../rules/national-conflict.ts';
import { openAlone } from '../scope.ts';
import { type ConsentChange, NATIONAL_BASE, type NationalBasesContext } from './bases.ts';
import { knownConsent } from './known-word.ts';
import { isOurs } from './messages.ts';
import { CONSENT } from './party.ts';
import { type Topic, takeWord } from './take-word.ts';
import { traceBase } from './trace-base.ts';

export function consentsRegister(context: NationalBasesContext): OutsideRegister<ConsentChange> {
  return {
    name: 'national-consents',
    changesAfter: context.nationalBases.consentsAfter,
    subjectOf: (tx, { ssin }) => findPatient(tx, hashSsin(context.keys, ssin as Ssin)),
    apply: (grant, change, subject) => apply(grant, context, change, subject),
    // No consent is known of somebody who is not known: closed. Whoever comes gives it here, once more.
    unknown: { outcome: 'not-ours' },
    judgesOrder: true,
  };
}

const WORDS = { GIVEN: 'open', REVOKED: 'closed', DECEASED: 'deceased' } as const;
const ACTS = { open: 'declare-consent', closed: 'withdraw-consent', deceased: 'withdraw-consent' } as const;
const LETTERS = {
  open: 'consent-given-nationally',
  closed: 'consent-withdrawn-nationally',
  deceased: 'consent-ended-nationally',
} as const satisfies Record<Word, LetterKind>;

// The national register alone tells of deaths: a yes of the base does not bring anybody back.
const DEAD = statement(
  'access-any-deceased',
  'SELECT 1 FROM people_v_patient WHERE patient = ANY ($1::uuid[]) AND deceased_on IS NOT NULL LIMIT 1',
);

async function apply(
  grant: SystemGrant,
  context: NationalBasesContext,
  { state, at: said, reference }: ConsentChange,
  subject: string,
): Promise<Applied> {
  const tx = systemTransaction(grant);
  const patients = await openAlone(tx, patientKey(subject));
  const [word, at] = [WORDS[state], new Date(said)];
  if (await isOurs(tx, patients, { party: CONSENT, word, at, reference })) return { outcome: 'applied' };
  if (word === 'open' && isFromFuture(at, tx.now)) return { outcome: 'dead', reason: 'moment-in-future' };
  const dead = (await tx.run(DEAD, [patients])).length > 0;
  if (word === 'open' && dead) return { outcome: 'dead', reason: 'patient-deceased' };
  const { verdict, changed } = await takeWord(
    tx,
    context.keys,
    { patients, subject: patientKey(subject) },
    topicOn(at),
    { word, at },
  );
  const kept = verdict.startsWith('keep');
  const reason = kept ? 'newer-here' : `${NATIONAL_BASE} ${state}`;
  traceBase(context, tx, patients, { act: ACTS[word], outcome: kept ? 'refused' : 'granted', reason, changed });
  // Nobody writes to somebody whose death is certain.
  if (changed && !dead)
    await notifyByJob(grant, context.keys, ['patient', patients[0] ?? subject], {
      kind: LETTERS[word],
      values: { day: brusselsDay(tx.now) },
    });
  return { outcome: 'applied' };
}

/** `at` is when the base heard the yes. */
const topicOn = (at: Date): Topic => ({
  party: CONSENT,
  known: knownConsent,
  carryOut: async (tx, patients, word) => {
    if (word !== 'open') return (await revokeConsents(tx, patients, HOUSE, NATIONAL_BASE)).length > 0;
    const signedOn = brusselsDay(at > tx.now ? tx.now : at);
    const given = { kind: 'retrospective', signedOn, proof: null, declaredBy: HOUSE, channel: NATIONAL_BASE } as const;
    return insertConsent(tx, patients, given);
  },
});
