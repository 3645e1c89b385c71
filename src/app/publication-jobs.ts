/** The jobs around requests for publication: passing them on, telling who asked, ending them. */
import type { AccessContext } from '../modules/access/index.ts';
import { expirePublications, PASS_ON, passOn, TELL_ASKER, tellOfPublication } from '../modules/hub/index.ts';
import { hospitalPublications } from '../outside/hospital/publications.ts';
import type { Task } from '../platform/jobs/index.ts';
import { hubOf } from './hub-party.ts';
import type { Settings } from './settings.ts';

/** Times are UTC. */
export const PUBLICATION_CRONTAB = ['40 1 * * * expire-publications ?fill=2d'] as const;

export function publicationTasks(access: AccessContext, settings: Settings): Record<string, Task> {
  const publications = hospitalPublications(hubOf(settings), access.clock);
  return {
    [PASS_ON]: (payload) => passOn({ ...access, publications }, payload),
    [TELL_ASKER]: (payload) => tellOfPublication(access, payload),
    'expire-publications': () => expirePublications(access),
  };
}
