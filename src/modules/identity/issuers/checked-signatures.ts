/** Signatures that were found right: software sends one token with many requests. Only the signature is remembered; what a token claims, and whether it is still in time, is judged at each use. */
import { createHash } from 'node:crypto';
import type { KeySet } from './key-cache.ts';

/** Of one set of keys: then the oldest is forgotten. */
const MOST_TOKENS = 5000;

export interface CheckedSignatures {
  readonly has: (keys: KeySet, token: string) => boolean;
  readonly add: (keys: KeySet, token: string) => void;
}

/** They go with the keys: a set that is asked anew is another one. */
export function makeCheckedSignatures(): CheckedSignatures {
  const bySet = new WeakMap<KeySet, Set<string>>();
  return {
    has: (keys, token) => bySet.get(keys)?.has(hashOf(token)) ?? false,
    add: (keys, token) => {
      const tokens = bySet.get(keys) ?? new Set();
      bySet.set(keys, tokens.add(hashOf(token)));
      const [oldest] = tokens;
      if (tokens.size > MOST_TOKENS && oldest !== undefined) tokens.delete(oldest);
    },
  };
}

/** No token stands in memory for longer than its request. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64');
