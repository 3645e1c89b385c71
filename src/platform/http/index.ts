export { pathPart, queryOf } from './address-parts.ts';
export { statusOf } from './answers.ts';
export { askBytes } from './ask-bytes.ts';
export { askJson, type JsonAnswer, type JsonRequest } from './ask-json.ts';
export type { ClientIdentity } from './bytes-question.ts';
export { isCrossSite, refuseCrossSite } from './cross-site.ts';
export { drain } from './drain.ts';
export { Forbidden } from './forbidden.ts';
export { type Limit, makeLimit, networkOf } from './limits.ts';
export { pageLanguage } from './page-language.ts';
export { peerCertificate } from './peer-certificate.ts';
export { pageNumber, sendFile, sendPage, sendPieces } from './send.ts';
export { allowSendingTo } from './send-safely.ts';
export { makeHttpServer } from './server.ts';
export { makeSessionCookies, type SessionCookies } from './session-cookie.ts';
export { sendTooMany } from './too-many.ts';
export type {
  HttpOptions,
  HttpReply,
  HttpRequest,
  HttpServer,
  ServerTls,
} from './types.ts';
