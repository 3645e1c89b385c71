import { expect, it } from 'vitest';
import type { FollowedRequest } from '../../modules/hub/index.ts';
import { ageText } from './publication-parts.tsx';

it.each([
  ['2026-11-24T08:00:00Z', '2026-11-24T20:00:00Z', '24 November 2026, today'],
  ['2026-11-24T20:00:00Z', '2026-11-25T08:00:00Z', '24 November 2026, 1 day ago'],
  // Past midnight in Brussels, not yet in Greenwich; and over the night of 23 hours.
  ['2026-11-24T22:30:00Z', '2026-11-24T23:30:00Z', '24 November 2026, 1 day ago'],
  ['2026-03-28T12:00:00Z', '2026-03-30T05:00:00Z', '28 March 2026, 2 days ago'],
])('asked at %s, read at %s: %s', (askedAt, now, text) => {
  const request = { askedAt: new Date(askedAt) } as FollowedRequest;
  expect(ageText(request, new Date(now), 'en')).toBe(text);
});
