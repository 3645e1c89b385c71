/** The authorization server under /auth: it reads its own bodies and answers on the raw connection. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { HttpServer } from '../../platform/http/index.ts';
import { issuerOf, type SignInContext } from './context.ts';
import { cookieNames } from './cookie-names.ts';
import { namedByToken } from './named-by-token.ts';
import { preparedAddress } from './prepared-address.ts';

const MOUNT = '/auth';

type MountedRequest = IncomingMessage & { originalUrl?: string };

export async function mountProvider(
  server: HttpServer,
  context: SignInContext,
  current: () => Provider,
): Promise<void> {
  const issuer = new URL(issuerOf(context));
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.all(`${MOUNT}/*`, (request, reply) => {
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      answer(request.raw, reply.raw, request.ip).catch((error: unknown) => {
        context.log.warn({ err: error }, 'a request to the authorization server broke off');
        reply.raw.destroy();
      });
    });
  });

  async function answer(request: MountedRequest, response: ServerResponse, from: string): Promise<void> {
    request.originalUrl = await preparedAddress(context.access.database, request.url ?? '/');
    request.url = request.originalUrl.slice(MOUNT.length) || '/';
    // Who asks is whom the server sees, and the address what the settings say, whatever the request named.
    request.headers['x-forwarded-for'] = from;
    request.headers['x-forwarded-host'] = issuer.host;
    request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
    request.headers.cookie = withoutCookie(cookieNames(context.cookies.secure).session, request.headers.cookie);
    const asked: MountedRequest = await namedByToken(context.access.database, request);
    asked.originalUrl = request.originalUrl;
    await current().callback()(asked, response);
  }
}

/** Whoever is signed in on the pages is who lets an application in: the library's own session is never taken up again. */
const withoutCookie = (name: string, cookies: string | undefined): string =>
  (cookies ?? '')
    .split(';')
    .filter((cookie) => ![name, `${name}.sig`].includes(cookie.split('=')[0]?.trim() ?? ''))
    .join(';');
