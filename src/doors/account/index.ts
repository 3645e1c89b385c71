/** What everybody who signed in may do, whichever portal is theirs: sign out. */
import type { AccessContext } from '../../modules/access/index.ts';
import { closeSession } from '../../modules/identity/index.ts';
import { Forbidden, type HttpServer, pageLanguage, type SessionCookies } from '../../platform/http/index.ts';
import { addressIn } from '../../ui/index.ts';

export interface AccountContext {
  readonly access: AccessContext;
  readonly cookies: SessionCookies;
}

/** A form of the session ends it here and in the browser; without a session there is nothing to end. */
export function openAccount(server: HttpServer, { access, cookies }: AccountContext): void {
  server.post<{ Body: { csrf?: unknown } | undefined }>('/:language/sign-out', async (request, reply) => {
    const language = pageLanguage(request, reply);
    if (!language) return reply;
    const token = cookies.read(request);
    if (token) {
      if (!cookies.isCsrf(token, request.body?.csrf)) throw new Forbidden();
      await access.database.transaction((tx) => closeSession(tx, token));
    }
    cookies.clear(reply);
    return reply.redirect(addressIn(language, '/'), 303);
  });
}
