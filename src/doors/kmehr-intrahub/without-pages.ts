/** Lists for a version that has no pages: all at once, and a word when that is more than one answer holds. Source: KMEHR facts A2, A3. */
import type { Language } from '../../platform/text/index.ts';
import type { HubRead, RequestHeader } from '../../standards/hubservices/index.ts';
import type { Outcome } from '../shared/hub/context.ts';
import { hubError } from '../shared/hub/errors.ts';

type Read = Extract<HubRead, { readonly ok: true }>;

/** Who cannot ask for a second page gets as much as an act gives at once. */
export const askAll = (read: Read): Read => ({
  ...read,
  header: { ...read.header, maxRows: read.header.maxRows ?? Number.POSITIVE_INFINITY },
});

/** The rest cannot be asked for, so a list without it is not complete, unless the caller wanted no more. */
export function tellRest(outcome: Outcome, { maxRows }: RequestHeader, language: Language): Outcome {
  const { page, errors } = outcome;
  if (!page || page.total <= page.size) return outcome;
  const isComplete = outcome.isComplete && maxRows !== undefined && maxRows <= page.size;
  return { ...outcome, isComplete, errors: [...errors, hubError('list-cut', language)] };
}
