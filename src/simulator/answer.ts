/** How a simulated register answers a request, rightly or as it was told to misbehave. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How a register misbehaves until it is told otherwise. */
export type Fault = 'silent' | 'slow' | 'failing' | 'garbage' | 'other-shape' | 'too-large';
export type Route = (query: URLSearchParams, body: unknown) => unknown;

const MOST_BYTES = 64 * 1024;
const SLOW_MS = 8000;
const TOO_LARGE_BYTES = 4 * 1024 * 1024;

export const ssinIn = (body: unknown): string =>
  body && typeof body === 'object' && 'ssin' in body && typeof body.ssin === 'string' ? body.ssin : '';

export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Readonly<Record<string, Route>>,
  fault: Fault | undefined,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
  const route = routes[`${request.method} ${pathname}`];
  const body = await bodyOf(request);
  const send = (status: number, text: string): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  };
  if (!route) return send(404, '{}');
  const answerRight = async (): Promise<void> => send(200, JSON.stringify(await route(searchParams, body)));
  if (fault === undefined) return answerRight();
  if (fault === 'slow') return void setTimeout(() => void answerRight(), SLOW_MS).unref();
  if (fault === 'failing') return send(503, '{}');
  if (fault === 'garbage') return send(200, '<html>Wartung</html>');
  if (fault === 'other-shape') return send(200, '{"recognitions":[{"nihii":12}],"changes":{}}');
  if (fault === 'too-large') return send(200, `{"pad":"${'x'.repeat(TOO_LARGE_BYTES)}"}`);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const bytes = await bytesOf(request);
  return bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8'));
}

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
