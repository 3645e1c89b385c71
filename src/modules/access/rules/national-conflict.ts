/**
 * What becomes of a word of the national base when something else is known here: the later moment wins, and where that is not
 * certain whatever closes wins. One table for consent and for exclusions: a consent opens, its withdrawal closes; the end of an
 * exclusion opens, an exclusion closes. Source: access rules 2.1, 2.3, 4; decision 0032.
 */
export type Word = 'open' | 'closed' | 'deceased';

/** Who opened counts: the patient knows the own withdrawal, a caregiver may not have heard of it. */
export type KnownWord =
  | 'nothing'
  | 'open-by-patient'
  | 'open-by-caregiver'
  | 'open-by-base'
  | 'closed-here'
  | 'closed-by-base'
  | 'deceased-by-base';

/** When the base's word was said, against the word known here. */
export type Timing = 'older' | 'same' | 'newer';
/** `tell`: the base is told anew, as of now, that it is closed. */
export type Verdict = 'take' | 'keep' | 'take-and-tell' | 'keep-and-tell';

/** Seconds by which the clocks of two houses may differ: what lies closer together was said at the same time. */
const CLOCKS_DIFFER_MS = 60_000;
const BY_BASE = /-by-base$/;

export function timingOf(known: KnownWord, knownAt: Date, saidAt: Date): Timing {
  const later = saidAt.getTime() - knownAt.getTime();
  // Two words of the base were said by one clock.
  const margin = BY_BASE.test(known) ? 0 : CLOCKS_DIFFER_MS;
  if (Math.abs(later) <= margin) return 'same';
  return later > 0 ? 'newer' : 'older';
}

type Cells = Readonly<Record<Timing, Verdict>>;
const cells = (older: Verdict, same: Verdict, newer: Verdict): Cells => ({ older, same, newer });
/** Nothing is known, or what closes needs no moment. */
const ALWAYS = cells('take', 'take', 'take');
const LATEST = cells('keep', 'keep', 'take');
/** What the base holds for overtaken closes here all the same: it is told. */
const DEATH_AFTER_A_YES = cells('take-and-tell', 'take-and-tell', 'take');

const table: Readonly<Record<KnownWord, Readonly<Record<Word, Cells>>>> = {
  nothing: { open: ALWAYS, closed: ALWAYS, deceased: ALWAYS },
  'open-by-patient': { open: LATEST, closed: cells('keep', 'take-and-tell', 'take'), deceased: DEATH_AFTER_A_YES },
  // It was given by somebody who had not heard that the patient closed it.
  'open-by-caregiver': {
    open: LATEST,
    closed: cells('take-and-tell', 'take-and-tell', 'take'),
    deceased: DEATH_AFTER_A_YES,
  },
  'open-by-base': { open: LATEST, closed: cells('keep', 'take', 'take'), deceased: ALWAYS },
  // The base may hold its yes for the later word: it is told.
  'closed-here': { open: cells('keep', 'keep-and-tell', 'take'), closed: LATEST, deceased: ALWAYS },
  'closed-by-base': { open: LATEST, closed: LATEST, deceased: ALWAYS },
  // Only a later word of the base itself, or of the patient, says that somebody lives.
  'deceased-by-base': { open: LATEST, closed: LATEST, deceased: LATEST },
};

export const judgeWord = (known: KnownWord, said: Word, timing: Timing): Verdict => table[known][said][timing];

/** A yes from the future would win against everything that follows it: nobody takes it. A no closes at once. */
export const isFromFuture = (saidAt: Date, now: Date): boolean => saidAt.getTime() - now.getTime() > CLOCKS_DIFFER_MS;
