/**
 * The self-test of vendors: a recorded session is sent to the hub request by request, a live one is watched; both give the report of a
 * connectathon. Source: contract, "Sandbox".
 */
import { Type } from 'typebox';
import { type HttpReply, type HttpRequest, type HttpServer, pageLanguage } from '../../../platform/http/index.ts';
import { chooseLanguage } from '../../../platform/text/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { CONTENT_TYPE, readAction } from '../../../standards/soap/index.ts';
import { addressIn } from '../../../ui/index.ts';
import type { SandboxContext } from '../context.ts';
import { bearer, openToken } from '../open-token.ts';
import { problem } from '../problem.ts';
import { versionOf } from './exchange.ts';
import { REPORT_PATH, reportPage } from './page.tsx';
import { printText } from './print-text.ts';
import { reasonsIn } from './reasons.ts';
import type { Report, Session } from './report.ts';
import { MOST_CALLS } from './sessions.ts';

const PATH = '/sandbox/selftest/software';
const HUB = '/hub/v3';
const MOST_BYTES = 10 * 1024 * 1024;

const schema = Type.Object(
  {
    /** Who signs in: a persona of the sandbox, usually the vendor's software. */
    persona: Type.String({ maxLength: 100 }),
    /** A recorded session; without it a live one begins. */
    requests: Type.Optional(
      Type.Array(
        Type.Object(
          { action: Type.Optional(Type.String({ maxLength: 300 })), message: Type.String() },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: MOST_CALLS },
      ),
    ),
  },
  { additionalProperties: false },
);
type SelfTest = Type.Static<typeof schema>;

export function openSelfTest(door: HttpServer, context: SandboxContext): void {
  const options = { schema: { body: schema }, bodyLimit: MOST_BYTES };
  door.post<{ Body: SelfTest }>(PATH, options, async (request, reply) => {
    const { persona, requests } = request.body;
    const token = await openToken(context, persona, 'hub');
    if (!token) return problem(reply, 404, 'no such persona');
    const { id, session } = context.selfTests.begin(requests ? undefined : token);
    const report = `${PATH}/${id}`;
    if (requests) {
      await replay(door, context, { token, session }, requests);
      return sendReport(request, reply.header('location', report), id, session.report());
    }
    return reply
      .status(201)
      .header('location', report)
      .send({ session: id, ...bearer(token), hub: HUB, report });
  });
  door.get<{ Params: { id: string } }>(`${PATH}/:id`, (request, reply) => {
    const session = context.selfTests.find(request.params.id);
    return session
      ? sendReport(request, reply, request.params.id, session.report())
      : problem(reply, 404, 'no such session');
  });
  door.get<{ Params: { id: string } }>(`/:language${REPORT_PATH}/:id`, (request, reply) => {
    const language = pageLanguage(request, reply);
    if (!language) return reply;
    const { id } = request.params;
    const session = context.selfTests.find(id);
    if (!session) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').send(reportPage(language, id, session.report()));
  });
}

/** One after the other, as they were recorded: the hub answers each as it would answer the software itself. */
async function replay(
  door: HttpServer,
  { access }: SandboxContext,
  { token, session }: { readonly token: string; readonly session: Session },
  requests: NonNullable<SelfTest['requests']>,
): Promise<void> {
  for (const { action, message } of requests) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': CONTENT_TYPE };
    const soapaction = action === undefined ? {} : { soapaction: `"${readAction(action)}"` };
    const answer = await door.inject({
      method: 'POST',
      url: `/hub/${versionOf(Buffer.from(message)).name}`,
      headers: { ...headers, ...soapaction },
      payload: message,
    });
    const passed = { action: action && readAction(action), message: Buffer.from(message), answer: answer.rawPayload };
    session.add(passed, brusselsDay(access.clock.now()));
  }
}

/** JSON for programs; for people a page or plain text, in the language they ask for. */
function sendReport({ headers }: HttpRequest, reply: HttpReply, id: string, report: Report): HttpReply {
  const language = chooseLanguage(headers['accept-language'] ?? 'en');
  const accepted = headers.accept ?? '';
  if (accepted.includes('text/html')) return reply.redirect(addressIn(language, `${REPORT_PATH}/${id}`), 303);
  if (accepted.includes('text/plain')) return reply.type('text/plain; charset=utf-8').send(printText(language, report));
  return reply.send(reasonsIn(language, report));
}
