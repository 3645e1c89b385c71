import { expect, it } from 'vitest';
import { acts } from '../../grants/index.ts';
import { isClosing } from './closing-acts.ts';

/** After one of these is acknowledged nothing is shown that was decided before it (decision 0012). */
const CLOSE = [
  ...['withdraw-consent', 'end-link', 'exclude', 'set-limits', 'review-emergency'],
  ...['manage-mandates', 'answer-mandate', 'withdraw-document', 'set-document-right'],
];

it.each(acts)('%s waits for looks that run when it may close something', (act) => {
  expect(isClosing(act)).toBe(CLOSE.includes(act));
});
