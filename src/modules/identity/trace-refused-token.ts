/** A token that was refused at a door, in the trail: who came is not known, so the house tells it. Source: RFC 6750, 3.1. */
import type { Database } from '../../platform/postgres/index.ts';
import type { Trail } from '../audit/index.ts';
import type { Door } from '../grants/index.ts';
import { HOUSE } from '../people/index.ts';

export interface RefusedToken {
  readonly door: Door;
  readonly requestId: string;
  /** The code of the standard and, behind it, what was wrong: words, never a part of the token. */
  readonly reason: string;
}

export const traceRefusedToken = (
  { database, trail }: { readonly database: Database; readonly trail: Trail },
  { door, requestId, reason }: RefusedToken,
): Promise<void> =>
  database.transaction(async (tx) => {
    const entry = { act: 'refuse-token', step: 'decision', outcome: 'refused', reason, door, requestId } as const;
    trail.record(tx, [{ ...entry, actorKind: 'system', actor: HOUSE }]);
  });
