/**
 * Acts that may close something of a record: each runs there alone, after every look that was decided before it.
 * Source: architecture, "Trace": after the acknowledgement of a withdrawal or exclusion nothing more is shown.
 */
import type { Act } from '../../grants/index.ts';

const closing: ReadonlySet<Act> = new Set([
  'withdraw-consent',
  'end-link',
  'exclude',
  'set-limits',
  'set-document-right',
  'review-emergency',
  'manage-mandates',
  'answer-mandate',
  'withdraw-document',
]);

export const isClosing = (act: Act): boolean => closing.has(act);
