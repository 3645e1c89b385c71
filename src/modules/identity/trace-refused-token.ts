/** A token that was refused at a door, in the trail; where nobody was known by it, the house tells it. Source: RFC 6750, 3.1. */
import type { Database, Transaction } from '../../platform/postgres/index.ts';
import type { Trail } from '../audit/index.ts';
import type { Door } from '../grants/index.ts';
import { HOUSE } from '../people/index.ts';
import type { Party } from './sessions.ts';

export interface RefusedToken {
  readonly door: Door;
  readonly requestId?: string | undefined;
  /** The code of the standard and, behind it, what was wrong: words, never a part of the token. */
  readonly reason: string;
  /** Who came, when that was known. */
  readonly party?: Party | undefined;
  /** The application that showed it. */
  readonly clientId?: string | undefined;
}

/** In the transaction that refused it. */
export function noteRefusedToken(
  trail: Trail,
  tx: Transaction,
  { door, requestId, reason, party, clientId }: RefusedToken,
): void {
  const by = {
    actorKind: party?.kind ?? 'system',
    actor: party?.key ?? HOUSE,
    kind: clientId,
    door,
    requestId,
  } as const;
  trail.record(tx, [{ act: 'refuse-token', step: 'decision', outcome: 'refused', reason, ...by }]);
}

export const traceRefusedToken = (
  { database, trail }: { readonly database: Database; readonly trail: Trail },
  refused: RefusedToken,
): Promise<void> => database.transaction(async (tx) => noteRefusedToken(trail, tx, refused));
