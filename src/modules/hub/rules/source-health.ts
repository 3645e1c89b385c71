/** How a store of documents does, from what is remembered of its answers. Pure. Source: decisions 0040, 0044. */
import type { SourceOutcome } from '../fetch/context.ts';

/** `not-asked`: no question went out. */
type Meaning = 'answered' | 'failed' | 'not-asked';

/** A store that has no such document, or declared it anew meanwhile, answered as it should. */
const MEANINGS: Readonly<Record<SourceOutcome, Meaning>> = {
  shown: 'answered',
  'withdrawn-meanwhile': 'answered',
  'changed-meanwhile': 'answered',
  'not-at-source': 'answered',
  'source-silent': 'failed',
  'source-failed': 'failed',
  'answer-too-large': 'failed',
  'answer-unreadable': 'failed',
  'answer-not-kmehr': 'failed',
  'answer-not-opened': 'failed',
  'answer-two-patients': 'failed',
  'answer-other-patient': 'failed',
  'answer-other-document': 'failed',
  'source-left-alone': 'not-asked',
  'source-busy': 'not-asked',
  'source-ended': 'not-asked',
};

export const meaningOf = (outcome: SourceOutcome): Meaning => MEANINGS[outcome];

export interface RememberedAnswers {
  readonly answeredAt?: Date | undefined;
  readonly failedAt?: Date | undefined;
  readonly failure?: SourceOutcome | undefined;
  readonly leftAloneUntil?: Date | undefined;
}

export type SourceHealth = 'never-asked' | 'answers' | 'left-alone' | 'silent' | 'fails';

/** The latest counts: a good answer after a failure, to whatever process, and it answers. */
export function healthOf(
  { answeredAt, failedAt, failure, leftAloneUntil }: RememberedAnswers,
  now: Date,
): SourceHealth {
  if (!failedAt) return answeredAt ? 'answers' : 'never-asked';
  if (answeredAt && answeredAt >= failedAt) return 'answers';
  if (leftAloneUntil && leftAloneUntil > now) return 'left-alone';
  return failure === 'source-silent' ? 'silent' : 'fails';
}

/** Of a period. */
export interface Traffic {
  readonly asked: number;
  readonly failed: number;
  readonly notAsked: number;
  /** Whole per cent of the questions; nothing when none was asked. */
  readonly failedPercent?: number | undefined;
}

export function trafficOf(times: Readonly<Partial<Record<SourceOutcome, number>>>): Traffic {
  const sum = (meaning: Meaning): number =>
    Object.entries(times)
      .filter(([outcome]) => meaningOf(outcome as SourceOutcome) === meaning)
      .reduce((all, [, count]) => all + (count ?? 0), 0);
  const [answered, failed, notAsked] = [sum('answered'), sum('failed'), sum('not-asked')];
  const asked = answered + failed;
  return { asked, failed, notAsked, failedPercent: asked === 0 ? undefined : Math.round((100 * failed) / asked) };
}
