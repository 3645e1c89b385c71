/** The simulated eID and itsme: a page where a visitor picks who to be, then the code flow with PKCE. Source: OpenID Connect Core 3.1; RFC 7636. */
import { createHash, randomUUID } from 'node:crypto';
import type { SimulatedPerson } from '../state.ts';
import type { Issuer } from './issuer.ts';
import { given, refusedToken, type TokenAnswer } from './token-endpoint.ts';

interface Asked {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string | null;
  readonly nonce: string | null;
  readonly challenge: string;
}

export type PageAnswer = { readonly page: string } | { readonly to: string } | { readonly refused: string };

const MOST_SHOWN = 300;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);

export interface SignInPage {
  readonly show: (query: URLSearchParams) => PageAnswer;
  /** Somebody was picked. */
  readonly pick: (form: URLSearchParams) => PageAnswer;
  readonly redeem: (form: URLSearchParams) => Promise<TokenAnswer>;
}

export function openSignInPage(issuer: Issuer, persons: () => readonly SimulatedPerson[]): SignInPage {
  const codes = new Map<string, Asked & { readonly ssin: string }>();
  return {
    show: (query) => (askedIn(query) ? { page: page(query, persons()) } : { refused: 'invalid_request' }),
    pick: (form) => {
      const asked = askedIn(form);
      const ssin = form.get('ssin') ?? '';
      if (!asked || !persons().some((one) => one.ssin === ssin)) return { refused: 'invalid_request' };
      const code = randomUUID();
      codes.set(code, { ...asked, ssin });
      const to = new URL(asked.redirectUri);
      to.searchParams.set('code', code);
      to.searchParams.set('iss', issuer.address);
      if (asked.state !== null) to.searchParams.set('state', asked.state);
      return { to: to.href };
    },
    redeem: async (form) => {
      const code = form.get('code') ?? '';
      const asked = codes.get(code);
      codes.delete(code);
      const proven = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const isSame = asked?.redirectUri === form.get('redirect_uri') && asked?.challenge === proven;
      return asked && isSame ? tokens(issuer, asked, persons()) : refusedToken('invalid_grant');
    },
  };
}

function askedIn(parameters: URLSearchParams): Asked | undefined {
  const redirectUri = parameters.get('redirect_uri') ?? '';
  const clientId = parameters.get('client_id') ?? '';
  const challenge = parameters.get('code_challenge') ?? '';
  const isWhole = parameters.get('response_type') === 'code' && parameters.get('code_challenge_method') === 'S256';
  if (!isWhole || !clientId || !challenge || !URL.canParse(redirectUri)) return undefined;
  return { clientId, redirectUri, challenge, state: parameters.get('state'), nonce: parameters.get('nonce') };
}

function page(query: URLSearchParams, persons: readonly SimulatedPerson[]): string {
  const kept = [...query].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const choices = persons
    .slice(0, MOST_SHOWN)
    .map(
      ({ ssin, firstNames, familyName }) =>
        `<li><button name="ssin" value="${escaped(ssin)}">${escaped(`${firstNames} ${familyName}`)}</button></li>`,
    );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Invented eID</title><h1>Invented eID: who are you?</h1><form method="post">${kept.join('')}<ul>${choices.join('')}</ul></form></html>`;
}

async function tokens(
  issuer: Issuer,
  { clientId, nonce, ssin }: Asked & { readonly ssin: string },
  persons: readonly SimulatedPerson[],
): Promise<TokenAnswer> {
  const person = persons.find((one) => one.ssin === ssin);
  if (!person) return refusedToken('invalid_grant');
  const { firstNames, familyName } = person;
  const about = { sub: ssin, ssin, given_name: firstNames, family_name: familyName, azp: clientId, aud: clientId };
  const idToken = await issuer.token({ ...about, typ: 'ID', ...(nonce === null ? {} : { nonce }) });
  return given(await issuer.token(about), { id_token: idToken });
}
