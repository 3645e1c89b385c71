import { describe, expect, it } from 'vitest';
import { tellRest } from './without-pages.ts';

const header = { ids: [], author: [], date: '2026-11-24', time: '10:00:00', echo: '' };
const list = (size: number, total: number) => ({ isComplete: true, errors: [], page: { size, total } });

describe('a list for a client that cannot turn pages', () => {
  it.each([
    ['all there is', undefined, list(500, 500), true, 0],
    ['all there is, of what was asked', 10, list(10, 10), true, 0],
    ['more than an answer holds', undefined, list(500, 501), false, 1],
    ['more than was asked for', 10, list(10, 11), true, 1],
    ['more than an answer holds, and than was asked for', 1000, list(500, 1200), false, 1],
  ])('%s', (_, maxRows, outcome, isComplete, errors) => {
    const told = tellRest(outcome, { ...header, maxRows }, 'en');
    expect(told).toMatchObject({ isComplete, errors: { length: errors } });
  });

  it('that was not complete before does not become so', () => {
    expect(tellRest({ ...list(10, 11), isComplete: false }, { ...header, maxRows: 10 }, 'en').isComplete).toBe(false);
  });
});
