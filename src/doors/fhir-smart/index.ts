/** /fhir: the door of applications that people let in, and of backend services. Source: SMART App Launch 2.2; RFC 6750. */
import type { ApplicationLimits, Caller } from '../../modules/grants/index.ts';
import { callerOfParty, readToken } from '../../modules/identity/index.ts';
import type { HttpRequest, HttpServer } from '../../platform/http/index.ts';
import { securityService } from '../../standards/fhir/index.ts';
import { resourceScopes } from '../../standards/oauth/index.ts';
import { type FhirContext, type Front, type Identified, openFhir, type TokenRefused } from '../fhir/index.ts';
import { fhirBaseOf, issuerOf } from '../shared/bases.ts';
import { bearerIn } from '../shared/bearer.ts';

const BASE = '/fhir';

const REFUSED = (why: string): TokenRefused => ({ refused: { status: 401, code: 'invalid_token', why } });

export function openSmartFhir(server: HttpServer, context: FhirContext): Promise<void> {
  const issuer = issuerOf(context);
  const front: Front = {
    ...{ base: BASE, door: 'fhir', title: 'Zenne, SMART on FHIR' },
    security: {
      cors: true,
      description: 'SMART App Launch 2.2: /fhir/.well-known/smart-configuration',
      service: [securityService('SMART-on-FHIR')],
      oauthUris: {
        authorize: `${issuer}/authorize`,
        token: `${issuer}/token`,
        introspect: `${issuer}/introspect`,
        revoke: `${issuer}/revoke`,
      },
    },
    identify: (request) => identify(context, request),
  };
  return openFhir(server, context, front);
}

async function identify(context: FhirContext, { headers, id }: HttpRequest): Promise<Identified | TokenRefused> {
  const { authorization } = headers;
  if (authorization === undefined) return { refused: { status: 401 } };
  const text = bearerIn(authorization);
  const token = text === undefined ? undefined : await context.access.database.read((tx) => readToken(tx, text));
  if (!token) return REFUSED('unknown, over or revoked');
  if (token.audience !== fhirBaseOf(context)) return REFUSED('for another server');
  const scopes = resourceScopes(token.scope);
  const caller = callerOfParty(token.party, { door: 'fhir', requestId: id });
  const isAboutOne = scopes.every(({ level }) => level === 'patient');
  return {
    caller: withLimits(caller, { scopes, patient: token.patient }),
    patient: isAboutOne ? token.patient : undefined,
  };
}

/** Whoever may not act stays barred; officers and hubs never come by an application. */
function withLimits(caller: Caller, application: ApplicationLimits): Caller {
  return caller.kind === 'barred' || caller.kind === 'officer' || caller.kind === 'hub'
    ? caller
    : { ...caller, application };
}
