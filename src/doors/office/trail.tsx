/** /office/trail: the privacy officer looks into the trail, takes it along, and sees what asks for attention. Source: access rules 7.6, 7.8, 14.7. */
import type { RefusalReason } from '../../modules/grants/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage, sendPieces } from '../../platform/http/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, ErrorSummary, Notice } from '../../ui/index.ts';
import { type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { Refused } from './parts.tsx';
import { words as frameWords } from './texts.ts';
import { printTrailCsv } from './trail-csv.ts';
import { printBundle, printNdjson } from './trail-fhir.ts';
import { TrailForm } from './trail-form.tsx';
import { type LookedUp, lookUp } from './trail-look-up.ts';
import { type AskedQueue, preparedLookUp, readOfficeQueue, settlePoint, type TypedPoint } from './trail-points.ts';
import { faultsOf, type LookUpFaults, type TypedLookUp } from './trail-question.ts';
import { AttentionQueue, Completeness, type SettleFaults } from './trail-queue.tsx';
import { TrailResult } from './trail-result.tsx';
import { words } from './trail-texts.ts';

const PATH = '/office/trail';
const PAGE_LINES = 200;
const FILE_LINES = 10_000;
const FIELDS = ['subject', 'number', 'from', 'until', 'reason'] as const;

interface TrailRoute {
  Querystring: { said?: string };
  Body: Readonly<Record<string, unknown>> | undefined;
}

export function openTrail(server: HttpServer, context: OfficeContext): void {
  server.get<TrailRoute>('/:language/office/trail', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? send(context, visit, reply, { isSettled: request.query.said === 'settled' }) : reply;
  });
  server.post<TrailRoute>('/:language/office/trail', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const body = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, body.csrf)) throw new Forbidden();
    if (body.act === 'look') return look(context, visit, reply, body);
    const typed = { point: String(body.point ?? ''), remark: String(body.remark ?? '') };
    return body.act === 'prepare' ? prepare(context, visit, reply, typed) : settle(context, visit, reply, typed);
  });
}

/** What the page shows besides the queue. */
interface Shown {
  readonly typed?: TypedLookUp;
  readonly faults?: LookUpFaults;
  readonly found?: LookedUp;
  readonly point?: TypedPoint;
  readonly settleFaults?: SettleFaults;
  readonly isSettled?: boolean;
  readonly refused?: RefusalReason;
}

async function look(
  context: OfficeContext,
  visit: Visit,
  reply: HttpReply,
  body: Readonly<Record<string, unknown>>,
): Promise<HttpReply> {
  const typed = Object.fromEntries(FIELDS.map((name) => [name, String(body[name] ?? '')])) as unknown as TypedLookUp;
  const faults = faultsOf(typed);
  if (Object.keys(faults).length > 0) return send(context, visit, reply, { typed, faults });
  const isFile = body.format !== 'page';
  const answer = await lookUp(context, visit, typed, isFile ? FILE_LINES : PAGE_LINES);
  if (!answer.granted) return send(context, visit, reply, { typed, refused: answer.refused });
  if (answer.value === 'number-unknown')
    return send(context, visit, reply, { typed, faults: { number: 'number-unknown' } });
  return isFile
    ? sendFileOf(context, visit, reply, String(body.format), answer.value)
    : send(context, visit, reply, { typed, found: answer.value });
}

function sendFileOf(
  context: OfficeContext,
  { language }: Visit,
  reply: HttpReply,
  format: string,
  found: LookedUp,
): HttpReply {
  if (format === 'bundle')
    return sendPieces(reply, {
      name: 'trail.json',
      mediaType: 'application/fhir+json; charset=utf-8',
      pieces: printBundle(context, found, context.access.clock.now()),
    });
  if (format === 'ndjson')
    return sendPieces(reply, {
      name: 'trail.ndjson',
      mediaType: 'application/fhir+ndjson; charset=utf-8',
      pieces: printNdjson(context, found),
    });
  return sendPieces(reply, {
    name: 'trail.csv',
    mediaType: 'text/csv; charset=utf-8',
    pieces: printTrailCsv(context, language, found),
  });
}

async function prepare(context: OfficeContext, visit: Visit, reply: HttpReply, point: TypedPoint): Promise<HttpReply> {
  const typed = await preparedLookUp(context, point.point);
  return send(context, visit, reply, typed ? { typed } : { point, settleFaults: { point: 'point-missing' } });
}

async function settle(context: OfficeContext, visit: Visit, reply: HttpReply, point: TypedPoint): Promise<HttpReply> {
  const said = await settlePoint(context, visit, point);
  if (said === 'settled') return reply.redirect(addressIn(visit.language, `${PATH}?said=settled`), 303);
  if ('refused' in said) return send(context, visit, reply, { refused: said.refused });
  return send(context, visit, reply, { point, settleFaults: said });
}

async function send(context: OfficeContext, visit: Visit, reply: HttpReply, shown: Shown): Promise<HttpReply> {
  const { language } = visit;
  const t = words(language);
  const { faults = {}, settleFaults = {} } = shown;
  const errors = Object.entries({ ...faults, ...settleFaults }).map(([field, fault]) => ({ field, text: t(fault) }));
  const asked = await readOfficeQueue(context, visit);
  const refused = shown.refused ?? (asked.granted ? undefined : asked.refused);
  const frame = { visit, sandbox: context.sandbox, path: PATH, title: frameWords(language)('trail') };
  const children =
    refused || !asked.granted ? (
      <Refused visit={visit} refused={refused ?? 'caller-unknown'} />
    ) : (
      <>
        <ErrorSummary language={language} errors={errors} />
        {shown.isSettled ? <Notice language={language} tone="success" title={t('settled')} /> : null}
        <Page visit={visit} shown={shown} asked={asked.value} today={brusselsDay(context.access.clock.now())} />
      </>
    );
  const page = officePage({ ...frame, hasErrors: errors.length > 0, children });
  return sendPage(reply, page, statusOf(refused !== undefined, errors.length > 0));
}

const statusOf = (isRefused: boolean, isWrong: boolean): number => {
  if (isRefused) return 403;
  return isWrong ? 422 : 200;
};

interface PageProps {
  readonly visit: Visit;
  readonly shown: Shown;
  readonly asked: AskedQueue;
  readonly today: string;
}

const Page = ({ visit, shown, asked, today }: PageProps) => {
  const t = words(visit.language);
  const { faults = {}, settleFaults = {}, point = { point: '', remark: '' } } = shown;
  const { typed = { subject: '', number: '', from: today, until: today, reason: '' } } = shown;
  const action = addressIn(visit.language, PATH);
  const limits = { page: PAGE_LINES, file: FILE_LINES };
  return (
    <>
      <p class="z-lead">{t('lead')}</p>
      {shown.found ? <TrailResult visit={visit} found={shown.found} /> : null}
      <TrailForm {...{ visit, action, typed, faults, limits }} />
      <AttentionQueue {...{ visit, action, typed: point, faults: settleFaults, ...asked }} />
      <Completeness language={visit.language} queue={asked.queue} />
      <p class="z-origin">{t('source')}</p>
    </>
  );
};
