/** The cookie of somebody on the way through an issuer: it binds the return to the browser that left. */
import type { HttpReply, HttpRequest } from '../../../platform/http/index.ts';

const SECONDS = 10 * 60;

export interface WayCookie {
  readonly read: (request: HttpRequest) => string;
  readonly write: (reply: HttpReply, word: string) => void;
  readonly clear: (reply: HttpReply) => void;
}

export function wayCookie(secure: boolean): WayCookie {
  const name = secure ? '__Host-zenne-way' : 'zenne-way';
  const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: ({ cookies }) => cookies[name] ?? '',
    write: (reply, word) => void reply.setCookie(name, word, { ...flags, maxAge: SECONDS }),
    clear: (reply) => void reply.clearCookie(name, flags),
  };
}
