/** A sealed segment: leaves, Merkle root, chain and signature. Pure. Source: architecture, "Trace". */
import { createPrivateKey, createPublicKey, hash, hkdfSync, sign, verify } from 'node:crypto';
import { MAC_BYTES } from './mac.ts';

export const LEAF_BYTES = 16 + MAC_BYTES;

const sha256 = (...parts: readonly Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

const LEAF = 0;
const NODE = 1;
const HASH_BYTES = 32;

/** Merkle root over leaves of `LEAF_BYTES`; an odd last node rises unchanged. Leaf and node hashes are told apart (RFC 6962, 2.1). */
export function merkleRoot(leaves: Buffer): Buffer {
  let count = leaves.length / LEAF_BYTES;
  if (count === 0) return sha256(Buffer.of(LEAF));
  const level = hashPieces(LEAF, leaves, LEAF_BYTES, Buffer.alloc(count * HASH_BYTES));
  for (; count > 1; count = Math.ceil(count / 2)) {
    const pairs = Math.floor(count / 2);
    hashPieces(NODE, level.subarray(0, pairs * 2 * HASH_BYTES), 2 * HASH_BYTES, level);
    if (count % 2 === 1) level.copy(level, pairs * HASH_BYTES, (count - 1) * HASH_BYTES, count * HASH_BYTES);
  }
  return level.subarray(0, HASH_BYTES);
}

/** Hashes piece after piece of `from` into `to`; they may be the same bytes, since a hash is never longer than its piece. */
function hashPieces(mark: number, from: Buffer, pieceBytes: number, to: Buffer): Buffer {
  const marked = Buffer.alloc(1 + pieceBytes, mark);
  for (let at = 0, written = 0; at < from.length; at += pieceBytes, written += HASH_BYTES) {
    from.copy(marked, 1, at, at + pieceBytes);
    to.write(hash('sha256', marked, 'hex'), written, 'hex');
  }
  return to;
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
