/** The HTTP server all doors open on: limits, request ids, security headers, neutral errors, health and figures. */
import { randomUUID } from 'node:crypto';
import type { ServerOptions } from 'node:https';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastify, { type FastifyServerOptions, LogController } from 'fastify';
import { answerError, note, sendProblem } from './answers.ts';
import { limitOfRequest, makeLimit, networkOf } from './limits.ts';
import { sendSafeHeaders } from './safe-headers.ts';
import { sendTooMany } from './too-many.ts';
import type { HttpOptions, HttpServer, ServerTls } from './types.ts';

const FORM_BYTES = 64 * 1024;
const REQUEST_TIMEOUT_MS = 120_000;
const MOST_URL_CHARS = 2048;
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** The server without doors; each door registers its routes on it. */
export async function makeHttpServer(options: HttpOptions): Promise<HttpServer> {
  const server = bareServer(options);
  await sendSafeHeaders(server, keepsToHttps(options.baseUrl));
  await server.register(cookie);
  await server.register(formbody, { bodyLimit: FORM_BYTES });
  addHooks(server, options);
  addOwnRoutes(server, options);
  return server;
}

/** Older versions are not spoken. A certificate that is shown is judged by the door that asks for one: everybody else goes on. */
const tlsOf = ({ certificate, privateKey, clientIssuers }: ServerTls) => ({
  ...{ cert: certificate, key: privateKey, minVersion: 'TLSv1.2' as const },
  ...{ requestCert: clientIssuers.length > 0, rejectUnauthorized: false },
  // Their names are told, so that a browser asks its user for no other.
  ...(clientIssuers.length > 0 ? { ca: [...clientIssuers] } : {}),
});

function bareServer(options: HttpOptions): HttpServer {
  const settings: FastifyServerOptions & { readonly https?: ServerOptions } = {
    bodyLimit: FORM_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    // What a schema does not name or type is refused, not mended.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
    genReqId: () => randomUUID(),
    // An address that cannot be decoded: the framework's own answer would repeat it.
    frameworkErrors: (error, request, reply) => answerError(options, error, request, reply),
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: false },
    logController: new LogController({ disableRequestLogging: true }),
    ...(options.tls ? { https: tlsOf(options.tls) } : {}),
  };
  return fastify(settings);
}

function addHooks(server: HttpServer, options: HttpOptions): void {
  const limit = makeLimit();
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('cache-control', 'no-store');
    if ((request.raw.url?.length ?? 0) > MOST_URL_CHARS) return sendProblem(options, request, reply, 414);
    // Before any door looks at it: who asks too much costs next to nothing.
    const { under, share, shape } = limitOfRequest(request);
    const seconds = limit(`${under} ${networkOf(request.ip)}`, options.requestsPerMinute * share);
    if (seconds === 0) return undefined;
    if (shape !== 'page') return sendTooMany(request, reply, seconds);
    return sendProblem(options, request, reply.header('retry-after', String(seconds)), 429);
  });
  server.addHook('onResponse', async (request, reply) => note(options, request, reply));
  server.setNotFoundHandler((request, reply) => sendProblem(options, request, reply, 404));
  server.setErrorHandler((error, request, reply) => answerError(options, error, request, reply));
}

/** Health for whoever keeps it running; figures for the machine itself only. */
function addOwnRoutes(server: HttpServer, options: HttpOptions): void {
  const { metrics } = options;
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_, reply) =>
    (await options.isReady()) ? { status: 'ready' } : reply.status(503).send({ status: 'not ready' }),
  );
  server.get('/metrics', async (request, reply) => {
    if (!LOOPBACK.has(request.ip)) return sendProblem(options, request, reply, 404);
    return reply.type(metrics.contentType).send(await metrics.print());
  });
}

/** A browser that was told so of localhost would refuse everything else that runs there. */
const keepsToHttps = (baseUrl: string): boolean => {
  const { protocol, hostname } = new URL(baseUrl);
  return protocol === 'https:' && hostname !== 'localhost' && !LOOPBACK.has(hostname);
};
