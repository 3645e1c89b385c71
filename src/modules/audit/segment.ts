/** A sealed segment: leaves, Merkle root, chain and signature. Pure. Source: architecture, "Trace". */
import { createPrivateKey, createPublicKey, hash, hkdfSync, sign, verify } from 'node:crypto';
import { MAC_BYTES } from './row.ts';

export const LEAF_BYTES = 16 + MAC_BYTES;

const sha256 = (...parts: readonly Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** Merkle root over leaves of `LEAF_BYTES`; an odd last node rises unchanged. Leaf and node hashes are told apart (RFC 6962, 2.1). */
export function merkleRoot(leaves: Buffer): Buffer {
  let level: Buffer[] = [];
  for (let at = 0; at < leaves.length; at += LEAF_BYTES) level.push(sha256(LEAF, leaves.subarray(at, at + LEAF_BYTES)));
  if (level.length === 0) return sha256(LEAF);
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]];
      if (left) above.push(right ? sha256(NODE, left, right) : left);
    }
    level = above;
  }
  return level[0] ?? sha256(LEAF);
}

export interface SegmentHead {
  readonly number: number;
  /** First day of the month, YYYY-MM-DD. */
  readonly month: string;
  readonly txFrom: string;
  readonly txUntil: string;
  readonly rows: number;
  readonly root: Buffer;
  readonly previous: Buffer;
}

/** What ties a segment to the one before it. */
export const chainOf = ({ number, month, txFrom, txUntil, rows, root, previous }: SegmentHead): Buffer =>
  sha256(Buffer.from(JSON.stringify([number, month, txFrom, txUntil, rows])), root, previous);

export const FIRST_PREVIOUS = Buffer.alloc(32);

// PKCS#8 head of an Ed25519 private key (RFC 8410); the seed follows.
const ED25519_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The trail's signing key, derived from the trail key. */
export function signerOf(trailKey: Buffer) {
  const seed = Buffer.from(hkdfSync('sha256', trailKey, Buffer.alloc(0), 'zenne trail signature', 32));
  const key = createPrivateKey({ key: Buffer.concat([ED25519_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const open = createPublicKey(key);
  return {
    sign: (chain: Buffer): Buffer => sign(null, chain, key),
    isSigned: (chain: Buffer, signature: Buffer): boolean => verify(null, chain, open, signature),
  };
}
