/** PUT and PATCH /api/v1/therapeutic-links/{id}: the link ends and is declared anew in one act; the new one has its own id. Source: access rules 3.1. */
import { type LinkDeclaration, readLink, redeclareLink, type TherapeuticLink } from '../../../modules/access/index.ts';
import { caregiverKey, institutionKey, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { holdersOf, type LinkHolder } from '../../../modules/people/index.ts';
import type { Asked, LinksContext, Outcome } from '../context.ts';
import type { ChangedLink } from '../schemas.ts';
import { etagOf, isTagged, showLink, showLinks } from '../show-link.ts';
import { atLink } from './at-link.ts';
import { BASE_PATH } from './create-link.ts';
import { holderNamed } from './holder.ts';

export interface Update {
  readonly id: string;
  readonly ifMatch: string | undefined;
  readonly change: ChangedLink;
  /** What is not named stays; else it is as for a new link. */
  readonly isPartial: boolean;
}

export async function updateLink(
  context: LinksContext,
  asked: Asked,
  { id, ifMatch, change, isPartial }: Update,
): Promise<Outcome> {
  if (ifMatch === undefined) return { problem: 'precondition-required' };
  const { keys } = context.access;
  return atLink(context, asked, { id, act: 'declare-link' }, async (grant, item) => {
    const before = await readLink(grant, keys, item);
    if (!before) return { problem: 'link-not-found' };
    const [shown] = await showLinks(grant, keys, [before]);
    if (!shown || !isTagged(ifMatch, etagOf(shown))) return { problem: 'precondition-failed' };
    const holder = await holderOf(grant, before, change);
    if (!holder) return { problem: 'link-holder-unknown' };
    const declaration = declarationOf(before, holder, change, isPartial);
    const outcome = await redeclareLink(grant, keys, { link: item, reason: change.reason }, declaration);
    if ('fault' in outcome) return { problem: outcome.fault };
    const link = await showLink(grant, keys, outcome.link);
    if (!link) throw new Error('a link that was declared anew is missing');
    return { status: 200, body: link, headers: { 'content-location': `${BASE_PATH}/${link.id}`, etag: etagOf(link) } };
  });
}

async function holderOf(
  grant: RecordGrant,
  { holder }: TherapeuticLink,
  { holder: named }: ChangedLink,
): Promise<LinkHolder | undefined> {
  const { tx, caller } = readGrant(grant);
  if (named) return holderNamed(tx, caller, named);
  const shown = (await holdersOf(tx, [holder])).get(holder);
  if (!shown) return undefined;
  return { key: shown.kind === 'caregiver' ? caregiverKey(holder) : institutionKey(holder), party: shown.party };
}

function declarationOf(
  before: TherapeuticLink,
  { key: holder, party: profession }: LinkHolder,
  change: ChangedLink,
  isPartial: boolean,
): LinkDeclaration {
  const { type, proof, startsOn, endsOn, comment } = change;
  const kept: Partial<TherapeuticLink> = isPartial ? before : {};
  return {
    ...{ holder, profession },
    kind: type ?? before.kind,
    proof: proof ?? before.proof,
    startsOn: startsOn ?? kept.startsOn,
    endsOn: endsOn ?? kept.endsOn,
    comment: comment ?? kept.comment,
  };
}
