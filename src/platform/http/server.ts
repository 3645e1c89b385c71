/** The HTTP server all doors open on: limits, request ids, security headers, neutral errors, health and figures. */
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Log } from '../log/index.ts';
import type { Metrics } from '../metrics/index.ts';

export type HttpServer = FastifyInstance;
export type HttpRequest = FastifyRequest;
export type HttpReply = FastifyReply;

export interface HttpOptions {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly baseUrl: string;
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number;
  /** True when the program can serve: database there, migrated. */
  readonly isReady: () => Promise<boolean>;
  /** The page for people when something went wrong; `path` is without its query. */
  readonly errorPage: (status: number, path: string, acceptLanguage: string | undefined) => string;
}

const FORM_BYTES = 64 * 1024;
const REQUEST_TIMEOUT_MS = 120_000;
const MOST_URL_CHARS = 2048;
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported content',
  429: 'Too many requests',
};

/** The server without doors; each door registers its routes on it. */
export async function makeHttpServer(options: HttpOptions): Promise<HttpServer> {
  const { baseUrl, metrics } = options;
  const secure = baseUrl.startsWith('https:');
  const server: HttpServer = fastify({
    bodyLimit: FORM_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    // What a schema does not name or type is refused, not mended.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
    genReqId: () => randomUUID(),
    // An address that cannot be decoded: the framework's own answer would repeat it.
    frameworkErrors: (error, request, reply) => failed(options, error, request, reply),
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: false },
    logController: new LogController({ disableRequestLogging: true }),
  });
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'"],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
      },
    },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(rateLimit, { max: options.requestsPerMinute, timeWindow: 60_000 });
  await server.register(cookie);
  await server.register(formbody, { bodyLimit: FORM_BYTES });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('cache-control', 'no-store');
    if ((request.raw.url?.length ?? 0) > MOST_URL_CHARS) return sendProblem(options, request, reply, 414);
  });
  server.addHook('onResponse', async (request, reply) => note(options, request, reply));
  server.setNotFoundHandler((request, reply) => sendProblem(options, request, reply, 404));
  server.setErrorHandler((error, request, reply) => failed(options, error, request, reply));
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_, reply) =>
    (await options.isReady()) ? { status: 'ready' } : reply.status(503).send({ status: 'not ready' }),
  );
  server.get('/metrics', async (request, reply) => {
    if (!LOOPBACK.has(request.ip)) return sendProblem(options, request, reply, 404);
    return reply.type(metrics.contentType).send(await metrics.print());
  });
  return server;
}

/** The route's pattern, never the address itself: addresses may name people. */
const routeOf = (request: HttpRequest): string => request.routeOptions.url ?? 'unknown';

function note({ log, metrics }: HttpOptions, request: HttpRequest, reply: HttpReply): void {
  const route = routeOf(request);
  metrics.answered(route, request.method, reply.statusCode, reply.elapsedTime / 1000);
  const line = {
    request: request.id,
    method: request.method,
    route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  };
  // What failed here was logged as an error where it failed; SOAP answers a client's fault with 500 too.
  if (reply.statusCode >= 500) log.warn(line, 'answered');
  else log.info(line, 'answered');
}

function failed(options: HttpOptions, error: unknown, request: HttpRequest, reply: HttpReply): HttpReply {
  const status = statusOf(error);
  if (status >= 500) options.log.error({ err: error, request: request.id, route: routeOf(request) }, 'failed');
  return sendProblem(options, request, reply, status);
}

/** The HTTP status that an error stands for. */
export function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

/** A page for people, problem+json (RFC 9457) for programs; neither says more than the status. */
export function sendProblem(options: HttpOptions, request: HttpRequest, reply: HttpReply, status: number): HttpReply {
  reply.status(status);
  if ((request.headers.accept ?? '').includes('text/html')) {
    const path = (request.raw.url ?? '/').split('?')[0] ?? '/';
    return reply
      .type('text/html; charset=utf-8')
      .send(options.errorPage(status, path, request.headers['accept-language']));
  }
  const title = TITLES[status] ?? 'Something went wrong';
  return reply
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, instance: `urn:uuid:${request.id}` }));
}
