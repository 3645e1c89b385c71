/** Who visits a portal, whichever it is. */
import type { Caller } from '../../modules/grants/index.ts';
import type { Language } from '../../platform/text/index.ts';

export interface SignedIn {
  readonly language: Language;
  readonly caller: Caller;
  readonly session: string;
  readonly csrf: string;
}
