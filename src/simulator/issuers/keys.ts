/** The signing keys of one simulated issuer, made when first asked for; rotation is on demand. */
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export type Claims = Readonly<Record<string, unknown>>;

export interface IssuerKeys {
  readonly jwks: () => Promise<{ readonly keys: readonly JWK[] }>;
  /** Signs with the newest key; the header may be told otherwise, to make what must be refused. */
  readonly sign: (claims: Claims, header?: Claims) => Promise<string>;
  /** A new key signs from now on; the old one is known no more. */
  readonly rotate: () => Promise<void>;
}

const ALGORITHM = 'RS256';

export function makeIssuerKeys(name: string): IssuerKeys {
  let made = 0;
  let current: Promise<SigningKey> | undefined;
  const renew = (): Promise<SigningKey> => {
    made += 1;
    current = makeKey(`${name}-${made}`);
    return current;
  };
  const key = () => current ?? renew();
  return {
    jwks: async () => ({ keys: [(await key()).publicJwk] }),
    sign: async (claims, header = {}) => {
      const { kid, privateKey } = await key();
      return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid, ...header }).sign(privateKey);
    },
    rotate: async () => void (await renew()),
  };
}

async function makeKey(kid: string): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: ALGORITHM, use: 'sig' } };
}
