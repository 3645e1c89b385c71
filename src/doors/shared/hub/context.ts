/** What the hub's door needs of the house. */
import type { X509Certificate } from 'node:crypto';
import type { AccessContext } from '../../../modules/access/index.ts';
import type { Caller } from '../../../modules/grants/index.ts';
import type { FetchContext } from '../../../modules/hub/index.ts';
import type { KeyDirectory, SignedIn } from '../../../modules/identity/index.ts';
import type { RegistrationContext } from '../../../modules/people/index.ts';
import type { Log } from '../../../platform/log/index.ts';
import type { Metrics } from '../../../platform/metrics/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import type { Strictness } from '../../../standards/belgium/index.ts';
import type { SealingKey } from '../../../standards/cms/index.ts';
import type { AcknowledgeError, HubParty, RequestHeader } from '../../../standards/hubservices/index.ts';
import type { SecurityTrust } from '../../../standards/wssec/index.ts';

export interface HubContext {
  readonly access: AccessContext;
  /** Opens documents wherever they are kept. */
  readonly documents: FetchContext;
  readonly hub: HubParty;
  /** Wrong check digits: warning in the sandbox, error in production. */
  readonly strictness: Strictness;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Whether a caller may come with a token of HTTP instead of a signature: in the sandbox only. */
  readonly takesBearer: boolean;
  /** Nothing where no message can be signed. */
  readonly security?: HubSecurity | undefined;
  /** Nothing when messages are not sealed here. */
  readonly sealing?: HubSealing | undefined;
  readonly baseUrl: string;
  /** Counts a request of this client; gives the seconds to wait when it asked too much. */
  readonly limitClient?: (client: string) => number;
  /** After which a request for publication ends by itself. */
  readonly publicationWeeks: number;
  /** Hears of every call and its answer, in the sandbox only: a vendor's self-test looks at them. */
  readonly watch?: ((call: HubCall) => void) | undefined;
  /** What the registration of a caregiver needs. */
  readonly registers: RegistrationContext;
}

/** What passed at the door. */
export interface HubCall {
  readonly authorization: string | undefined;
  readonly action: string | undefined;
  readonly message: Buffer;
  readonly answer: Buffer;
}

/** Whose assertions count at this door, and for whom they may be restricted. */
export type HubSecurity = Pick<SecurityTrust, 'issuers' | 'audience'>;

/** The hub's own keys (the first seals, all of them open), whose certificates count, and where those of others are. */
export interface HubSealing {
  readonly keys: readonly SealingKey[];
  readonly issuers: readonly X509Certificate[];
  readonly directory: KeyDirectory;
}

/** One request that was recognised: who signed in, for whom it speaks, what it asked. */
export interface Asked {
  readonly party: SignedIn;
  readonly caller: Caller;
  readonly header: RequestHeader;
  readonly language: Language;
}

/** What an operation gives back. Errors with `isComplete: true` are remarks. */
export interface Outcome {
  readonly isComplete: boolean;
  readonly errors: readonly AcknowledgeError[];
  readonly page?: { readonly size: number; readonly total: number };
  /** XML in the core namespace. */
  readonly content?: string;
  /** A stored message, instead of content. */
  readonly message?: string;
}

export type Operation<Request> = (context: HubContext, asked: Asked, request: Request) => Promise<Outcome>;
