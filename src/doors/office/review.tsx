/** /office/reviews/…: one emergency: what was said, what was looked at, and the verdict with its note. Source: access rules 5.5. */
import { type EmergencyReview, judgeEmergency, REVIEW_NOTE_CHARS, readEmergency } from '../../modules/access/index.ts';
import { readTrail, type TrailLine } from '../../modules/audit/index.ts';
import { discloseUnder, itemKey, patientKey } from '../../modules/grants/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { parsePublicId } from '../../platform/sealing/index.ts';
import { addressIn, BackLink, ErrorSummary } from '../../ui/index.ts';
import { askRecord, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { ReviewFacts, VerdictForm, verdictErrors } from './review-parts.tsx';
import { reviewWords } from './review-texts.ts';
import { REVIEWS } from './reviews.tsx';
import { words } from './texts.ts';

interface ReviewRoute {
  Params: { language: string; id: string };
  Body: { verdict?: unknown; note?: unknown; csrf?: unknown } | undefined;
}

export function openReview(server: HttpServer, context: OfficeContext): void {
  server.get<ReviewRoute>('/:language/office/reviews/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? showReview(context, visit, request.params.id, reply) : reply;
  });
  server.post<ReviewRoute>('/:language/office/reviews/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    if (!context.cookies.isCsrf(visit.session, request.body?.csrf)) throw new Forbidden();
    return judge(context, visit, { id: request.params.id, body: request.body }, reply);
  });
}

/** Looks that a review shows at most. */
const MOST_LOOKS = 200;

interface Opened {
  readonly review: EmergencyReview;
  readonly looks: readonly TrailLine[];
}

/** The emergency, and what its caregiver did in the record while it was open. */
async function open(context: OfficeContext, { caller }: Visit, id: string): Promise<Opened | undefined> {
  const { keys } = context.access;
  const parts = parsePublicId(keys, id);
  if (!parts) return undefined;
  const question = { act: 'review-emergency', caller, patient: { key: patientKey(parts.patient) } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const review = await readEmergency(grant, keys, itemKey(parts.item));
    if (!review) return undefined;
    const { caregiver: who, openedAt: from, endsAt } = review;
    const before = { at: new Date(endsAt.getTime() + 1) };
    const looks = await readTrail(grant, keys, { who, from, before, limit: MOST_LOOKS });
    // Without a count: the patient's view tells a look and a verdict apart.
    discloseUnder(grant, { item: itemKey(parts.item) });
    return { review, looks };
  });
  return answer.granted ? answer.value : undefined;
}

interface Typed {
  readonly verdict: string;
  readonly note: string;
  /** The emergency is the officer's own. */
  readonly isOwn?: boolean;
}

async function showReview(
  context: OfficeContext,
  visit: Visit,
  id: string,
  reply: HttpReply,
  typed?: Typed,
): Promise<HttpReply> {
  const opened = await open(context, visit, id);
  if (!opened) {
    reply.callNotFound();
    return reply;
  }
  const { language } = visit;
  const t = reviewWords(language);
  const path = `${REVIEWS}/${id}`;
  const page = officePage({
    ...{ visit, sandbox: context.sandbox, path, title: t('review'), hasErrors: typed !== undefined },
    before: <BackLink language={language} href={addressIn(language, REVIEWS)} text={words(language)('reviews')} />,
    children: (
      <>
        <ErrorSummary language={language} errors={verdictErrors(language, typed)} />
        <ReviewFacts language={language} {...opened} />
        {opened.review.verdict ? null : <VerdictForm visit={visit} action={addressIn(language, path)} typed={typed} />}
      </>
    ),
  });
  return sendPage(reply, page, typed ? 422 : 200);
}

async function judge(
  context: OfficeContext,
  visit: Visit,
  { id, body }: { readonly id: string; readonly body: ReviewRoute['Body'] },
  reply: HttpReply,
): Promise<HttpReply> {
  const { access } = context;
  const { caller, language } = visit;
  const parts = parsePublicId(access.keys, id);
  const typed = { verdict: textOf(body?.verdict), note: textOf(body?.note) };
  const { verdict, note } = typed;
  if (!parts || (verdict !== 'justified' && verdict !== 'not-justified')) {
    return showReview(context, visit, id, reply, typed);
  }
  const question = { act: 'review-emergency', caller, patient: { key: patientKey(parts.patient) } } as const;
  const answer = await askRecord(context, question, (grant) =>
    judgeEmergency(grant, access.keys, itemKey(parts.item), { verdict, note }),
  );
  if (answer.granted && answer.value === 'judged') {
    return reply.redirect(addressIn(language, `${REVIEWS}?said=done`), 303);
  }
  const isOwn = answer.granted && answer.value === 'own-emergency';
  return showReview(context, visit, id, reply, { ...typed, isOwn });
}

// Browsers count a line break as one character and send it as two.
const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replaceAll('\r\n', '\n')
        .trim()
        .slice(0, REVIEW_NOTE_CHARS.most * 2)
    : '';
