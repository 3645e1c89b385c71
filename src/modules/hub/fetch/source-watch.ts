/** Asks a source within bounds of this process: one that stays silent is left alone for a while, and none has many questions at once. */
import type { Clock } from '../../../platform/time/index.ts';
import type { InstitutionKey } from '../../grants/index.ts';
import { answered, ask, type Circuit, CLOSED } from '../rules/circuit.ts';
import type { Source } from '../sources.ts';
import type { DocumentSource, ListAnswer, SourceAnswer, WantedDocument, WantedList } from './document-source.ts';

/** An answer may be 50 MB: so many of one source, and of all, stand in memory at once. */
const MOST_OF_ONE = 8;
const MOST_OF_ALL = 32;

interface NotAsked {
  readonly fault: 'source-left-alone' | 'source-busy';
}
export type WatchedAnswer = SourceAnswer | NotAsked;
export type WatchedList = ListAnswer | NotAsked;

export interface SourceWatch {
  readonly fetch: (wanted: WantedDocument) => Promise<WatchedAnswer>;
  readonly list: (wanted: WantedList) => Promise<WatchedList>;
}

/** `onLeftAlone` hears until when a source that stayed silent is not asked. */
export function watchSources(
  source: DocumentSource,
  clock: Clock,
  onLeftAlone: (institution: InstitutionKey, until: Date) => void = () => {},
): SourceWatch {
  const circuits = new Map<InstitutionKey, Circuit>();
  const running = new Map<InstitutionKey, number>();
  let all = 0;
  const count = (institution: InstitutionKey, by: number): void => {
    all += by;
    running.set(institution, (running.get(institution) ?? 0) + by);
  };
  const now = (): number => clock.now().getTime();
  const watched = async <Answer extends object>(
    { source: { institution } }: { readonly source: Source },
    question: () => Promise<Answer>,
  ): Promise<Answer | NotAsked> => {
    if (all >= MOST_OF_ALL || (running.get(institution) ?? 0) >= MOST_OF_ONE) return { fault: 'source-busy' };
    const { may, next } = ask(circuits.get(institution) ?? CLOSED, now());
    circuits.set(institution, next);
    if (!may) return { fault: 'source-left-alone' };
    count(institution, 1);
    try {
      const answer = await question();
      const silent = 'fault' in answer && answer.fault === 'source-silent';
      const after = answered(circuits.get(institution) ?? CLOSED, silent, now());
      circuits.set(institution, after);
      if (after.state === 'open') onLeftAlone(institution, new Date(after.untilMs));
      return answer;
    } finally {
      count(institution, -1);
    }
  };
  return {
    fetch: (wanted) => watched(wanted, () => source.fetch(wanted)),
    list: (wanted) => watched(wanted, () => source.list(wanted)),
  };
}
