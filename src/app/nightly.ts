/** What the house does by itself, and when. Times are UTC; `fill` runs what was missed while the program stood still. */
import { type AccessContext, sweepAnsweredRequests, writeThresholdLetters } from '../modules/access/index.ts';
import { ensurePartitions } from '../modules/audit/index.ts';
import { sweepExports } from '../modules/fhir-vault/index.ts';
import { asSystem } from '../modules/grants/system.ts';
import {
  sweepChallenges,
  sweepFailures,
  sweepLaunches,
  sweepOidc,
  sweepSeenMessages,
  sweepSessions,
} from '../modules/identity/index.ts';
import { proposeDisposals, remindOfTerms } from '../modules/upkeep/index.ts';
import type { Task } from '../platform/jobs/index.ts';

/** Of signing in: what is over. */
const SIGN_IN_SWEEPS = [sweepSessions, sweepFailures, sweepChallenges, sweepLaunches, sweepOidc, sweepSeenMessages];

export const nightlyTasks = (access: AccessContext): Readonly<Record<string, Task>> => ({
  'make-partitions': () => access.database.transaction(ensurePartitions),
  'propose-retention': async () => void (await proposeDisposals(access)),
  'remind-of-terms': () => remindOfTerms(access),
  'sweep-answers': () => access.database.transaction(sweepAnsweredRequests),
  'sweep-exports': () => asSystem(access.database, 'sweep exports', sweepExports),
  'threshold-letters': () => writeThresholdLetters(access),
  'sweep-sessions': () =>
    access.database.transaction(async (tx) => {
      for (const sweep of SIGN_IN_SWEEPS) await sweep(tx);
    }),
});

export const NIGHTLY_CRONTAB: readonly string[] = [
  '5 0 * * * make-partitions ?fill=2d',
  '25 * * * * sweep-answers ?fill=1h',
  '35 * * * * sweep-exports ?fill=1h',
  '15 1 * * * sweep-sessions ?fill=1d',
  '0 4 1 * * propose-retention ?fill=1w',
  '30 4 * * * threshold-letters ?fill=2d',
  '45 4 * * * remind-of-terms ?fill=2d',
];
