/** The common FHIR R4 door: its fronts say who comes, it asks access and renders. Source: contract, "Addresses"; FHIR R4, "http". */
import { vaultProfiles } from '../../modules/fhir-vault/index.ts';
import {
  drain,
  type HttpReply,
  type HttpRequest,
  type HttpServer,
  queryOf,
  statusOf,
} from '../../platform/http/index.ts';
import { capabilityStatement, FHIR_JSON, takesJson } from '../../standards/fhir/index.ts';
import type { Asked } from './asked.ts';
import { openToOrigins } from './cross-origin.ts';
import type { FhirContext, Front } from './front.ts';
import { identifyOrRefuse } from './identify.ts';
import type { DoorProblemName } from './problems.ts';
import { takesPseudonyms } from './pseudonyms.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { problemText, send, sendProblem, sendResource } from './send.ts';
import { answerUnknown } from './unknown-address.ts';

export { externalFront } from './external-front.ts';
export type { FhirContext, Front, Identified, TokenRefused } from './front.ts';

/** Of a form, or of parameters. */
const SHORT_BYTES = 64 * 1024;
/** A laboratory report with its documents. */
const JSON_BYTES = 20 * 1024 * 1024;
const JSON_PATCH = 'application/json-patch+json';
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPES = [FHIR_JSON, 'application/json', 'application/json+fhir', JSON_PATCH];
/** The day on which what the door can do last changed. */
const CAPABLE_SINCE = '2026-11-30';

export async function openFhir(server: HttpServer, context: FhirContext, front: Front): Promise<void> {
  const openDoor = async (door: HttpServer): Promise<void> => {
    door.removeAllContentTypeParsers();
    door.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: SHORT_BYTES }, (_, body, done) =>
      done(null, [...new URLSearchParams(String(body))]),
    );
    // As it came: the acts read it within their own limits.
    door.addContentTypeParser(JSON_TYPES, { parseAs: 'buffer', bodyLimit: JSON_BYTES }, (_, body, done) =>
      done(null, body),
    );
    if (front.security.cors) openToOrigins(door);
    // An address that is too long is answered before the door has a say.
    door.addHook('onSend', async (request, reply, payload) =>
      reply.statusCode === 414 ? problemText(context.baseUrl, request, reply, 'address-too-long') : payload,
    );
    door.setErrorHandler((error, request, reply) => failed(context, error, request, reply));
    door.setNotFoundHandler((request, reply) => answerUnknown(context, front, request, reply));
    openMetadata(door, context, front);
    for (const route of routes) open(door, context, front, route);
  };
  await server.register(openDoor, { prefix: front.base });
}

/** For everybody: whoever wants to connect reads it first. */
function openMetadata(door: HttpServer, { baseUrl }: FhirContext, { base, title, security }: Front): void {
  const facts = { base: `${baseUrl}${base}`, name: title, date: CAPABLE_SINCE, security, profiles: vaultProfiles };
  const resource = capabilityStatement(facts);
  door.get('/metadata', async (request, reply) =>
    takesJsonBack(request)
      ? sendResource(request, reply, { resource })
      : sendProblem(baseUrl, request, reply, 'not-acceptable'),
  );
}

const takesJsonBack = (request: HttpRequest): boolean =>
  takesJson(request.headers.accept, queryOf(request).find(([name]) => name === '_format')?.[1]);

function open(door: HttpServer, context: FhirContext, front: Front, route: Route): void {
  const { baseUrl, metrics } = context;
  const { method, path, name, act, isShort, mayAnswer = takesJsonBack } = route;
  // Before the body is read: nobody unknown makes the door take it in.
  const callers = new WeakMap<HttpRequest, Asked>();
  const onRequest = async (request: HttpRequest, reply: HttpReply): Promise<HttpReply | undefined> => {
    const caller = await identifyOrRefuse(context, front, request, reply);
    if (!caller) return reply;
    if (!mayAnswer(request)) return sendProblem(baseUrl, request, reply, 'not-acceptable');
    if (!takesPseudonyms(request)) return sendProblem(baseUrl, request, reply, 'pseudonym-not-acceptable');
    callers.set(request, caller);
    return undefined;
  };
  const handler = async (request: HttpRequest, reply: HttpReply): Promise<HttpReply> => {
    const asked = callers.get(request);
    if (!asked) return sendProblem(baseUrl, request, reply, 'not-authenticated');
    const outcome = await act(context, asked, request, `${baseUrl}${front.base}`);
    metrics.operationAnswered(front.door, name, !('problem' in outcome));
    if ('problem' in outcome) return sendProblem(baseUrl, request, reply, outcome.problem, outcome);
    return send(baseUrl, request, reply, outcome);
  };
  // The limit of a route would stand before that of each kind of body: a form is always short.
  door.route({ method, url: path, ...(isShort && { bodyLimit: SHORT_BYTES }), onRequest, handler });
}

const BY_CODE: Readonly<Record<string, DoorProblemName>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-invalid',
};

async function failed(
  { baseUrl, log }: FhirContext,
  error: unknown,
  request: HttpRequest,
  reply: HttpReply,
): Promise<HttpReply> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = BY_CODE[code] ?? (statusOf(error) === 429 ? 'too-many' : 'failed');
  if (name === 'too-large') await drain(request.raw);
  if (name === 'failed') log.error({ err: error, request: request.id }, 'a FHIR request failed');
  return sendProblem(baseUrl, request, reply, name);
}
