/** What the door of therapeutic links needs of the house. */
import type { AccessContext } from '../../modules/access/index.ts';
import type { Caller } from '../../modules/grants/index.ts';
import type { Log } from '../../platform/log/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { Strictness } from '../../standards/belgium/index.ts';
import type { ProblemName } from './problems.ts';

export interface LinksContext {
  readonly access: AccessContext;
  /** Wrong check digits: borne in the sandbox, an error in production. */
  readonly strictness: Strictness;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly baseUrl: string;
  /** Counts a request of this client; gives the seconds to wait when it asked too much. */
  readonly limitClient?: (client: string) => number;
}

/** One request whose caller is known. */
export interface Asked {
  readonly caller: Caller;
  readonly language: Language;
}

/** What an act answers; a body is checked against the schema of its status before it leaves. */
export type Outcome =
  | {
      readonly status: 200 | 201 | 204 | 304;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly problem: ProblemName };
