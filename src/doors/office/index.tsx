/** The network's office: the privacy officer reviews emergencies. */
import type { HttpServer } from '../../platform/http/index.ts';
import { isLanguage } from '../../platform/text/index.ts';
import { addressIn } from '../../ui/index.ts';
import type { OfficeContext } from './frame.tsx';
import { openReview } from './review.tsx';
import { openReviews } from './reviews.tsx';

export async function openOffice(server: HttpServer, context: OfficeContext): Promise<void> {
  server.get<{ Params: { language: string } }>('/:language/office/', async (request, reply) => {
    const { language } = request.params;
    return isLanguage(language) ? reply.redirect(addressIn(language, '/office/reviews'), 303) : reply.callNotFound();
  });
  openReviews(server, context);
  openReview(server, context);
}
