export { type Opener, openersOf } from './openers.ts';
export type { TrailLine, TrailPlace } from './read-trail.ts';
export { readTrail } from './read-trail.ts';
export { sealTrail } from './seal-trail.ts';
export type { Trail, TrailEntry } from './trail.ts';
export { ensurePartitions, openTrail } from './trail.ts';
export type { Fault, Verdict, VerifyOptions } from './verify-trail.ts';
export { verifyTrail } from './verify-trail.ts';
