export { askJson, type JsonAnswer, type JsonRequest } from './ask-json.ts';
export { drain } from './drain.ts';
export { pageLanguage } from './page-language.ts';
export { pageNumber, sendFile, sendPage } from './send.ts';
export type { HttpOptions, HttpReply, HttpRequest, HttpServer } from './server.ts';
export { makeHttpServer } from './server.ts';
export { makeSessionCookies, type SessionCookies } from './session-cookie.ts';
