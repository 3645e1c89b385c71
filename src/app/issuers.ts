/** Whose tokens this installation believes: those of its settings; in the sandbox the simulated ones. */
import { issuerOf } from '../doors/shared/bases.ts';
import {
  type FindIssuer,
  findIssuerAmong,
  findPersona,
  type IssuersContext,
  makeKeyCache,
  type TokenDoor,
  type TrustedIssuer,
} from '../modules/identity/index.ts';
import { issuerClient } from '../outside/issuer/client.ts';
import type { Clock } from '../platform/time/index.ts';
import type { OutsideAddresses } from './registers.ts';
import type { Settings } from './settings.ts';

type IssuerSettings = Pick<Settings, 'issuers' | 'mode' | 'baseUrl'>;

export function issuersOf(
  { issuers, mode, baseUrl }: IssuerSettings,
  simulated: OutsideAddresses | undefined,
  clock: Clock,
): IssuersContext {
  const isSandbox = mode === 'sandbox';
  return {
    find: simulated && !issuers ? simulatedIssuers(simulated.url, baseUrl) : findIssuerAmong(issuers ?? []),
    keys: makeKeyCache(issuerClient(), clock),
    clock,
    strictness: isSandbox ? 'warn' : 'error',
    // A client of the sandbox is the persona of its name.
    partyOfClient: async (tx, clientId) => (isSandbox ? (await findPersona(tx, clientId))?.party : undefined),
  };
}

/** Where people sign in who come without an application. */
export const signInIssuers = (
  { issuers, baseUrl }: IssuerSettings,
  simulated: OutsideAddresses | undefined,
): readonly TrustedIssuer[] =>
  issuers
    ? issuers.filter(({ door, people }) => door === 'sign-in' && people)
    : simulated
      ? [simulatedEid(simulated.url, baseUrl)]
      : [];

const simulatedEid = (url: string, baseUrl: string): TrustedIssuer => ({
  ...{ issuer: `${url}/eid`, kind: 'citizen-oidc', door: 'sign-in', audiences: ['zenne', issuerOf({ baseUrl })] },
  people: { label: 'eID / itsme', clientId: 'zenne' },
});

const HOSPITAL = /^\/idp\/(\d{8,10})$/;

/** The simulator's issuers: the realms of eHealth, one for every hospital, eID and itsme. */
function simulatedIssuers(url: string, baseUrl: string): FindIssuer {
  const audiences: Readonly<Record<TokenDoor, readonly string[]>> = {
    'fhir-hospital': [`${baseUrl}/hospital/fhir`],
    'fhir-software': [`${baseUrl}/software/fhir`],
    'sign-in': [issuerOf({ baseUrl })],
  };
  const row = (path: string, kind: TrustedIssuer['kind'], door: TokenDoor): TrustedIssuer => ({
    ...{ issuer: `${url}/${path}`, kind, door, audiences: audiences[door] },
  });
  const fixed = findIssuerAmong([
    row('auth/realms/healthcare', 'ehealth-healthcare', 'fhir-software'),
    row('auth/realms/healthcare', 'ehealth-healthcare', 'sign-in'),
    row('auth/realms/M2M', 'ehealth-m2m', 'fhir-software'),
    row('auth/realms/M2M', 'ehealth-m2m', 'fhir-hospital'),
    row('auth/realms/M2M', 'ehealth-m2m', 'sign-in'),
    simulatedEid(url, baseUrl),
  ]);
  return (door, issuer) => {
    const [, institution] = (issuer.startsWith(url) && HOSPITAL.exec(issuer.slice(url.length))) || [];
    if (institution === undefined) return fixed(door, issuer);
    const path = `idp/${institution}`;
    return door === 'fhir-hospital' ? { ...row(path, 'hospital', door), institution } : undefined;
  };
}
