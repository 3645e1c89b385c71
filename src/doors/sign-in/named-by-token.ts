/** A public application that renews its token need not say who it is: the refresh token says so. Source: SMART App Launch 2.2, "Refresh access token" (the request has no client_id); RFC 6749, 6. */
import { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { oidcStore } from '../../modules/identity/index.ts';
import type { Database } from '../../platform/postgres/index.ts';

/** Of a request that is read here; what is longer, or has no length, is left to the library and its own limit. */
const MOST_BYTES = 16 * 1024;
const FORM = 'application/x-www-form-urlencoded';

const isPlainTokenRequest = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  url === '/token' &&
  headers.authorization === undefined &&
  headers['content-type']?.split(';')[0]?.trim() === FORM &&
  Number(headers['content-length'] ?? Infinity) <= MOST_BYTES;

/** The request as the library shall read it: with the application's name when only the refresh token told it. */
export async function namedByToken(database: Database, request: IncomingMessage): Promise<IncomingMessage> {
  if (!isPlainTokenRequest(request)) return request;
  const text = (await buffer(request)).toString();
  return withBody(request, (await named(database, new URLSearchParams(text))) ?? text);
}

async function named(database: Database, fields: URLSearchParams): Promise<string | undefined> {
  const isUnnamed = !fields.has('client_id') && !fields.has('client_assertion');
  if (fields.get('grant_type') !== 'refresh_token' || !isUnnamed) return undefined;
  const { clientId } = (await oidcStore(database, 'RefreshToken').find(fields.get('refresh_token') ?? '')) ?? {};
  if (typeof clientId !== 'string') return undefined;
  fields.set('client_id', clientId);
  return fields.toString();
}

/** The same request once more, with a body that was not read yet. */
function withBody(request: IncomingMessage, text: string): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, httpVersion, headers } = request;
  const body = Buffer.from(text);
  Object.assign(again, { method, url, httpVersion, headers: { ...headers, 'content-length': String(body.length) } });
  // Else the connection would be closed as one that broke off.
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}
