/** Exclusions set and ended at the national base take effect here. Source: access rules 4.1, 4.4. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import { sealHouse } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import { type PatientKey, patientKey, type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { type Letter, notifyByJob } from '../../notices/index.ts';
import { type Applied, findPatient, hashSsin, type OutsideRegister } from '../../people/index.ts';
import type { AccessContext } from '../context.ts';
import type { Excluded } from '../excluded.ts';
import { endExclusionOf, insertExclusion, nameOfExcluded } from '../exclusions.ts';
import { isFromFuture } from '../rules/national-conflict.ts';
import { openAlone } from '../scope.ts';
import { type ExclusionChange, NATIONAL_BASE, type NationalBasesContext } from './bases.ts';
import { keepExclusion, meetPerson } from './kept-exclusions.ts';
import { knownExclusion } from './known-word.ts';
import { isOurs } from './messages.ts';
import { excludedOf, type PartyText, partyText, sealedPlace } from './party.ts';
import { type SaidWord, type Topic, takeWord } from './take-word.ts';
import { traceBase } from './trace-base.ts';

export function exclusionsRegister(context: NationalBasesContext): OutsideRegister<ExclusionChange> {
  const { keys } = context;
  return {
    name: 'national-exclusions',
    changesAfter: context.nationalBases.exclusionsAfter,
    subjectOf: (tx, { ssin }) => findPatient(tx, hashSsin(keys, ssin as Ssin)),
    apply: (grant, change, subject) => apply(grant, context, change, patientKey(subject)),
    unknown: (grant, change) => keep(grant, context, change),
    judgesOrder: true,
  };
}

interface SaidExclusion extends SaidWord {
  readonly party: PartyText;
  readonly word: 'open' | 'closed';
}

function saidOf({ keys }: AccessContext, { party: named, excluded, at }: ExclusionChange): SaidExclusion {
  const party = partyText(keys, named);
  const number = 'person' in named ? sealHouse(keys, sealedPlace(party), Buffer.from(named.person)) : undefined;
  return { party, word: excluded ? 'closed' : 'open', at: new Date(at), number };
}

/** A person who is not known here keeps the exclusion until it comes: else a consent given here would open what was closed. */
async function keep(grant: SystemGrant, context: NationalBasesContext, change: ExclusionChange): Promise<Applied> {
  const tx = systemTransaction(grant);
  const said = saidOf(context, change);
  if (said.word === 'open' && isFromFuture(said.at, tx.now)) return { outcome: 'dead', reason: 'moment-in-future' };
  const ssinHash = hashSsin(context.keys, change.ssin as Ssin);
  const known = await meetPerson(tx, ssinHash);
  if (known) return apply(grant, context, change, known);
  await keepExclusion(tx, ssinHash, said);
  return { outcome: 'not-ours' };
}

async function apply(
  grant: SystemGrant,
  context: NationalBasesContext,
  change: ExclusionChange,
  subject: PatientKey,
): Promise<Applied> {
  const tx = systemTransaction(grant);
  const said = saidOf(context, change);
  const patients = await openAlone(tx, subject);
  if (await isOurs(tx, patients, { ...said, reference: change.reference })) return { outcome: 'applied' };
  if (said.word === 'open' && isFromFuture(said.at, tx.now)) return { outcome: 'dead', reason: 'moment-in-future' };
  const excluded = await excludedOf(tx, said.party);
  if (!excluded) {
    await keepExclusion(tx, hashSsin(context.keys, change.ssin as Ssin), said);
    return { outcome: 'applied' };
  }
  const letter = await takeExclusion(tx, context, { patients, subject }, excluded, said);
  if (letter) await notifyByJob(grant, context.keys, ['patient', patients[0] ?? subject], letter);
  return { outcome: 'applied' };
}

/** Judges the word, carries it out and traces it; gives the letter when anything changed. The caller has the record alone, or made it. */
export async function takeExclusion(
  tx: Transaction,
  context: AccessContext,
  record: { readonly patients: readonly PatientKey[]; readonly subject: PatientKey },
  excluded: Excluded,
  said: SaidExclusion,
): Promise<Letter | undefined> {
  const { verdict, changed } = await takeWord(tx, context.keys, record, topicOf(said.party, excluded), said);
  const kept = verdict.startsWith('keep');
  traceBase(context, tx, record.patients, {
    act: said.word === 'closed' ? 'exclude' : 'end-exclusion',
    outcome: kept ? 'refused' : 'granted',
    reason: kept ? 'newer-here' : NATIONAL_BASE,
    changed,
  });
  if (!changed) return undefined;
  const name = await nameOfExcluded(tx, excluded);
  const day = brusselsDay(tx.now);
  if (name === '') return { kind: 'exclusions-changed-nationally', values: { day } };
  const kind = said.word === 'closed' ? 'exclusion-set-nationally' : 'exclusion-ended-nationally';
  return { kind, values: { day, excluded: name } };
}

const topicOf = (party: PartyText, excluded: Excluded): Topic => ({
  party,
  known: (tx, patients) => knownExclusion(tx, patients, party, excluded),
  carryOut: (tx, patients, word) =>
    word === 'open'
      ? endExclusionOf(tx, patients, excluded, NATIONAL_BASE)
      : insertExclusion(tx, patients, excluded, NATIONAL_BASE),
});
