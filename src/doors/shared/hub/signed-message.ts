/** Who sent a message, by its signature: judged while it is read, so that what was signed is what is used. */
import { type At, type SignedIn, takeMessage, traceRefusedToken } from '../../../modules/identity/index.ts';
import type { EnvelopeCheck } from '../../../standards/hubservices/index.ts';
import type { Fault } from '../../../standards/soap/index.ts';
import { securityFault, verifyMessage, WSSE } from '../../../standards/wssec/index.ts';
import type { HubContext, HubSecurity } from './context.ts';

export interface SignatureCheck extends EnvelopeCheck {
  /** After reading: who sent it, or what is wrong with its signature; nothing when it was not looked at. What is wrong is traced. */
  readonly sender: () => Promise<{ readonly party: SignedIn } | { readonly fault: Fault } | undefined>;
}

/** A message that does not even name the standard is not signed. */
export const isSigned = (bytes: Buffer): boolean => bytes.includes(WSSE);

export function checkSignature({ access }: HubContext, security: HubSecurity, at: At): SignatureCheck {
  let verdict: ReturnType<typeof verifyMessage> | undefined;
  return {
    understood: [WSSE],
    faultOf: (envelope) => {
      verdict = verifyMessage(envelope, { ...security, now: access.clock.now() });
      return 'fault' in verdict ? securityFault(verdict.fault) : undefined;
    },
    sender: async () => {
      if (!verdict) return undefined;
      if ('fault' in verdict) {
        await traceRefusedToken(access, { ...at, reason: verdict.fault });
        return { fault: securityFault(verdict.fault) };
      }
      const taken = await takeMessage(access, verdict.message, at);
      return 'party' in taken ? taken : { fault: securityFault(taken.refused) };
    },
  };
}
