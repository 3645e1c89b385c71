/** What registration needs of the house; built once by app. */
import type { Database } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { Trail } from '../../audit/index.ts';
import type { Cobrha } from '../outside.ts';

export interface RegistrationContext {
  readonly database: Database;
  readonly trail: Trail;
  readonly keys: KeyRing;
  readonly cobrha: Cobrha;
  /** Weeks after which a registration that nobody decided expires. */
  readonly weeksToDecide: number;
}
