import { describe, expect, it } from 'vitest';
import { healthOf, trafficOf } from './source-health.ts';

const at = (time: string): Date => new Date(`2026-11-24T${time}Z`);
const NOW = at('10:00:00');

describe('health of a store', () => {
  it.each([
    ['nothing is known', {}, 'never-asked'],
    ['it answered', { answeredAt: at('09:00:00') }, 'answers'],
    [
      'it answered after a failure',
      { answeredAt: at('09:01:00'), failedAt: at('09:00:00'), failure: 'source-silent' },
      'answers',
    ],
    [
      'it answered while another process leaves it alone',
      {
        answeredAt: at('09:59:59'),
        failedAt: at('09:59:50'),
        failure: 'source-silent',
        leftAloneUntil: at('10:00:20'),
      },
      'answers',
    ],
    [
      'it is left alone',
      {
        answeredAt: at('09:00:00'),
        failedAt: at('09:59:50'),
        failure: 'source-silent',
        leftAloneUntil: at('10:00:20'),
      },
      'left-alone',
    ],
    [
      'it may be tried again',
      { failedAt: at('09:59:00'), failure: 'source-silent', leftAloneUntil: at('09:59:30') },
      'silent',
    ],
    [
      'it sent what it must not',
      { answeredAt: at('09:00:00'), failedAt: at('09:59:00'), failure: 'answer-other-patient' },
      'fails',
    ],
  ] as const)('%s', (_, remembered, health) => {
    expect(healthOf(remembered, NOW)).toBe(health);
  });
});

describe('traffic', () => {
  it('is shared out over what was answered, what failed, and what never went out', () => {
    const times = {
      shown: 5,
      'not-at-source': 1,
      'source-silent': 1,
      'answer-other-patient': 1,
      'source-left-alone': 7,
    };
    expect(trafficOf(times)).toEqual({ asked: 8, failed: 2, notAsked: 7, failedPercent: 25 });
  });

  it('without a question has no rate', () => {
    expect(trafficOf({ 'source-busy': 1 })).toEqual({ asked: 0, failed: 0, notAsked: 1, failedPercent: undefined });
  });
});
