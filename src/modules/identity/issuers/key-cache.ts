/**
 * The public keys of issuers, kept for a while. A key that is not known yet is looked up at once, but not more often than the
 * issuer can bear; an issuer that does not answer closes the door to its own tokens only.
 */
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { Clock } from '../../../platform/time/index.ts';
import type { Asked } from '../../people/index.ts';

/** Where the keys of an issuer are asked; satisfied by `outside/issuer`. */
export interface IssuerDirectory {
  readonly keysOf: (issuer: string) => Promise<Asked<JSONWebKeySet>>;
}

export type KeySet = ReturnType<typeof createLocalJWKSet>;

export interface KeyCache {
  /** The keys of an issuer, among them the one of this id if it has it; nothing when it is silent. */
  readonly keysWith: (issuer: string, keyId: string) => Promise<KeySet | undefined>;
}

interface Kept {
  readonly keys: KeySet;
  readonly ids: ReadonlySet<string>;
  readonly at: number;
}

const KEPT_MS = 10 * 60_000;
/** Between two questions to one issuer. */
const LEAST_BETWEEN_MS = 30_000;

export function makeKeyCache(directory: IssuerDirectory, clock: Clock): KeyCache {
  const kept = new Map<string, Kept>();
  const asking = new Map<string, Promise<Kept | undefined>>();
  const askedAt = new Map<string, number>();
  const ask = async (issuer: string): Promise<Kept | undefined> => {
    const now = clock.now().getTime();
    askedAt.set(issuer, now);
    const answer = await directory.keysOf(issuer);
    if (!answer.answered) return undefined;
    const ids = new Set(answer.value.keys.flatMap(({ kid }) => (kid === undefined ? [] : [kid])));
    const fresh = { keys: createLocalJWKSet(answer.value), ids, at: now };
    kept.set(issuer, fresh);
    return fresh;
  };
  /** Those who ask together wait for one answer. */
  const askOnce = (issuer: string): Promise<Kept | undefined> => {
    const begun = asking.get(issuer) ?? ask(issuer).finally(() => asking.delete(issuer));
    asking.set(issuer, begun);
    return begun;
  };
  return {
    keysWith: async (issuer, keyId) => {
      const now = clock.now().getTime();
      const known = kept.get(issuer);
      const isFresh = known !== undefined && now - known.at < KEPT_MS;
      if (isFresh && known.ids.has(keyId)) return known.keys;
      if (asking.has(issuer) || now - (askedAt.get(issuer) ?? 0) >= LEAST_BETWEEN_MS)
        return (await askOnce(issuer))?.keys ?? (isFresh ? known.keys : undefined);
      return isFresh ? known.keys : undefined;
    },
  };
}
