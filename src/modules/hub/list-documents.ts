/** Listing a patient's documents is an act: what the list showed is traced. */
import { discloseUnder, type RecordGrant } from '../grants/index.ts';
import { type LinkPage, type ListFilter, selectLinks } from './links.ts';

/** Rows a list answer may hold at most. */
export const MOST_ROWS = 500;

export async function listDocuments(grant: RecordGrant, filter: ListFilter): Promise<LinkPage> {
  const page = await selectLinks(grant, { ...filter, limit: Math.min(filter.limit, MOST_ROWS) });
  discloseUnder(grant, { count: page.links.length });
  return page;
}
