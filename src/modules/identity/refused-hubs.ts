/** Whoever asks as a hub and is none leaves a trace, with the reason. */
import { answeredAt } from '../../platform/metrics/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import type { Trail } from '../audit/index.ts';
import type { Party } from './sessions.ts';
import { noteRefusedToken } from './trace-refused-token.ts';

export interface HubRefusal {
  /** In a word. */
  readonly refused: string;
  /** Who signed in, when somebody did. */
  readonly party?: Party | undefined;
}

export function traceHubRefused(
  trail: Trail,
  tx: Transaction,
  { refused, party, requestId }: HubRefusal & { readonly requestId: string },
): { readonly granted: false } {
  noteRefusedToken(trail, tx, { door: 'interhub', reason: refused, party, requestId });
  return answeredAt(tx.now, { granted: false });
}
