/** /office/matrix: an administrator proposes a version of the access matrix, another person approves it, before its first day. Source: access rules 6.1, 14.7. */
import {
  approveMatrix,
  exportMatrix,
  matrixVersions,
  proposeMatrix,
  withdrawMatrix,
} from '../../modules/access/index.ts';
import { noteUnder, readRegisterGrant } from '../../modules/grants/index.ts';
import { namesOf } from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { UUID } from '../shared/uuid.ts';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { MATRIX, MatrixBody, type MatrixFault } from './matrix-parts.tsx';
import { words } from './matrix-texts.ts';

interface MatrixRoute {
  Params: { version: string };
  Querystring: { said?: string };
  Body: { act?: unknown; version?: unknown; startsOn?: unknown; csv?: unknown; csrf?: unknown } | undefined;
}

export function openMatrix(server: HttpServer, context: OfficeContext): void {
  server.get<MatrixRoute>(`/:language${MATRIX}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? send(context, visit, reply, { done: request.query.said === 'done' }) : reply;
  });
  server.get<MatrixRoute>(`/:language${MATRIX}/:version/csv`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendCsv(context, visit, request.params.version, reply) : reply;
  });
  server.post<MatrixRoute>(`/:language${MATRIX}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { act, version = '', startsOn = '', csv = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    const typed = { startsOn: String(startsOn), csv: String(csv) };
    const fault = await change(context, visit, String(act), String(version), typed);
    if (fault === undefined) return reply.redirect(addressIn(visit.language, `${MATRIX}?said=done`), 303);
    return send(context, visit, reply, fault === 'refused' ? { status: 403 } : { ...typed, fault, status: 422 });
  });
}

interface Typed {
  readonly startsOn: string;
  readonly csv: string;
}

/** What was wrong; nothing when it is done. */
async function change(
  context: OfficeContext,
  { caller }: Visit,
  act: string,
  version: string,
  typed: Typed,
): Promise<MatrixFault | 'refused' | undefined> {
  if (act === 'approve') {
    const answer = await askRegister(context, { register: 'approve-matrix', caller }, (grant) =>
      approveMatrix(grant, version),
    );
    if (!answer.granted) return 'refused';
    return answer.value === 'approved' ? undefined : { outcome: answer.value };
  }
  if (act === 'withdraw') {
    const answer = await askRegister(context, { register: 'withdraw-matrix', caller }, (grant) =>
      withdrawMatrix(grant, version),
    );
    if (!answer.granted) return 'refused';
    return answer.value === 'withdrawn' ? undefined : { outcome: answer.value };
  }
  const answer = await askRegister(context, { register: 'propose-matrix', caller }, (grant) =>
    proposeMatrix(grant, typed),
  );
  if (!answer.granted) return 'refused';
  return answer.value.outcome === 'proposed' ? undefined : answer.value;
}

async function sendCsv(
  context: OfficeContext,
  { caller }: Visit,
  version: string,
  reply: HttpReply,
): Promise<HttpReply> {
  const answer = await askRegister(context, { register: 'list-matrices', caller }, async (grant) => {
    noteUnder(grant, { count: 1 });
    return UUID.test(version) ? exportMatrix(readRegisterGrant(grant, 'list-matrices').tx, version) : undefined;
  });
  if (!answer.granted || answer.value === undefined) {
    reply.callNotFound();
    return reply;
  }
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="access-matrix-${version}.csv"`)
    .send(answer.value);
}

interface Shown extends Partial<Typed> {
  readonly done?: boolean;
  readonly fault?: MatrixFault;
  readonly status?: number;
}

async function send(context: OfficeContext, visit: Visit, reply: HttpReply, shown: Shown): Promise<HttpReply> {
  const { sandbox } = context;
  const { language, caller } = visit;
  const answer = await askRegister(context, { register: 'list-matrices', caller }, async (grant) => {
    const versions = await matrixVersions(grant);
    const officers = versions.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy]).filter(Boolean);
    const { tx } = readRegisterGrant(grant, 'list-matrices');
    return { versions, names: await namesOf(tx, [...new Set(officers)] as string[]) };
  });
  const title = words(language)('title');
  const frame = { visit, sandbox, path: MATRIX, title, hasErrors: shown.fault !== undefined };
  if (!answer.granted)
    return sendPage(reply, officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> }), 403);
  const body = <MatrixBody visit={visit} {...answer.value} {...shown} />;
  return sendPage(reply, officePage({ ...frame, children: body }), shown.status ?? 200);
}
