/** The jobs of the hub: requests for publication passed on, told of and ended; what the office hears of stores. */
import type { AccessContext } from '../modules/access/index.ts';
import {
  countDocuments,
  expirePublications,
  PASS_ON,
  passOn,
  TELL_ASKER,
  TELL_OF_SOURCE,
  tellOfPublication,
  tellOfSource,
} from '../modules/hub/index.ts';
import { hospitalPublications } from '../outside/hospital/publications.ts';
import type { Task } from '../platform/jobs/index.ts';
import { hubOf } from './hub-party.ts';
import type { Settings } from './settings.ts';

/** Times are UTC. */
export const HUB_CRONTAB = ['40 1 * * * expire-publications ?fill=2d', '50 1 * * * count-documents ?fill=1d'] as const;

export function hubTasks(access: AccessContext, settings: Settings): Record<string, Task> {
  const publications = hospitalPublications(hubOf(settings), access.clock);
  return {
    [PASS_ON]: (payload) => passOn({ ...access, publications }, payload),
    [TELL_ASKER]: (payload) => tellOfPublication(access, payload),
    [TELL_OF_SOURCE]: (payload) => tellOfSource(access, payload),
    'expire-publications': () => expirePublications(access),
    'count-documents': () => countDocuments(access),
  };
}
