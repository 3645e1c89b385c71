/** Checks a token of a trusted issuer: signature, issuer, audience and time. Source: RFC 7519, RFC 8725, RFC 9068; access rules 10.6. */
import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
  UnsecuredJWT,
} from 'jose';
import type { Clock } from '../../../platform/time/index.ts';
import { makeCheckedSignatures } from './checked-signatures.ts';
import type { KeyCache, KeySet } from './key-cache.ts';
import { type FindIssuer, signatureAlgorithms, type TokenDoor, type TrustedIssuer } from './trusted-issuer.ts';

export interface Verifier {
  readonly find: FindIssuer;
  readonly keys: KeyCache;
  readonly clock: Clock;
}

export interface VerifiedToken {
  readonly issuer: TrustedIssuer;
  readonly claims: JWTPayload;
}

/** `why` is a word for the trail; it holds nothing of the token. `issuer-silent` is no fault of the caller. */
export interface TokenFault {
  readonly why: string;
}

export const MOST_TOKEN_CHARS = 8192;
const FORM = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const LEEWAY_SECONDS = 60;
const TYPES: readonly (string | undefined)[] = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];

export async function verifyToken(
  { find, keys, clock }: Verifier,
  door: TokenDoor,
  token: string,
): Promise<VerifiedToken | TokenFault> {
  const said = readUnchecked(token);
  if (!said) return { why: 'form' };
  const issuer = find(door, said.issuer);
  if (!issuer) return { why: 'issuer' };
  const algorithms = [...(issuer.algorithms ?? signatureAlgorithms)];
  if (!algorithms.some((one) => one === said.algorithm)) return { why: 'algorithm' };
  const set = await keys.keysWith(issuer.issuer, said.keyId);
  if (!set) return { why: 'issuer-silent' };
  const now = clock.now();
  const claims = await judge(token, set, {
    ...{ issuer: issuer.issuer, audience: [...issuer.audiences], algorithms },
    ...{ clockTolerance: LEEWAY_SECONDS, currentDate: now, requiredClaims: ['exp', 'iat'] },
  });
  if ('why' in claims) return claims;
  if (Number(claims.payload.iat) > now.getTime() / 1000 + LEEWAY_SECONDS) return { why: 'not-yet' };
  return { issuer, claims: claims.payload };
}

/** What a token says before anything is believed: enough to know whom to ask for a key. */
function readUnchecked(token: string) {
  if (token.length > MOST_TOKEN_CHARS || !FORM.test(token)) return undefined;
  try {
    const { alg: algorithm, kid: keyId, typ: type } = decodeProtectedHeader(token);
    const { iss: issuer } = decodeJwt(token);
    const isKnownType = TYPES.includes(typeof type === 'string' ? type.toLowerCase() : type);
    if (!isKnownType || typeof keyId !== 'string' || typeof issuer !== 'string') return undefined;
    return { algorithm, keyId, issuer };
  } catch {
    return undefined;
  }
}

async function judge(
  token: string,
  keys: KeySet,
  options: JWTVerifyOptions,
): Promise<{ readonly payload: JWTPayload } | TokenFault> {
  try {
    if (signatures.has(keys, token)) return UnsecuredJWT.decode(withoutSignature(token), options);
    const verified = await jwtVerify(token, keys, options);
    signatures.add(keys, token);
    return verified;
  } catch (error) {
    return { why: wordOf(error) };
  }
}

const signatures = makeCheckedSignatures();

const NO_SIGNATURE = Buffer.from('{"alg":"none"}').toString('base64url');

/** Its claims alone, as the library judges them. */
const withoutSignature = (token: string): string => `${NO_SIGNATURE}.${token.split('.')[1]}.`;

const BY_CLAIM: Readonly<Record<string, string>> = { aud: 'audience', nbf: 'not-yet', iss: 'issuer' };

function wordOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return BY_CLAIM[error.claim] ?? 'claims';
  if (error instanceof errors.JWKSNoMatchingKey) return 'key';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JOSEError) return 'form';
  // The library has no word of its own for a key that is too weak, or none.
  return 'key';
}
