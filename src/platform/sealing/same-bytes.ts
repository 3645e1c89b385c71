/** Comparing secrets: how long it takes tells nothing of where they differ. */
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (secret: string | Uint8Array): Buffer => createHash('sha256').update(secret).digest();

/** True when both are the same; also of unequal length it takes as long, as their hashes are compared. */
export const sameBytes = (one: string | Uint8Array, other: string | Uint8Array): boolean =>
  timingSafeEqual(digest(one), digest(other));
