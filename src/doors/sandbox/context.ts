/** What the sandbox's door needs of the house. */
import type { AccessContext } from '../../modules/access/index.ts';
import type { SessionCookies } from '../../platform/http/index.ts';

export interface SandboxContext {
  readonly access: AccessContext;
  readonly cookies: SessionCookies;
  /** Back to the seeded world. */
  readonly reset: () => Promise<void>;
}
