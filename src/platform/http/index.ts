export { statusOf } from './answers.ts';
export { refuseCrossSite } from './cross-site.ts';
export { drain } from './drain.ts';
export { Forbidden } from './forbidden.ts';
export { pageLanguage } from './page-language.ts';
export { pageNumber, sendFile, sendPage } from './send.ts';
export { makeHttpServer } from './server.ts';
export { makeSessionCookies, type SessionCookies } from './session-cookie.ts';
export type { HttpOptions, HttpReply, HttpRequest, HttpServer } from './types.ts';
