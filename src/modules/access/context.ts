/** What the access path needs of the house; built once by app and handed down. */
import type { Database } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import type { Trail } from '../audit/index.ts';
import { type Ages, DEFAULT_AGES } from './rules/age.ts';

export interface AccessContext {
  readonly database: Database;
  readonly trail: Trail;
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** The ages of the citizen's side; those of the settings table when absent. */
  readonly ages?: Ages | undefined;
  /** Does an exclusion known here hold for who looks through another hub? It does when absent. Source: decision 0055. */
  readonly hubExclusion?: HubExclusion | undefined;
}

/** `trust`: the hub that asks judges exclusions, as it judges consent and link. */
export type HubExclusion = 'enforce' | 'trust';

/** What the settings say of how facts are judged. */
export type JudgedBy = Pick<AccessContext, 'ages' | 'hubExclusion'>;

/** From which age somebody is an adult, in years. */
export const majorityOf = ({ ages = DEFAULT_AGES }: AccessContext): number => ages.majority;
