/** An application and a person's browser at the authorization server of a house with every door open, in one process. */
import { createHash, randomBytes } from 'node:crypto';
import { BASE_URL, type EveryDoor } from './every-door.ts';

export interface Application {
  readonly client_id: string;
  readonly client_secret?: string;
}

export const BACK = 'http://localhost:9/back';
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' } as const;

export async function register(doors: EveryDoor, more: Record<string, unknown> = {}): Promise<Application> {
  const usual = { name: 'Verzonnen toepassing', kind: 'public', redirectUris: [BACK] };
  const scopes = ['openid', 'fhirUser', 'offline_access', 'launch', 'launch/patient', 'patient/*.rs', 'user/*.rs'];
  const payload = { ...usual, scopes, ...more };
  const answer = await doors.server.inject({ method: 'POST', url: '/sandbox/applications', payload });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return JSON.parse(answer.body);
}

export interface Visited {
  readonly status: number;
  readonly html: string;
  /** Where it ended: an address of the house without its host, or the application's own. */
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A browser without script; it follows redirects inside the house. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #doors: EveryDoor;

  constructor(doors: EveryDoor, session?: string) {
    this.#doors = doors;
    if (session) this.cookies.set('zenne', session);
  }

  async visit(
    url: string,
    form?: Record<string, string> | URLSearchParams,
    headers: Record<string, string> = {},
  ): Promise<Visited> {
    let [next, body] = [url.replace(BASE_URL, ''), form];
    for (let hops = 0; hops < 10; hops += 1) {
      if (!next.startsWith('/')) return { url: next, status: 0, html: '', headers: {} };
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await this.#doors.server.inject({
        ...{ method: body ? 'POST' : 'GET', url: next },
        headers: { cookie, accept: 'text/html', 'accept-language': 'en', ...(body ? FORM : {}), ...headers },
        ...(body ? { payload: new URLSearchParams(body).toString() } : {}),
      });
      for (const { name, value } of answer.cookies as { name: string; value: string }[])
        if (value === '') this.cookies.delete(name);
        else this.cookies.set(name, value);
      const { location } = answer.headers;
      const { statusCode: status, body: html, headers: told } = answer;
      if (!location) return { url: next, status, html, headers: told };
      [next, body] = [String(location).replace(`${BASE_URL}/`, '/'), undefined];
    }
    throw new Error('redirected without end');
  }
}

export interface Started {
  readonly url: string;
  readonly verifier: string;
}

export function start({ client_id }: Application, scope: string, more: Record<string, string> = {}): Started {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    ...{ response_type: 'code', client_id, redirect_uri: BACK, scope, state: 's'.repeat(16), aud: `${BASE_URL}/fhir` },
    ...{ code_challenge_method: 'S256', code_challenge: createHash('sha256').update(verifier).digest('base64url') },
    ...more,
  });
  return { url: `/auth/authorize?${query}`, verifier };
}

/** The answer to the page that asks, with all that is proposed. */
export function allowing(html: string, answer = 'allow'): URLSearchParams {
  const form = new URLSearchParams({ answer, csrf: /name="csrf" value="([^"]*)"/.exec(html)?.[1] ?? '' });
  for (const [, type, name = '', value = '', checked] of html.matchAll(
    /<input type="(radio|checkbox)"[^>]*?name="([^"]*)" value="([^"]*)"( checked)?/g,
  ))
    if (type === 'checkbox' || checked) form.append(name, value);
  return form;
}

/** A request of an application to `/auth`; a secret goes as HTTP Basic. */
export async function post(
  doors: EveryDoor,
  { client_id, client_secret }: Application,
  fields: Record<string, string>,
  path = '/auth/token',
) {
  const basic = `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}`;
  const answer = await doors.server.inject({
    ...{ method: 'POST', url: path },
    headers: { ...FORM, accept: 'application/json', ...(client_secret ? { authorization: basic } : {}) },
    payload: new URLSearchParams({ ...(client_secret ? {} : { client_id }), ...fields }).toString(),
  });
  return { status: answer.statusCode, body: JSON.parse(answer.body || '{}') as Record<string, string> };
}

export const exchange = (doors: EveryDoor, application: Application, code: string, { verifier }: Started) =>
  post(doors, application, { grant_type: 'authorization_code', code, redirect_uri: BACK, code_verifier: verifier });

/** The whole way: what the application gets when this browser's person lets it in. */
export async function letIn(
  doors: EveryDoor,
  browser: Browser,
  application: Application,
  scope: string,
  more: Record<string, string> = {},
) {
  const started = start(application, scope, more);
  const page = await browser.visit(started.url);
  const after = await browser.visit(page.url, allowing(page.html));
  const code = URL.parse(after.url)?.searchParams.get('code');
  if (!code) throw new Error(`no code: ${after.status} ${after.url} ${page.html.slice(0, 500)}`);
  const { body } = await exchange(doors, application, code, started);
  return { ...body, code, started } as Record<string, string> & { readonly code: string; readonly started: Started };
}

/** What a token gets at the FHIR door. */
export async function readPatient(doors: EveryDoor, token: string, id: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await doors.server.inject({ method: 'GET', url: `/fhir/Patient/${id}`, headers });
  const { resourceType, issue } = JSON.parse(answer.body);
  return `${answer.statusCode} ${issue?.[0]?.details.coding[0].code ?? resourceType}`;
}
