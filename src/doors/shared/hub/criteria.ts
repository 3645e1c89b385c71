/** What requests select by, alike in several operations: kinds of documents, and the page of a list. Source: KMEHR facts A2, A3. */
import { MOST_ROWS } from '../../../modules/hub/index.ts';
import type { RequestHeader } from '../../../standards/hubservices/index.ts';
import type { Cd } from '../../../standards/kmehr/index.ts';

/** The CD-TRANSACTION values. */
export const kindsIn = (cds: readonly Cd[]): string[] =>
  cds.filter(({ scheme }) => scheme === 'CD-TRANSACTION').map(({ value }) => value);

const PAGE_ROWS = 100;

/** The rows of the page that is asked for. */
export function pageOf({ maxRows = PAGE_ROWS, pageIndex = 1 }: RequestHeader) {
  const limit = Math.min(maxRows, MOST_ROWS);
  return { offset: (pageIndex - 1) * limit, limit };
}
