/** Who sent a signed message: remembered against a second time, its identity found among the parties; a refusal leaves its trace. */
import type { Database, Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { identityOf, type SecurityFaultName, type SignedMessage } from '../../../standards/wssec/index.ts';
import type { Trail } from '../../audit/index.ts';
import { HOUSE } from '../../people/index.ts';
import type { At } from '../callers.ts';
import type { SignedIn } from '../sessions.ts';
import { partyOfIdentity } from './party-of-identity.ts';
import { rememberMessage } from './seen-messages.ts';

export interface TokenContext {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly trail: Trail;
}

export type TakenMessage = { readonly party: SignedIn } | { readonly refused: SecurityFaultName };

/** `message` is verified. In one transaction, committed before anything is asked in the sender's name. */
export function takeMessage(context: TokenContext, message: SignedMessage, at: At): Promise<TakenMessage> {
  const { database, keys, trail } = context;
  return database.transaction(async (tx) => {
    const refuse = (refused: SecurityFaultName) => {
      traceRefusedToken(trail, tx, refused, at);
      return { refused };
    };
    const seen = await rememberMessage(tx, message);
    if (seen) return refuse(seen);
    const identity = identityOf(message.token.attributes);
    if ('refused' in identity) return refuse(identity.refused);
    const party = await partyOfIdentity(tx, keys, identity);
    return party ? { party } : refuse('identity-unknown');
  });
}

/** A message that was refused before anybody was known by it. */
export const refuseToken = (
  { database, trail }: Pick<TokenContext, 'database' | 'trail'>,
  reason: string,
  at: At,
): Promise<void> => database.transaction(async (tx) => traceRefusedToken(trail, tx, reason, at));

/** By the house, in no record: nobody and nothing was known. */
function traceRefusedToken(trail: Trail, tx: Transaction, reason: string, { door, requestId }: At): void {
  const by = { actorKind: 'system', actor: HOUSE, door, requestId } as const;
  trail.record(tx, [{ act: 'refuse-token', step: 'decision', outcome: 'refused', reason, ...by }]);
}
