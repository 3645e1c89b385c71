/** What stands before the common FHIR door: it knows who comes, the door does the rest. Source: architecture, "doors". */
import type { AccessContext } from '../../modules/access/index.ts';
import type { Caller, Door, PatientKey } from '../../modules/grants/index.ts';
import type { FetchContext } from '../../modules/hub/index.ts';
import type { HttpRequest } from '../../platform/http/index.ts';
import type { Log } from '../../platform/log/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Strictness } from '../../standards/belgium/index.ts';
import type { Security } from '../../standards/fhir/index.ts';
import type { Validator } from '../../standards/fhir/validate/index.ts';

export interface FhirContext {
  readonly access: AccessContext;
  /** Opens documents wherever they are kept. */
  readonly documents: FetchContext;
  /** EHP number and name of this hub. */
  readonly hub: { readonly number: string; readonly name: string };
  readonly metrics: Metrics;
  readonly log: Log;
  /** Address of the house, without a path. */
  readonly baseUrl: string;
  /** Wrong check digits: borne in the sandbox, an error in production. */
  readonly strictness: Strictness;
  readonly validator: Validator;
  /** A resource that names no profile: refused, or in the sandbox taken as one of the current version. */
  readonly intendedProfile: 'required' | 'defaulted';
  /** Counts requests of a client, from whatever address; gives the seconds to wait when it asked too much, else 0. */
  readonly limitClient: (client: string, requests?: number) => number;
}

/** Who asks, and the one record the token was given for. */
export interface Identified {
  readonly caller: Caller;
  /** Nothing outside this record is there for the caller. */
  readonly patient?: PatientKey | undefined;
}

/** `code` is that of RFC 6750, or of RFC 6749 where an issuer is silent; nothing when no token came. `why` stands behind it in the trail, in plain words. */
export interface TokenRefused {
  readonly refused: {
    readonly status: 401 | 403 | 503;
    readonly code?: 'invalid_token' | 'insufficient_scope' | 'temporarily_unavailable';
    readonly why?: string;
  };
}

export interface Front {
  /** Path of the door, for example `/hospital/fhir`. */
  readonly base: string;
  readonly door: Door;
  readonly title: string;
  readonly security: Security;
  readonly identify: (request: HttpRequest) => Promise<Identified | TokenRefused>;
}
