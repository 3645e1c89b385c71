/** A word of the national base against what is known here: judged, carried out, remembered. Source: access rules 2.3, 4; decision 0032. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { PatientKey } from '../../grants/index.ts';
import { judgeWord, timingOf, type Verdict, type Word } from '../rules/national-conflict.ts';
import type { Known } from './known-word.ts';
import { tellLater } from './messages.ts';
import type { PartyText } from './party.ts';

/** What the word is about, and how it is carried out in every key of the record. */
export interface Topic {
  readonly party: PartyText;
  readonly known: (tx: Transaction, patients: readonly PatientKey[]) => Promise<Known>;
  /** Whether anything changed here. */
  readonly carryOut: (tx: Transaction, patients: readonly PatientKey[], word: Word) => Promise<boolean>;
}

export interface SaidWord {
  readonly word: Word;
  readonly at: Date;
  /** Sealed. */
  readonly number?: Buffer | undefined;
}

export interface TakenWord {
  readonly verdict: Verdict;
  readonly changed: boolean;
}

const REMEMBER = statement(
  'access-remember-national-word',
  `INSERT INTO access_national_word (patient, party, word, changed_at, number, taken_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (patient, party) DO UPDATE SET word = excluded.word, changed_at = excluded.changed_at,
     number = coalesce(excluded.number, access_national_word.number), taken_at = excluded.taken_at`,
);

/** The caller has the record alone. `subject` is the key whose number the base named. */
export async function takeWord(
  tx: Transaction,
  keys: KeyRing,
  { patients, subject }: { readonly patients: readonly PatientKey[]; readonly subject: PatientKey },
  topic: Topic,
  said: SaidWord,
): Promise<TakenWord> {
  // A no from the future holds from now on.
  const at = said.at > tx.now ? tx.now : said.at;
  const known = await topic.known(tx, patients);
  const verdict = judgeWord(known.word, said.word, timingOf(known.word, known.at, at));
  if (verdict.endsWith('-and-tell'))
    await tellLater(tx, keys, patients, { party: topic.party, word: 'closed', byPatient: false });
  if (verdict.startsWith('keep')) return { verdict, changed: false };
  const changed = await topic.carryOut(tx, patients, said.word);
  await tx.run(REMEMBER, [subject, topic.party, said.word, at, said.number ?? null, tx.now]);
  return { verdict, changed };
}
