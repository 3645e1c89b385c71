/** Asks another hub for one document, when the metahub says that it knows the person. */
import type { FetchContext } from '../fetch/context.ts';
import type { WatchedAnswer } from '../fetch/source-watch.ts';
import type { WantedElsewhere } from '../fetch/wanted.ts';

export async function askElsewhere(
  { locator, sources }: FetchContext,
  { question, network, seesNothing }: WantedElsewhere,
): Promise<WatchedAnswer> {
  const located = await locator.hubsOf(question.ssin);
  if (!located.answered) return { fault: 'source-silent' };
  if (seesNothing || !located.value.includes(network)) return { fault: 'not-at-source' };
  return sources.fetch(question);
}
