/** What signing in and letting applications in need of the house. */
import type { AccessContext } from '../../modules/access/index.ts';
import type { Caller } from '../../modules/grants/index.ts';
import type { IssuersContext } from '../../modules/identity/index.ts';
import type { SessionCookies } from '../../platform/http/index.ts';
import type { Log } from '../../platform/log/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';

export interface SignInContext {
  readonly access: AccessContext;
  readonly cookies: SessionCookies;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Address of the house, without a path. */
  readonly baseUrl: string;
  readonly sandbox: boolean;
  /** Whose tokens and whose word on people are believed. */
  readonly issuers: IssuersContext;
}

/** Where authorization is asked, and the FHIR door that its tokens open. Source: contract, "Addresses". */
export const issuerOf = ({ baseUrl }: Pick<SignInContext, 'baseUrl'>): string => `${baseUrl}/auth`;
export const fhirBaseOf = ({ baseUrl }: Pick<SignInContext, 'baseUrl'>): string => `${baseUrl}/fhir`;

export type PersonCaller = Extract<Caller, { readonly kind: 'patient' | 'caregiver' }>;
