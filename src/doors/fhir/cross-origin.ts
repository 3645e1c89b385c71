/** Applications in browsers of any origin: a token, never a cookie, lets them in. Source: SMART App Launch 2.2, "CORS"; Fetch standard. */
import type { HttpServer } from '../../platform/http/index.ts';

const ANSWERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Content-Be-Pseudo, Content-Location, ETag, Expires, Last-Modified, Location, Retry-After, WWW-Authenticate, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
} as const;
const ASKS = {
  'access-control-allow-methods': 'DELETE, GET, HEAD, PATCH, POST, PUT',
  'access-control-allow-headers':
    'Authorization, Accept, Accept-Be-Pseudo, Accept-Language, Content-Type, If-Match, If-None-Exist, If-None-Match, Prefer',
  'access-control-max-age': '600',
} as const;

export function openToOrigins(door: HttpServer): void {
  door.addHook('onRequest', async (_, reply) => {
    reply.headers(ANSWERS);
  });
  door.options('/*', async (_, reply) => reply.headers(ASKS).status(204).send());
}
