/** A front for callers who bring a token of a trusted issuer. Source: RFC 6750; access rules 10.6-10.11, 12.5. */
import {
  callerOfExternalToken,
  type IssuersContext,
  type NamedBeside,
  type TokenDoor,
} from '../../modules/identity/index.ts';
import type { HttpRequest } from '../../platform/http/index.ts';
import { securityService } from '../../standards/fhir/index.ts';
import type { FhirContext, Front, TokenRefused } from './front.ts';

export interface ExternalFront {
  readonly base: string;
  readonly door: TokenDoor;
  readonly title: string;
  /** Whose tokens it takes, for people. */
  readonly description: string;
  readonly issuers: IssuersContext;
}

export const externalFront = (
  { access }: FhirContext,
  { base, door, title, description, issuers }: ExternalFront,
): Front => ({
  ...{ base, door, title },
  security: { cors: false, description, service: [securityService('OAuth')] },
  identify: async (request) => {
    const token = bearerOf(request);
    if (token === undefined) return { refused: { status: 401 } };
    const at = { door, requestId: request.id };
    const found = await callerOfExternalToken(access, issuers, token, at, besideOf(request));
    return 'why' in found ? refusedFor(found.why) : found;
  },
});

const BEARER = /^Bearer +([\w~+/.-]+=*)$/i;

const bearerOf = ({ headers }: HttpRequest): string | undefined => BEARER.exec(headers.authorization ?? '')?.[1];

const digits = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header.replace(/[ .-]/g, '') : undefined;

/** As at the door of therapeutic links: a software or house names its professional, a professional its house. */
const besideOf = ({ headers }: HttpRequest): NamedBeside => ({
  nihii: digits(headers['author-nihii']),
  institutionNumber: digits(headers['author-institution']),
});

/** The token is sound, but it lets nobody in here. */
const SOUND: readonly string[] = [
  ...['caller-unknown', 'institution-unknown', 'not-recognised', 'several-disciplines', 'purpose'],
];

function refusedFor(why: string): TokenRefused {
  if (why === 'issuer-silent') return { refused: { status: 503, code: 'temporarily_unavailable', why } };
  if (SOUND.includes(why)) return { refused: { status: 403, code: 'insufficient_scope', why } };
  return { refused: { status: 401, code: 'invalid_token', why } };
}
