/** Whoever asks as a hub and is none leaves a trace in a house stream, with the reason. */
import { answeredAt } from '../../platform/metrics/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import type { Trail } from '../audit/index.ts';
import { HOUSE } from '../people/index.ts';
import type { Party } from './sessions.ts';

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
  const by = party ? { actorKind: party.kind, actor: party.key } : ({ actorKind: 'system', actor: HOUSE } as const);
  const decision = { act: 'refuse-token', step: 'decision', outcome: 'refused', door: 'interhub' } as const;
  trail.record(tx, [{ ...decision, ...by, reason: refused, requestId }]);
  return answeredAt(tx.now, { granted: false });
}
