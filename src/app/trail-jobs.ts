/** The jobs around the trail: sealing, retention, completeness, attention, notices of access. */
import type { AccessContext } from '../modules/access/index.ts';
import {
  type ActTally,
  checkCompleteness,
  closeIntents,
  type Difference,
  dropMonths,
  type OnDifference,
  sealTrail,
  watchTrail,
} from '../modules/audit/index.ts';
import { tellDaily, tellEachLook } from '../modules/notices/index.ts';
import { HOUSE, looksAtOwnName, namesOf, tellOfficers } from '../modules/people/index.ts';
import type { Task } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { Metrics } from '../platform/metrics/index.ts';
import { brusselsDay, brusselsTime } from '../platform/time/index.ts';

export interface TrailJobs {
  readonly access: AccessContext;
  readonly tally: ActTally;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly trailYears: number;
  readonly rootsFile: string;
}

/** Times are UTC; each does the same however late or often it runs. */
export const TRAIL_CRONTAB = [
  '* * * * * seal-trail ?max=3',
  '* * * * * tell-of-access ?max=3',
  '*/5 * * * * close-intents ?max=3',
  '10 * * * * check-completeness ?fill=2h',
  '20 * * * * watch-trail ?fill=2h',
  '30 4 * * * tell-of-access-daily ?fill=1d',
  '40 2 1 * * drop-trail-months ?fill=4w',
] as const;

export function trailTasks(jobs: TrailJobs): Record<string, Task> {
  const { access, tally, metrics, log, trailYears, rootsFile } = jobs;
  const { database, trail, keys } = access;
  const telling = { database, keys, namesOf };
  return {
    'seal-trail': async () => metrics.sealed((await sealTrail({ database, trailKey: trail.trailKey, rootsFile })).rows),
    'tell-of-access': async () => void (await tellEachLook(telling)),
    'tell-of-access-daily': async () => void (await tellDaily(telling)),
    'watch-trail': () => watchTrail(database, looksAtOwnName),
    'close-intents': async () => {
      const closed = await closeIntents(database, trail);
      if (closed > 0) log.warn({ closed }, 'looks that waited for an institution never ended; nothing was shown');
    },
    'check-completeness': async () => {
      await tally.flush(database);
      await checkCompleteness(database, alarm(jobs));
    },
    'drop-trail-months': async () => {
      const months = await dropMonths({ database, trail, house: HOUSE, years: trailYears });
      if (months.length > 0) log.info({ months }, 'months of the trail whose retention has ended are dropped');
    },
  };
}

/** A figure and a line in the log for every difference; a letter for those that no crash explains. */
export const alarm =
  ({ access, metrics, log }: Pick<TrailJobs, 'access' | 'metrics' | 'log'>): OnDifference =>
  async (grant, differences) => {
    for (const { kind, counted, traced, ...where } of differences) {
      metrics.trailDiffers(kind, Math.abs(counted - traced));
      const line = { kind, counted, traced, ...where };
      if (kind === 'crash') log.warn(line, 'acts were traced that a crash kept from being counted');
      else log.error(line, 'the trail and the counts of acts differ');
    }
    const unexplained = differences.filter(({ kind }) => kind !== 'crash');
    const [first] = unexplained;
    if (!first) return;
    const values = {
      day: brusselsDay(first.hour),
      time: brusselsTime(first.hour).slice(0, 5),
      count: String(unexplained.reduce((sum, { counted, traced }: Difference) => sum + Math.abs(counted - traced), 0)),
    };
    await tellOfficers(grant, access.keys, 'privacy-officer', { kind: 'trail-incomplete', values });
  };
