/** GET /api/v1/therapeutic-links/{id}. */
import type { Asked, LinksContext, Outcome } from '../context.ts';
import { etagOf, isTagged, showLink } from '../show-link.ts';
import { atLink } from './at-link.ts';

export const readOneLink = (
  context: LinksContext,
  asked: Asked,
  id: string,
  ifNoneMatch: string | undefined,
): Promise<Outcome> =>
  atLink(context, asked, { id, act: 'list-links' }, async (grant, item) => {
    const link = await showLink(grant, context.access.keys, item);
    if (!link) return { problem: 'link-not-found' };
    const headers = { etag: etagOf(link) };
    if (ifNoneMatch !== undefined && isTagged(ifNoneMatch, headers.etag)) return { status: 304, headers };
    return { status: 200, body: link, headers };
  });
