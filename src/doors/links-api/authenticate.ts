/** Who calls, and for whom: a bearer token, and the author that a software or an institution names. Source: RFC 6750; access rules 12.5. */
import type { Caller } from '../../modules/grants/index.ts';
import { callerOfParty, callerOfRequest, readSession, type SignedIn } from '../../modules/identity/index.ts';
import type { HttpRequest } from '../../platform/http/index.ts';
import { bearerIn } from '../shared/bearer.ts';
import type { LinksContext } from './context.ts';

/** The party behind the token; nothing when it is unknown, expired or for another door. */
export async function partyOf({ access }: LinksContext, { headers }: HttpRequest): Promise<SignedIn | undefined> {
  const token = bearerIn(headers.authorization);
  return token === undefined ? undefined : access.database.read((tx) => readSession(tx, token, 'links'));
}

const digits = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header.replace(/[ .-]/g, '') : undefined;

/** The caller; barred when the party may not speak for the author it names. */
export async function callerOf(
  { access }: LinksContext,
  party: SignedIn,
  { headers, id }: HttpRequest,
): Promise<Caller> {
  const at = { door: 'links-api', requestId: id } as const;
  const institutionNumber = digits(headers['author-institution']);
  // A caregiver who names only its institution speaks for itself.
  const nihii = digits(headers['author-nihii']) ?? (institutionNumber ? party.caregiver?.nihii : undefined);
  if (nihii === undefined && institutionNumber === undefined) return callerOfParty(party, at);
  return access.database.read((tx) => callerOfRequest(tx, party, { nihii, institutionNumber }, at));
}
