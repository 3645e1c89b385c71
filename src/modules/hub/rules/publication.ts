/** What may be asked in a request for publication, why one is refused, and how often its holder is reminded. Source: KMEHR facts A3; decision 0044. */
import { kindsFault } from './one-document.ts';

/** Characters of the asker's own words. */
export const MOST_COMMENT_CHARS = 500;
/** Of one caregiver about one patient, not ended yet. */
export const MOST_OPEN = 20;

/** What is wanted. Local days, both inclusive. */
export interface WantedPublication {
  /** CD-TRANSACTION values; none: every kind. */
  readonly kinds: readonly string[];
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly comment?: string | undefined;
}

export type PublicationFault = 'kind-invalid' | 'period-reversed' | 'comment-too-long';

export function publicationFault({
  kinds,
  from,
  until,
  comment = '',
}: WantedPublication): PublicationFault | undefined {
  if (kinds.some((kind) => kindsFault([kind]) !== undefined)) return 'kind-invalid';
  if (from !== undefined && until !== undefined && from > until) return 'period-reversed';
  return [...comment].length > MOST_COMMENT_CHARS ? 'comment-too-long' : undefined;
}

/** Why the office closes a request: words from a list, so that no officer writes of a patient to whoever asked. */
export const publicationRefusals = ['not-kept', 'not-shared', 'unclear'] as const;
export type PublicationRefusal = (typeof publicationRefusals)[number];

/** Once a day is enough. Local days. */
export const mayRemind = (remindedOn: string | undefined, today: string): boolean => remindedOn !== today;
