/** The network's office: registrations, records of one person that stand twice, the matrix, emergencies to review. */
import type { HttpServer } from '../../platform/http/index.ts';
import { isLanguage } from '../../platform/text/index.ts';
import { addressIn } from '../../ui/index.ts';
import { type OfficeContext, PAGES } from './frame.tsx';
import { openMatrix } from './matrix.tsx';
import { openMerge } from './merge.tsx';
import { openMerges } from './merges.tsx';
import { openRegistrations } from './registrations.tsx';
import { openReview } from './review.tsx';
import { openReviews } from './reviews.tsx';
import { openTrail } from './trail.tsx';

/** One opener a page; each registers its own routes. */
const OPENERS: readonly ((server: HttpServer, context: OfficeContext) => void)[] = [
  openRegistrations,
  openMerges,
  openMerge,
  openTrail,
  openMatrix,
  openReviews,
  openReview,
];

export async function openOffice(server: HttpServer, context: OfficeContext): Promise<void> {
  server.get<{ Params: { language: string } }>('/:language/office/', async (request, reply) => {
    const { language } = request.params;
    return isLanguage(language) ? reply.redirect(addressIn(language, PAGES[0].path), 303) : reply.callNotFound();
  });
  for (const open of OPENERS) open(server, context);
}
