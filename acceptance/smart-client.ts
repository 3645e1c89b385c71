/** What an application and a person's browser do against the authorization server: cookies, pages, forms, redirects. */
import { createHash, randomBytes } from 'node:crypto';
import { json } from './client.ts';

const address = (): string => process.env.ZENNE_BASE ?? 'http://localhost:8080';
export const fhirBase = (): string => `${address()}/fhir`;

export interface SmartConfiguration {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly introspection_endpoint: string;
  readonly revocation_endpoint: string;
  readonly jwks_uri: string;
  readonly capabilities: readonly string[];
  readonly [name: string]: unknown;
}

export const smartConfiguration = async (): Promise<SmartConfiguration> =>
  (await json<SmartConfiguration>('/fhir/.well-known/smart-configuration')).body;

export interface RegisteredApplication {
  readonly clientId: string;
  readonly secret?: string | undefined;
  readonly redirectUri: string;
}

/** Nobody listens there: the redirect is read, not followed. */
const REDIRECT = 'http://localhost:9/back';

export async function registerApplication(details: Record<string, unknown>): Promise<RegisteredApplication> {
  const asked = { name: 'Application inventée', kind: 'public', redirectUris: [REDIRECT], ...details };
  const { status, body } = await json<{ client_id: string; client_secret?: string }>('/sandbox/applications', asked);
  if (status !== 201) throw new Error(`application refused: ${status} ${JSON.stringify(body)}`);
  return { clientId: body.client_id, secret: body.client_secret, redirectUri: REDIRECT };
}

/** A browser without script: it keeps cookies and follows redirects inside the network. */
export class Person {
  readonly #cookies = new Map<string, string>();

  async visit(url: string, form?: URLSearchParams): Promise<{ url: string; status: number; html: string }> {
    let [next, body] = [new URL(url, address()).href, form];
    for (let hops = 0; hops < 10; hops += 1) {
      if (!next.startsWith(address())) return { url: next, status: 0, html: '' };
      const answer = await fetch(next, {
        redirect: 'manual',
        headers: { cookie: this.#printed(), accept: 'text/html', 'accept-language': 'en' },
        ...(body ? { method: 'POST', body } : {}),
      });
      this.#keep(answer);
      const location = answer.headers.get('location');
      if (answer.status < 300 || answer.status >= 400 || !location)
        return { url: next, status: answer.status, html: await answer.text() };
      [next, body] = [new URL(location, next).href, undefined];
    }
    throw new Error('redirected without end');
  }

  async signIn(persona: string): Promise<void> {
    await this.visit('/en/sign-in', new URLSearchParams({ persona, csrf: 'sign-in' }));
  }

  #printed(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(answer: Response): void {
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

export interface AskedAccess {
  readonly application: RegisteredApplication;
  readonly scope: string;
  /** Parameters beside the usual ones, or instead of them; `undefined` leaves one out. */
  readonly more?: Readonly<Record<string, string | undefined>>;
}

export interface Started {
  readonly url: string;
  readonly verifier: string;
  readonly state: string;
}

export async function authorizationRequest({ application, scope, more = {} }: AskedAccess): Promise<Started> {
  const [verifier, state] = [randomBytes(32).toString('base64url'), randomBytes(12).toString('base64url')];
  const parameters = {
    ...{ response_type: 'code', client_id: application.clientId, redirect_uri: application.redirectUri },
    ...{ scope, state, aud: fhirBase(), code_challenge_method: 'S256' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    ...more,
  };
  const url = new URL((await smartConfiguration()).authorization_endpoint);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return { url: url.href, verifier, state };
}

export interface Choice {
  readonly answer?: 'allow' | 'refuse';
  /** Part of the name of the patient to open, when the page asks. */
  readonly patient?: string | undefined;
  /** Boxes left without a tick, by a part of their text. */
  readonly untick?: string;
}

const plainText = (html: string): string =>
  html
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"');

/** The answer to the page that asks, as its form would send it. */
export function answerTo(html: string, { answer = 'allow', patient, untick }: Choice = {}): URLSearchParams {
  const form = new URLSearchParams({ answer, csrf: /name="csrf" value="([^"]*)"/.exec(html)?.[1] ?? '' });
  const fields = html.matchAll(
    /<input type="(radio|checkbox)"[^>]*?name="([^"]*)" value="([^"]*)"( checked)?[^>]*><label[^>]*>([^<]*)<\/label>/g,
  );
  for (const [, type, name = '', value = '', checked, text = ''] of fields) {
    const label = plainText(text);
    if (type === 'checkbox' ? !(untick && label.includes(untick)) : patient ? label.includes(patient) : checked)
      form.append(name, value);
  }
  const select = /<select[^>]*name="patient"[\s\S]*?<\/select>/.exec(html)?.[0] ?? '';
  for (const [, value = '', text = ''] of select.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)<\/option>/g))
    if (patient && value && plainText(text).includes(patient)) form.append('patient', value);
  return form;
}

/** Through the pages, to the application's own address; gives its parameters, or the page on which it ended. */
export async function authorize(person: Person, started: Started, choice: Choice = {}) {
  const page = await person.visit(started.url);
  const after = page.html.includes('name="answer"') ? await person.visit(page.url, answerTo(page.html, choice)) : page;
  return { ...after, back: after.status === 0 ? new URL(after.url).searchParams : undefined };
}

/** A request to the token endpoint; a secret goes as HTTP Basic. */
export async function askToken(
  fields: Readonly<Record<string, string>>,
  { clientId, secret }: Pick<RegisteredApplication, 'clientId' | 'secret'>,
  endpoint = '/auth/token',
) {
  const basic = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
  const answer = await fetch(`${address()}${endpoint}`, {
    method: 'POST',
    headers: { accept: 'application/json', ...(secret === undefined ? {} : { authorization: basic }) },
    body: new URLSearchParams({ ...(secret === undefined ? { client_id: clientId } : {}), ...fields }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : {}) as TokenAnswer };
}

export interface TokenAnswer {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly scope?: string;
  readonly patient?: string;
  readonly expires_in?: number;
  readonly token_type?: string;
  readonly error?: string;
  readonly [name: string]: unknown;
}

/** Exchanges the code that came back. */
export const exchange = (code: string, { verifier }: Started, application: RegisteredApplication) =>
  askToken(
    { grant_type: 'authorization_code', code, redirect_uri: application.redirectUri, code_verifier: verifier },
    application,
  );

/** The whole way of a standalone launch. */
export async function standalone(persona: string, asked: AskedAccess, choice: Choice = {}): Promise<TokenAnswer> {
  const person = new Person();
  await person.signIn(persona);
  const started = await authorizationRequest(asked);
  const { back, status, html } = await authorize(person, started, choice);
  const code = back?.get('code');
  if (!code) throw new Error(`no code: ${status} ${back?.toString() ?? html.slice(0, 2000)}`);
  return (await exchange(code, started, asked.application)).body;
}
