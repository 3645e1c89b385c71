/** Who a token of somebody else names, whatever its shape. */
import type { Ssin, Strictness } from '../../../../standards/belgium/index.ts';
import type { TrustedIssuer } from '../trusted-issuer.ts';

/** A recognised professional, by number; both numbers must lead to one person. */
export interface Professional {
  readonly kind: 'professional';
  readonly nihii: string;
  readonly ssin?: Ssin | undefined;
  /** CD-HCPARTY value, when the issuer names a profession. */
  readonly profession?: string | undefined;
  /** Number of the institution in whose name it acts: that of the issuer's row. */
  readonly institution?: string | undefined;
  /** The one record the token was given for. */
  readonly patient?: Ssin | undefined;
}

/** An enterprise or its software, without a person. */
export interface ClientIdentity {
  readonly kind: 'client';
  readonly clientId: string;
}

export interface Citizen {
  readonly kind: 'citizen';
  readonly ssin: Ssin;
}

export type ExternalIdentity = Professional | ClientIdentity | Citizen;

/** `why` is a word for the trail; it holds nothing of the token. */
export interface ClaimsRefused {
  readonly why: string;
}

export interface ClaimsContext {
  readonly issuer: TrustedIssuer;
  readonly strictness: Strictness;
  /** The profession the caller named, of several. */
  readonly namedNihii?: string | undefined;
}

/** One shape of token: from checked claims to who is named. */
export type ReadClaims = (claims: unknown, context: ClaimsContext) => ExternalIdentity | ClaimsRefused;
