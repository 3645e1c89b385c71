import { describe, expect, it } from 'vitest';
import { answered, ask, type Circuit, CLOSED, MOST_SILENCES, OPEN_MS } from './circuit.ts';

const NOW = 1_000_000;
const nearly: Circuit = { state: 'closed', silences: MOST_SILENCES - 1 };
const open: Circuit = { state: 'open', untilMs: NOW + 1 };
const passed: Circuit = { state: 'open', untilMs: NOW };
const trying: Circuit = { state: 'trying', untilMs: NOW + 1 };
const forgotten: Circuit = { state: 'trying', untilMs: NOW };
const tried: Circuit = { state: 'trying', untilMs: NOW + OPEN_MS };
const opened: Circuit = { state: 'open', untilMs: NOW + OPEN_MS };

describe('a circuit', () => {
  it.each([
    ['closed', CLOSED, true, CLOSED],
    ['closed after silences', nearly, true, nearly],
    ['open', open, false, open],
    ['open, its time passed', passed, true, tried],
    ['tried by another', trying, false, trying],
    ['tried by one who never came back', forgotten, true, tried],
  ])('%s: is it asked?', (_, circuit, may, next) => {
    expect(ask(circuit, NOW)).toEqual({ may, next });
  });

  it.each([
    ['closed, silent once', CLOSED, true, { state: 'closed', silences: 1 }],
    ['closed, silent once too often', nearly, true, opened],
    ['closed after silences, answers', nearly, false, CLOSED],
    ['tried, silent', trying, true, opened],
    ['tried, answers', trying, false, CLOSED],
    ['open meanwhile, a late answer', open, false, CLOSED],
    ['open meanwhile, a late silence', open, true, opened],
  ])('%s: what becomes of it', (_, circuit, silent, next) => {
    expect(answered(circuit, silent, NOW)).toEqual(next);
  });
});
