/** /office/representations/ties/…: one fact of a record as it stands, whoever entered it; one officer ends it, at once. */
import { patientKey } from '../../modules/grants/index.ts';
import { type EndOutcome, endTie, keysOfAll, type NamedTie, tieDetails } from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { type PublicIdParts, parsePublicId } from '../../platform/sealing/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { addressIn, BackLink, Button, ErrorSummary, Form, Notice, SummaryList, TextField } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { lastDay, REPRESENTATIONS } from './representation-parts.tsx';
import { words } from './representation-texts.ts';

const ENDED = `${REPRESENTATIONS}/ended`;

interface TieRoute {
  Params: { id: string };
  Body: { reason?: unknown; csrf?: unknown } | undefined;
}

export function openTie(server: HttpServer, context: OfficeContext): void {
  server.get<TieRoute>('/:language/office/representations/ties/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? send(context, visit, reply, { id: request.params.id }) : reply;
  });
  server.post<TieRoute>('/:language/office/representations/ties/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { id } = request.params;
    const { reason = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    const typed = String(reason).replaceAll('\r\n', '\n');
    const parts = parsePublicId(context.access.keys, id);
    const said = parts && (await end(context, visit, parts, typed));
    if (said !== 'ended') return send(context, visit, reply, { id, fault: said, typed, status: 422 });
    return reply.redirect(addressIn(visit.language, ENDED), 303);
  });
  server.get('/:language/office/representations/ended', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, endedPage(context, visit)) : reply;
  });
}

const recordsOf =
  ({ patient }: PublicIdParts) =>
  (tx: Transaction) =>
    keysOfAll(tx, [patientKey(patient)]);

/** Nothing when it is refused: the page then says why. */
async function end(
  context: OfficeContext,
  { caller }: Visit,
  parts: PublicIdParts,
  reason: string,
): Promise<EndOutcome | undefined> {
  const question = { register: 'end-representation', caller, records: recordsOf(parts) } as const;
  const answer = await askRegister(context, question, (grant) =>
    endTie(grant, context.access.keys, parts.item, reason),
  );
  return answer.granted ? answer.value : undefined;
}

const frameOf = ({ sandbox }: OfficeContext, visit: Visit, path: string) => ({
  ...{ visit, sandbox, path, title: words(visit.language)('representation') },
  before: (
    <BackLink
      language={visit.language}
      href={addressIn(visit.language, REPRESENTATIONS)}
      text={words(visit.language)('backToRepresentations')}
    />
  ),
});

const endedPage = (context: OfficeContext, visit: Visit): string =>
  officePage({
    ...frameOf(context, visit, ENDED),
    children: <Notice language={visit.language} tone="success" title={words(visit.language)('ended')} />,
  });

interface Shown {
  readonly id: string;
  readonly fault?: Exclude<EndOutcome, 'ended'> | undefined;
  readonly typed?: string;
  readonly status?: number;
}

async function send(context: OfficeContext, visit: Visit, reply: HttpReply, shown: Shown): Promise<HttpReply> {
  const { id, fault, status = 200 } = shown;
  const parts = parsePublicId(context.access.keys, id);
  const question = { register: 'view-representation', caller: visit.caller } as const;
  const answer =
    parts &&
    (await askRegister(context, { ...question, records: recordsOf(parts) }, (grant) => tieDetails(grant, parts.item)));
  if (!answer || (answer.granted && !answer.value)) {
    reply.callNotFound();
    return reply;
  }
  const frame = { ...frameOf(context, visit, `${REPRESENTATIONS}/ties/${id}`), hasErrors: fault !== undefined };
  if (!answer.granted || !answer.value) {
    const refused = answer.granted ? 'caller-unknown' : answer.refused;
    return sendPage(reply, officePage({ ...frame, children: <Refused visit={visit} refused={refused} /> }), 403);
  }
  return sendPage(
    reply,
    officePage({ ...frame, children: <TiePage {...{ visit, shown, tie: answer.value }} /> }),
    status,
  );
}

interface TiePageProps {
  readonly visit: Visit;
  readonly shown: Shown;
  readonly tie: NamedTie;
}

const TiePage = ({ visit: { language, csrf }, shown: { id, fault, typed = '' }, tie }: TiePageProps) => {
  const t = words(language);
  const field = fault === 'reason-invalid' ? { field: 'reason' } : {};
  return (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault), ...field }] : []} />
      <SummaryList
        rows={[
          { term: t('who'), value: tie.patientName },
          { term: t('kind'), value: t(tie.kind) },
          ...(tie.representativeName ? [{ term: t('speaks'), value: tie.representativeName }] : []),
          { term: t('from'), value: formatDate(tie.from, language) },
          { term: t('until'), value: lastDay(language, tie.until) },
          { term: t('recordedBy'), value: t(tie.source) },
        ]}
      />
      <section>
        <h2>{t('endTitle')}</h2>
        <p>{t('endLead')}</p>
        <Form action={addressIn(language, `${REPRESENTATIONS}/ties/${id}`)} csrf={csrf}>
          <TextField
            {...{ language, name: 'reason', label: t('reason'), hint: t('reasonHint'), lines: 3, value: typed }}
            maxLength={500}
            {...(fault === 'reason-invalid' ? { error: t(fault) } : {})}
          />
          <Button text={t('end')} tone="warning" />
        </Form>
      </section>
      <p class="z-origin">{t('source')}</p>
    </>
  );
};
