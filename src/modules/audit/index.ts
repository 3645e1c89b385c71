export type { TrailLine } from './read-trail.ts';
export { readTrail } from './read-trail.ts';
export type { Trail, TrailEntry } from './trail.ts';
export { ensurePartitions, openTrail } from './trail.ts';
