/** What signing in and letting applications in need of the house. */
import type { AccessContext } from '../../modules/access/index.ts';
import type { Caller } from '../../modules/grants/index.ts';
import type { IssuersContext } from '../../modules/identity/index.ts';
import type { SessionCookies } from '../../platform/http/index.ts';
import type { Log } from '../../platform/log/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { AtAddress } from '../shared/bases.ts';

export { fhirBaseOf, issuerOf } from '../shared/bases.ts';

export interface SignInContext extends AtAddress {
  readonly access: AccessContext;
  readonly cookies: SessionCookies;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly sandbox: boolean;
  /** Whose tokens and whose word on people are believed. */
  readonly issuers: IssuersContext;
}

export type PersonCaller = Extract<Caller, { readonly kind: 'patient' | 'caregiver' }>;
