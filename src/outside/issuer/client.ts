/** The keys of an issuer over the wire: its discovery document, then the set it names. Source: OpenID Connect Discovery 4; RFC 7517. */
import type { JSONWebKeySet } from 'jose';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { IssuerDirectory } from '../../modules/identity/index.ts';
import { askJson } from '../../platform/http/index.ts';

const metadata = Type.Object({ issuer: Type.String(), jwks_uri: Type.String({ maxLength: 500 }) });
const keySet = Type.Object({
  keys: Type.Array(Type.Object({ kty: Type.String(), kid: Type.Optional(Type.String({ maxLength: 200 })) }), {
    maxItems: 50,
  }),
});

/** For each of the two answers: a caller waits for both, two seconds at most. */
const DEADLINE_MS = 1000;
const MOST_BYTES = 256 * 1024;

const SILENT = { answered: false, why: 'silent' } as const;
const WRONG = { answered: false, why: 'wrong-answer' } as const;

export const issuerClient = (): IssuerDirectory => ({
  keysOf: async (issuer) => {
    const ask = (url: string) => askJson({ url, deadlineMs: DEADLINE_MS, mostBytes: MOST_BYTES });
    const found = await ask(`${issuer}/.well-known/openid-configuration`);
    if (!found.ok) return found.why === 'silent' ? SILENT : WRONG;
    const { value } = found;
    // Keys stand at the issuer's own address: nobody sends us elsewhere.
    if (!Value.Check(metadata, value) || value.issuer !== issuer || !isAt(issuer, value.jwks_uri)) return WRONG;
    const keys = await ask(value.jwks_uri);
    if (!keys.ok) return keys.why === 'silent' ? SILENT : WRONG;
    return Value.Check(keySet, keys.value) ? { answered: true, value: publicKeys(keys.value) } : WRONG;
  },
});

const isAt = (issuer: string, address: string): boolean =>
  URL.canParse(address) && new URL(address).origin === new URL(issuer).origin;

/** Keys to sign with; a shared secret or a key to seal with is none. */
const publicKeys = (found: JSONWebKeySet): JSONWebKeySet => ({
  keys: found.keys.filter(({ kty, use, k }) => ['RSA', 'EC'].includes(String(kty)) && use !== 'enc' && k === undefined),
});
