/** What became of a change of a document's rights, as an answer. */
import type { RightOutcome } from '../../modules/hub/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { Outcome } from '../shared/hub/context.ts';
import { done, failed, type HubErrorName } from '../shared/hub/errors.ts';

const FAULTS: Readonly<Record<Exclude<RightOutcome, 'changed' | 'ended'>, HubErrorName>> = {
  'too-many-rights': 'access-rights-too-many',
  'right-unknown': 'access-right-unknown',
  'unknown-document': 'transaction-not-found',
};

export const rightOutcome = (outcome: RightOutcome, language: Language): Outcome =>
  outcome === 'changed' || outcome === 'ended' ? done : failed(FAULTS[outcome], language);
