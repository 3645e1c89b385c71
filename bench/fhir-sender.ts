/** Requests to the FHIR door of practice software, in the name of the sandbox's GP, with a token that is always young enough. */
import { softwareBase, softwareToken } from '../acceptance/vault.ts';

const TOKEN_MS = 60_000;

/** Gives the text of the answer; fails on any status that is no success. */
export type Send = (method: string, path: string, body?: object) => Promise<string>;

export function fhirSender(): Send {
  let token: { readonly text: Promise<string>; readonly until: number } | undefined;
  const bearer = (): Promise<string> => {
    const now = performance.now();
    if (!token || token.until < now) token = { text: softwareToken('gp-1'), until: now + TOKEN_MS };
    return token.text;
  };
  return async (method, path, resource) => {
    const headers = { authorization: `Bearer ${await bearer()}`, 'content-type': 'application/fhir+json' };
    const body = resource ? JSON.stringify(resource) : undefined;
    const answer = await fetch(softwareBase() + path, { method, headers, ...(body ? { body } : {}) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 1000)}`);
    return text;
  };
}

export const transactionOf = (resources: readonly { readonly resourceType: string }[]): object => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource) => ({ resource, request: { method: 'POST', url: resource.resourceType } })),
});
