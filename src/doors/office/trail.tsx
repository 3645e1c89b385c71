/** /office/trail: the privacy officer looks into the trail, takes it along, and sees what asks for attention. Source: access rules 7.6, 7.8, 14.7. */
import { Forbidden, type HttpReply, type HttpServer, sendPieces } from '../../platform/http/index.ts';
import { addressIn } from '../../ui/index.ts';
import { type OfficeContext, type Visit, visitOf } from './frame.tsx';
import { printTrailCsv } from './trail-csv.ts';
import { printBundle, printNdjson } from './trail-fhir.ts';
import { type LookedUp, lookUp } from './trail-look-up.ts';
import { FILE_LINES, PAGE_LINES, sendTrail, TRAIL } from './trail-page.tsx';
import { preparedLookUp, settlePoint, type TypedPoint } from './trail-points.ts';
import { faultsOf, type TypedLookUp } from './trail-question.ts';

interface TrailRoute {
  Querystring: { said?: string };
  Body: Readonly<Record<string, unknown>> | undefined;
}

export function openTrail(server: HttpServer, context: OfficeContext): void {
  server.get<TrailRoute>('/:language/office/trail', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendTrail(context, visit, reply, { isSettled: request.query.said === 'settled' }) : reply;
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

async function look(
  context: OfficeContext,
  visit: Visit,
  reply: HttpReply,
  body: Readonly<Record<string, unknown>>,
): Promise<HttpReply> {
  const field = (name: keyof TypedLookUp): string => String(body[name] ?? '');
  const typed = {
    ...{ subject: field('subject'), number: field('number'), from: field('from') },
    ...{ until: field('until'), reason: field('reason') },
  };
  const faults = faultsOf(typed);
  if (Object.keys(faults).length > 0) return sendTrail(context, visit, reply, { typed, faults });
  const isFile = body.format !== 'page';
  const answer = await lookUp(context, visit, typed, isFile ? FILE_LINES : PAGE_LINES);
  if (!answer.granted) return sendTrail(context, visit, reply, { typed, refused: answer.refused });
  if (answer.value === 'number-unknown')
    return sendTrail(context, visit, reply, { typed, faults: { number: 'number-unknown' } });
  if ('caregivers' in answer.value) return sendTrail(context, visit, reply, { typed, named: answer.value.caregivers });
  return isFile
    ? sendFileOf(context, visit, reply, String(body.format), answer.value)
    : sendTrail(context, visit, reply, { typed, found: answer.value });
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
  return sendTrail(context, visit, reply, typed ? { typed } : { point, settleFaults: { point: 'point-missing' } });
}

async function settle(context: OfficeContext, visit: Visit, reply: HttpReply, point: TypedPoint): Promise<HttpReply> {
  const said = await settlePoint(context, visit, point);
  if (said === 'settled') return reply.redirect(addressIn(visit.language, `${TRAIL}?said=settled`), 303);
  if ('refused' in said) return sendTrail(context, visit, reply, { refused: said.refused });
  return sendTrail(context, visit, reply, { point, settleFaults: said });
}
