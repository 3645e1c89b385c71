/** Who sent a signed message: remembered against a second time, its identity found among the parties; a refusal leaves its trace. */
import type { Database } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { identityOf, type SecurityFaultName, type SignedMessage } from '../../../standards/wssec/index.ts';
import type { Trail } from '../../audit/index.ts';
import type { At } from '../callers.ts';
import type { SignedIn } from '../sessions.ts';
import { noteRefusedToken } from '../trace-refused-token.ts';
import { partyOfIdentity } from './party-of-identity.ts';
import { rememberMessage } from './seen-messages.ts';

export interface TokenContext {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly trail: Trail;
}

export type TakenMessage = { readonly party: SignedIn } | { readonly refused: SecurityFaultName };

/** `message` is verified. In one transaction, committed before anything is asked in the sender's name. */
export function takeMessage(
  { database, keys, trail }: TokenContext,
  message: SignedMessage,
  { door, requestId }: At,
): Promise<TakenMessage> {
  return database.transaction(async (tx) => {
    const refuse = (refused: SecurityFaultName) => {
      noteRefusedToken(trail, tx, { door, requestId, reason: refused });
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
