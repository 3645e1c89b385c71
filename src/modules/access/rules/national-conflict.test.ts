import { describe, expect, it } from 'vitest';
import {
  isFromFuture,
  judgeWord,
  type KnownWord,
  type Timing,
  timingOf,
  type Verdict,
  type Word,
} from './national-conflict.ts';

/** Every cell, written down once more by hand: known word -> the base's word -> older, same time, newer. */
const CELLS: readonly (readonly [KnownWord, Word, readonly [Verdict, Verdict, Verdict]])[] = [
  ['nothing', 'open', ['take', 'take', 'take']],
  ['nothing', 'closed', ['take', 'take', 'take']],
  ['nothing', 'deceased', ['take', 'take', 'take']],
  ['open-by-patient', 'open', ['keep', 'keep', 'take']],
  ['open-by-patient', 'closed', ['keep', 'take-and-tell', 'take']],
  ['open-by-patient', 'deceased', ['take-and-tell', 'take-and-tell', 'take']],
  ['open-by-caregiver', 'open', ['keep', 'keep', 'take']],
  ['open-by-caregiver', 'closed', ['take-and-tell', 'take-and-tell', 'take']],
  ['open-by-caregiver', 'deceased', ['take-and-tell', 'take-and-tell', 'take']],
  ['open-by-base', 'open', ['keep', 'keep', 'take']],
  ['open-by-base', 'closed', ['keep', 'take', 'take']],
  ['open-by-base', 'deceased', ['take', 'take', 'take']],
  ['closed-here', 'open', ['keep', 'keep-and-tell', 'take']],
  ['closed-here', 'closed', ['keep', 'keep', 'take']],
  ['closed-here', 'deceased', ['take', 'take', 'take']],
  ['closed-by-base', 'open', ['keep', 'keep', 'take']],
  ['closed-by-base', 'closed', ['keep', 'keep', 'take']],
  ['closed-by-base', 'deceased', ['take', 'take', 'take']],
  ['deceased-by-base', 'open', ['keep', 'keep', 'take']],
  ['deceased-by-base', 'closed', ['keep', 'keep', 'take']],
  ['deceased-by-base', 'deceased', ['keep', 'keep', 'take']],
];
const TIMINGS: readonly Timing[] = ['older', 'same', 'newer'];
const rows = CELLS.flatMap(([known, said, verdicts]) =>
  TIMINGS.map((timing, at) => [known, said, timing, verdicts[at]] as const),
);

describe('a word of the national base against what is known here', () => {
  it.each(rows)('%s, the base says %s, %s: %s', (known, said, timing, verdict) => {
    expect(judgeWord(known, said, timing)).toBe(verdict);
  });
  it('has all 63 cells', () => {
    expect(new Set(rows.map(([known, said, timing]) => `${known} ${said} ${timing}`)).size).toBe(63);
  });
  it('never opens what was closed unless the word that opens is certainly later', () => {
    const opened = rows.filter(
      ([known, said, , verdict]) =>
        !known.startsWith('open') && known !== 'nothing' && said === 'open' && verdict === 'take',
    );
    expect(opened.map(([, , timing]) => timing)).toEqual(['newer', 'newer', 'newer']);
  });
  it('closes in doubt, whoever opened', () => {
    for (const known of ['open-by-patient', 'open-by-caregiver', 'open-by-base'] as const)
      expect(judgeWord(known, 'closed', 'same')).toMatch(/^take/);
  });
});

describe('when a word was said', () => {
  const at = new Date('2026-11-29T10:00:00Z');
  const later = (ms: number) => new Date(at.getTime() + ms);
  it.each([
    ['closed-here', 60_000, 'same'],
    ['closed-here', 60_001, 'newer'],
    ['closed-here', -60_000, 'same'],
    ['closed-here', -60_001, 'older'],
    ['closed-by-base', 0, 'same'],
    ['closed-by-base', 1, 'newer'],
    ['closed-by-base', -1, 'older'],
  ] as const)('%s, %d ms later: %s', (known, ms, timing) => {
    expect(timingOf(known, at, later(ms))).toBe(timing);
  });
  it('is no moment of the future', () => {
    expect([isFromFuture(later(60_000), at), isFromFuture(later(60_001), at)]).toEqual([false, true]);
  });
});
