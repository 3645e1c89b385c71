/** The network's office: registrations, records of one person that stand twice, the matrix, emergencies to review. */
import { rolesOfOfficer } from '../../modules/people/index.ts';
import type { HttpServer } from '../../platform/http/index.ts';
import { addressIn } from '../../ui/index.ts';
import { type OfficeContext, PAGES, visitOf } from './frame.tsx';
import { openMatrix } from './matrix.tsx';
import { openMerge } from './merge.tsx';
import { openMerges } from './merges.tsx';
import { openRegistrations } from './registrations.tsx';
import { openReview } from './review.tsx';
import { openReviews, REVIEWS } from './reviews.tsx';

/** One opener a page; each registers its own routes. */
const OPENERS: readonly ((server: HttpServer, context: OfficeContext) => void)[] = [
  openRegistrations,
  openMerges,
  openMerge,
  openMatrix,
  openReviews,
  openReview,
];

export async function openOffice(server: HttpServer, context: OfficeContext): Promise<void> {
  server.get('/:language/office/', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const roles = await context.access.database.read((tx) => rolesOfOfficer(tx, visit.caller.officer));
    const home = roles.includes('administrator') ? PAGES[0].path : REVIEWS;
    return reply.redirect(addressIn(visit.language, home), 303);
  });
  for (const open of OPENERS) open(server, context);
}
