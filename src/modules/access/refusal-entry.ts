/** What is known of a refusal. */
import type { Language } from '../../platform/text/index.ts';

export interface RefusalEntry {
  /** CD-ERROR where the national services have one, else a code of our own. Source: KMEHR facts A8. */
  readonly code: string;
  readonly scheme: 'CD-ERROR' | 'LOCAL';
  /** The rule behind it. */
  readonly clause: string;
  readonly text: Readonly<Record<Language, string>>;
  /** What the person can do next. */
  readonly next: Readonly<Record<Language, string>>;
}
