/** Asks a source within bounds of this process: one that stays silent is left alone for a while, and none has many questions at once. */
import type { Clock } from '../../../platform/time/index.ts';
import type { InstitutionKey } from '../../grants/index.ts';
import { answered, ask, type Circuit, CLOSED } from '../rules/circuit.ts';
import type { DocumentSource, SourceAnswer, WantedDocument } from './document-source.ts';

/** An answer may be 50 MB: so many of one source, and of all, stand in memory at once. */
const MOST_OF_ONE = 8;
const MOST_OF_ALL = 32;

export type WatchedAnswer = SourceAnswer | { readonly fault: 'source-left-alone' | 'source-busy' };

export interface SourceWatch {
  readonly fetch: (wanted: WantedDocument) => Promise<WatchedAnswer>;
}

export function watchSources(source: DocumentSource, clock: Clock): SourceWatch {
  const circuits = new Map<InstitutionKey, Circuit>();
  const running = new Map<InstitutionKey, number>();
  let all = 0;
  const count = (institution: InstitutionKey, by: number): void => {
    all += by;
    running.set(institution, (running.get(institution) ?? 0) + by);
  };
  const now = (): number => clock.now().getTime();
  return {
    fetch: async (wanted) => {
      const { institution } = wanted.source;
      if (all >= MOST_OF_ALL || (running.get(institution) ?? 0) >= MOST_OF_ONE) return { fault: 'source-busy' };
      const { may, next } = ask(circuits.get(institution) ?? CLOSED, now());
      circuits.set(institution, next);
      if (!may) return { fault: 'source-left-alone' };
      count(institution, 1);
      try {
        const answer = await source.fetch(wanted);
        const silent = 'fault' in answer && answer.fault === 'source-silent';
        circuits.set(institution, answered(circuits.get(institution) ?? CLOSED, silent, now()));
        return answer;
      } finally {
        count(institution, -1);
      }
    },
  };
}
