/** Who asks an issuer for a token: a client that signs with the key of its eHealth certificate. Source: RFC 7523; access rules 10.5. */
import { X509Certificate } from 'node:crypto';
import { decodeJwt, jwtVerify } from 'jose';
import type { IssuedKey } from '../authority.ts';

export type KeyOfClient = (actor: { readonly type: string; readonly number: string }) => Promise<IssuedKey>;

const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const CLIENT = /^(cbe|ehp)-(\d{10})$/;

/** The client, or nothing when it does not prove to be one. An assertion is good once. */
export async function clientOf(
  form: URLSearchParams,
  address: string,
  { keyOf, used, now }: { readonly keyOf: KeyOfClient; readonly used: Set<string>; readonly now: () => Date },
): Promise<string | undefined> {
  const assertion = form.get('client_assertion') ?? '';
  if (form.get('client_assertion_type') !== TYPE) return undefined;
  try {
    const { sub = '' } = decodeJwt(assertion);
    const [, scheme = '', number = ''] = CLIENT.exec(sub) ?? [];
    const key = new X509Certificate((await keyOf({ type: scheme.toUpperCase(), number })).certificate).publicKey;
    const options = { issuer: sub, subject: sub, audience: address, algorithms: ['RS256'], currentDate: now() };
    const { payload } = await jwtVerify(assertion, key, { ...options, requiredClaims: ['jti', 'exp'] });
    if (!payload.jti || used.has(payload.jti)) return undefined;
    used.add(payload.jti);
    return sub;
  } catch {
    return undefined;
  }
}
