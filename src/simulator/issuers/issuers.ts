/** Stand-ins of those who say who somebody is: the eHealth realms, the identity providers of hospitals, eID and itsme. Source: access rules 10.4-10.11. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bytesOf } from '../answer.ts';
import type { SimulatedPerson } from '../state.ts';
import type { KeyOfClient } from './client-assertion.ts';
import { discoveryOf, type Issuer, makeIssuer } from './issuer.ts';
import type { Claims } from './keys.ts';
import { openSignInPage, type PageAnswer } from './sign-in-page.ts';
import { answerToken, type TokenAnswer } from './token-endpoint.ts';

export interface IssuerControls {
  /** A token of this issuer (its path, for example `auth/realms/healthcare`), as the real flow gives it. */
  readonly issueToken: (issuer: string, claims: Claims, header?: Claims) => Promise<string>;
  readonly rotateKeys: (issuer: string) => Promise<void>;
  /** From now on it does not answer, or does again. */
  readonly takeDown: (issuer: string, isDown: boolean) => void;
}

export interface Issuers extends IssuerControls {
  /** False when the address is none of theirs. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

export interface IssuersOptions {
  /** Where the simulator answers, known once it listens. */
  readonly url: () => string;
  readonly keyOf: KeyOfClient;
  readonly persons: () => readonly SimulatedPerson[];
  readonly now: () => Date;
}

const PATHS = /^\/(auth\/realms\/(?:healthcare|M2M)|idp\/[A-Za-z0-9-]{1,40}|eid)\/(.*)$/;

export function openIssuers({ url, keyOf, persons, now }: IssuersOptions): Issuers {
  const made = new Map<string, Issuer>();
  const down = new Set<string>();
  const context = { keyOf, now, used: new Set<string>() };
  const issuerAt = (path: string): Issuer => {
    const issuer = made.get(path) ?? makeIssuer(`${url()}/${path}`, path.replaceAll('/', '-'), now);
    made.set(path, issuer);
    return issuer;
  };
  let page: ReturnType<typeof openSignInPage> | undefined;
  const signIn = () => {
    page ??= openSignInPage(issuerAt('eid'), persons);
    return page;
  };
  const answers: Readonly<Record<string, (issuer: Issuer, sent: URLSearchParams, path: string) => Promise<Reply>>> = {
    'GET .well-known/openid-configuration': async ({ address }) => json(200, discoveryOf(address)),
    'GET protocol/openid-connect/certs': async (issuer) => json(200, await issuer.jwks()),
    'POST protocol/openid-connect/token': async (issuer, form, path) =>
      tokenReply(await (path === 'eid' ? signIn().redeem(form) : answerToken(issuer, form, context))),
    'GET protocol/openid-connect/auth': async (_, query) => pageReply(signIn().show(query)),
    'POST protocol/openid-connect/auth': async (_, form) => pageReply(signIn().pick(form)),
  };
  return {
    issueToken: (path, claims, header) => issuerAt(path).token(claims, header),
    rotateKeys: (path) => issuerAt(path).rotate(),
    takeDown: (path, isDown) => void (isDown ? down.add(path) : down.delete(path)),
    answer: async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
      const [, path, rest] = PATHS.exec(pathname) ?? [];
      if (path === undefined) return false;
      const act = answers[`${request.method} ${rest}`];
      const sent =
        request.method === 'POST' ? new URLSearchParams((await bytesOf(request)).toString('utf8')) : searchParams;
      const reply = down.has(path) ? json(503, {}) : act ? await act(issuerAt(path), sent, path) : json(404, {});
      response.writeHead(reply.status, reply.headers).end(reply.text);
      return true;
    },
  };
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const json = (status: number, body: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  text: JSON.stringify(body),
});

const tokenReply = ({ status, body }: TokenAnswer): Reply => json(status, body);

function pageReply(answer: PageAnswer): Reply {
  if ('refused' in answer) return json(400, { error: answer.refused });
  if ('to' in answer) return { status: 303, headers: { location: answer.to }, text: '' };
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, text: answer.page };
}
