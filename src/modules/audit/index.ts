export { ACT_KINDS } from './act-kinds.ts';
export { type ActTally, makeActTally } from './act-tally.ts';
export { type Attention, type Queue, readQueue, settleAttention } from './attention.ts';
export { closeIntents } from './close-intents.ts';
export { withoutClosed } from './closed-lines.ts';
export { checkCompleteness, type Difference, type OnDifference } from './completeness.ts';
export { dropMonths, LEAST_TRAIL_YEARS } from './drop-months.ts';
export {
  documentActs,
  type EventCriteria,
  type EventKind,
  eventKinds,
  type FoundEvents,
  findEvents,
} from './find-events.ts';
export { reasonPlace, type TrailLine, type TrailPlace } from './lines.ts';
export { isHouse, type LookUp, lookUpPatient, type Period } from './look-up.ts';
export { type CaregiverLines, findLinesOfCaregiver, lookUpCaregiver } from './look-up-caregiver.ts';
export { type NewLook, newLooks, type TrailMark } from './new-looks.ts';
export { type Opener, openersOf } from './openers.ts';
export { readTrail, type TrailFilter, type TrailPerson, trailPeople } from './read-trail.ts';
export { type AttentionRule, isAttentionRule } from './rules/attention.ts';
export { sealTrail } from './seal-trail.ts';
export type { Trail, TrailEntry } from './trail.ts';
export { ensurePartitions, openTrail } from './trail.ts';
export type { Fault, Verdict, VerifyOptions } from './verify-trail.ts';
export { verifyTrail } from './verify-trail.ts';
export { type LooksAtOwnName, watchTrail } from './watch-trail.ts';
