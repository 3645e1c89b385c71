/** How the server answers when a door did not, and what it notes of every answer. */
import type { HttpOptions, HttpReply, HttpRequest } from './types.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported content',
  429: 'Too many requests',
};

/** The route's pattern, never the address itself: addresses may name people. */
const routeOf = (request: HttpRequest): string => request.routeOptions.url ?? 'unknown';

export function note({ log, metrics }: HttpOptions, request: HttpRequest, reply: HttpReply): void {
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

/** Answers an error by its status; only what broke here is logged as one. */
export function answerError(options: HttpOptions, error: unknown, request: HttpRequest, reply: HttpReply): HttpReply {
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
