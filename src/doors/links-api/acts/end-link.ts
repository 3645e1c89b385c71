/** DELETE /api/v1/therapeutic-links/{id} and POST …/{id}/_end: ends a link at once. Source: access rules 3.7, 3.9. */
import { endLink } from '../../../modules/access/index.ts';
import type { Asked, LinksContext, Outcome } from '../context.ts';
import type { LinkEnd } from '../schemas.ts';
import { etagOf, isTagged, showLink } from '../show-link.ts';
import { atLink } from './at-link.ts';

export interface Ended {
  readonly id: string;
  readonly ifMatch: string | undefined;
  readonly end: LinkEnd;
  /** The ended link is shown; a DELETE shows nothing. */
  readonly isShown: boolean;
}

export const endOneLink = (
  context: LinksContext,
  asked: Asked,
  { id, ifMatch, end, isShown }: Ended,
): Promise<Outcome> =>
  atLink(context, asked, { id, act: 'end-link' }, async (grant, item) => {
    const { keys } = context.access;
    const before = await showLink(grant, keys, item);
    if (!before) return { problem: 'link-not-found' };
    if (ifMatch !== undefined && !isTagged(ifMatch, etagOf(before))) return { problem: 'precondition-failed' };
    const outcome = await endLink(grant, keys, { link: item, ...end });
    if ('fault' in outcome) return { problem: outcome.fault };
    if (!isShown) return { status: 204 };
    const link = await showLink(grant, keys, item);
    return link ? { status: 200, body: link, headers: { etag: etagOf(link) } } : { problem: 'link-not-found' };
  });
