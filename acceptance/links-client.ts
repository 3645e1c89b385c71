/** A client of the therapeutic links door, as software would write it: plain HTTP, nothing of the source. */
import { json } from './client.ts';

const PATH = '/api/v1/therapeutic-links';
const base = (): string => process.env.ZENNE_BASE ?? 'http://localhost:8080';

export interface LinkBody {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly code: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly links: readonly LinkBody[];
  readonly next?: string;
  readonly [field: string]: unknown;
}

export interface LinkAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: LinkBody;
}

export async function linksToken(persona: string): Promise<string> {
  const { status, body } = await json<{ access_token: string }>('/sandbox/token', { persona, door: 'links' });
  if (status !== 200) throw new Error(`token refused: ${status}`);
  return body.access_token;
}

export async function links(
  token: string,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path = '',
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<LinkAnswer> {
  const answer = await fetch(`${base()}${PATH}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: (text ? JSON.parse(text) : {}) as LinkBody };
}

export const newLink = (ssin: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  patient: { ssin },
  type: 'gpconsultation',
  proof: 'eidreading',
  ...more,
});
