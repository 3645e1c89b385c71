/** Asks the eHealth realm for a caller's token with another audience: the original may carry rights that the other side must not have. Source: RFC 8693; access rules 10.6. */
import { type CryptoKey, type KeyObject, SignJWT } from 'jose';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Asked } from '../../modules/people/index.ts';
import { askBytes } from '../../platform/http/index.ts';
import { newItemId } from '../../platform/sealing/index.ts';
import type { Clock } from '../../platform/time/index.ts';

export interface ExchangeClient {
  /** Address of the realm. */
  readonly issuer: string;
  /** `cbe-…` or `ehp-…`, and the key of its eHealth certificate. */
  readonly clientId: string;
  readonly privateKey: CryptoKey | KeyObject;
  readonly clock: Clock;
}

const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const FIXED = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token_type: ACCESS_TOKEN,
  requested_token_type: ACCESS_TOKEN,
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
} as const;
const answer = Type.Object({ access_token: Type.String({ maxLength: 8192 }), token_type: Type.String() });

const ASSERTION_SECONDS = 60;
const DEADLINE_MS = 2000;
const MOST_BYTES = 64 * 1024;

/** The token for that audience; a realm that refuses gives a wrong answer. */
export async function exchangeToken(
  { issuer, clientId, privateKey, clock }: ExchangeClient,
  subjectToken: string,
  audience: string,
): Promise<Asked<string>> {
  const assertion = await new SignJWT({ jti: newItemId(clock.now()) })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer)
    .setIssuedAt(clock.now())
    .setExpirationTime(Math.floor(clock.now().getTime() / 1000) + ASSERTION_SECONDS)
    .sign(privateKey);
  const form = { ...FIXED, client_id: clientId, client_assertion: assertion, subject_token: subjectToken, audience };
  const asked = await askBytes({
    url: `${issuer}/protocol/openid-connect/token`,
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    deadlineMs: DEADLINE_MS,
    mostBytes: MOST_BYTES,
  });
  if (!asked.ok || asked.status >= 500) return { answered: false, why: 'silent' };
  const token = asked.status === 200 ? tokenIn(asked.bytes) : undefined;
  return token === undefined ? { answered: false, why: 'wrong-answer' } : { answered: true, value: token };
}

function tokenIn(bytes: Buffer): string | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return Value.Check(answer, value) ? value.access_token : undefined;
  } catch {
    return undefined;
  }
}
