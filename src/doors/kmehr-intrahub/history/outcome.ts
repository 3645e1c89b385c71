/** What becomes of one declaration of the past; of a rejected one the code that the hub answers with, and its words in English. */
import type { RefusalReason } from '../../../modules/grants/index.ts';
import type { DeclareOutcome } from '../../../modules/hub/index.ts';
import { type HubErrorName, hubError, refusalError } from '../../shared/hub/errors.ts';

export type PastOutcome = { readonly taken: 'declared' | 'new-version' | 'duplicate' } | Rejected;

export interface Rejected {
  readonly rejected: string;
  readonly text: string;
}

export function failedFor(name: HubErrorName): Rejected {
  const { code, text } = hubError(name, 'en');
  return { rejected: code, text };
}

export function refusedFor(reason: RefusalReason): Rejected {
  const { code, text } = refusalError(reason, 'en');
  return { rejected: code, text };
}

export function outcomeOf(value: DeclareOutcome): PastOutcome {
  if ('item' in value) return { taken: value.outcome };
  return value.outcome === 'kind-not-for-profession' ? refusedFor(value.outcome) : failedFor(value.outcome);
}
