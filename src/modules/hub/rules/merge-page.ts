/** One page of two lists that become one, the newest first, when of the first only a window is read. */
import type { DocumentLink } from '../links.ts';

type Dated = Pick<DocumentLink, 'writtenOn' | 'writtenAt'>;

const isNewer = (one: Dated, other: Dated): boolean =>
  `${one.writtenOn}T${one.writtenAt}` > `${other.writtenOn}T${other.writtenAt}`;

const newestFirst = (one: Dated, other: Dated): number => (isNewer(one, other) ? -1 : isNewer(other, one) ? 1 : 0);

export interface PageAsked {
  readonly offset: number;
  readonly limit: number;
}

/** Which rows of our own can stand on this page, when so many rows of others are mixed in. */
export const windowFor = ({ offset, limit }: PageAsked, others: number): PageAsked => {
  const from = Math.max(0, offset - others);
  return { offset: from, limit: offset + limit - from };
};

/** The page; `own` is the window of our list, newest first, `others` is every row of others. */
export function mergePage<Own extends Dated, Other extends Dated>(
  own: readonly Own[],
  others: readonly Other[],
  asked: PageAsked,
): (Own | Other)[] {
  const start = asked.offset - windowFor(asked, others.length).offset;
  return [...own, ...others].sort(newestFirst).slice(start, start + asked.limit);
}
