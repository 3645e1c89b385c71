/** /office/reviews: emergencies that wait for a verdict, oldest first; no patient is named. Source: access rules 5.5. */
import { awaitingReview, type QueuedReview, refusals } from '../../modules/access/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, EmptyState, Notice, PersonCard, WhyNot } from '../../ui/index.ts';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { reviewWords } from './review-texts.ts';
import { codeText, momentText, roleText } from './review-words.ts';
import { words } from './texts.ts';

export const REVIEWS = '/office/reviews';

export function openReviews(server: HttpServer, context: OfficeContext): void {
  server.get<{ Querystring: { said?: string } }>('/:language/office/reviews', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, await queuePage(context, visit, request.query.said === 'done')) : reply;
  });
}

async function queuePage(context: OfficeContext, visit: Visit, done: boolean): Promise<string> {
  const { language, caller } = visit;
  const t = reviewWords(language);
  const { access, sandbox } = context;
  const asked = { register: 'list-emergency-reviews', caller } as const;
  const answer = await askRegister(context, asked, (grant) => awaitingReview(grant, access.keys));
  const frame = { visit, sandbox, path: REVIEWS, title: words(language)('reviews') };
  if (!answer.granted) {
    const { text, next, clause, code } = refusals[answer.refused];
    const why = { reason: text[language], next: next[language], clause, code };
    return officePage({ ...frame, children: <WhyNot language={language} {...why} /> });
  }
  return officePage({
    ...frame,
    children: (
      <>
        {done ? (
          <Notice language={language} tone="success" title={t('done')}>
            {t('doneText')}
          </Notice>
        ) : null}
        <p class="z-lead">{t('lead')}</p>
        {answer.value.length === 0 ? <EmptyState title={t('none')} /> : null}
        {answer.value.map((queued) => (
          <Queued key={queued.id} visit={visit} queued={queued} />
        ))}
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

const Queued = ({ visit: { language }, queued }: { readonly visit: Visit; readonly queued: QueuedReview }) => {
  const { id, review } = queued;
  const t = reviewWords(language);
  const facts = [roleText(review, language), momentText(review.openedAt, language), codeText(review, language)];
  return (
    <PersonCard name={review.caregiverName} facts={facts}>
      <p>{review.reason}</p>
      <a href={addressIn(language, `${REVIEWS}/${id}`)}>
        {t('open')}
        <span class="z-hidden">: {review.caregiverName}</span>
      </a>
    </PersonCard>
  );
};
