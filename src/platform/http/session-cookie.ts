/** The cookie of a page session and the token that ties a form to it. */
import { createHmac } from 'node:crypto';
import { sameBytes } from '../sealing/index.ts';
import type { HttpReply, HttpRequest } from './types.ts';

export interface SessionCookies {
  /** True on https: cookies travel on nothing else. */
  readonly secure: boolean;
  readonly read: (request: HttpRequest) => string | undefined;
  /** It ends with the browser; before that the session's own end counts. */
  readonly write: (reply: HttpReply, token: string) => void;
  readonly clear: (reply: HttpReply) => void;
  /** The token of every form in this session. */
  readonly csrf: (token: string) => string;
  readonly isCsrf: (token: string, sent: unknown) => boolean;
}

/** `secure` is true on https; over plain http on loopback the name has no `__Host-` prefix. */
export function makeSessionCookies(secure: boolean, key: Buffer): SessionCookies {
  const name = secure ? '__Host-zenne' : 'zenne';
  const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  const csrf = (token: string): string => createHmac('sha256', key).update(`csrf ${token}`).digest('base64url');
  return {
    secure,
    read: (request) => request.cookies[name],
    write: (reply, token) => void reply.setCookie(name, token, flags),
    clear: (reply) => void reply.clearCookie(name, flags),
    csrf,
    isCsrf: (token, sent) => typeof sent === 'string' && sameBytes(csrf(token), sent),
  };
}
