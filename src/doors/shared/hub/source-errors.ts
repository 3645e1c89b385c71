/** What a client is told when the institution or the other hub that keeps a document did not give it. Source: decisions 0040, 0046. */
import type { ElsewhereFault, FetchFault } from '../../../modules/hub/index.ts';
import type { HubErrorName } from './errors.ts';

/** The exact reason stands in the trail. */
export const SOURCE_ERRORS: Readonly<Record<FetchFault, HubErrorName>> = {
  'source-silent': 'source-no-answer',
  'source-failed': 'source-no-answer',
  'source-left-alone': 'source-no-answer',
  'source-busy': 'source-no-answer',
  'changed-meanwhile': 'source-no-answer',
  'source-ended': 'source-without-document',
  'not-at-source': 'source-without-document',
  'answer-too-large': 'source-answer-unusable',
  'answer-unreadable': 'source-answer-unusable',
  'answer-not-kmehr': 'source-answer-unusable',
  'answer-not-opened': 'source-answer-unusable',
  'answer-two-patients': 'source-wrong-document',
  'answer-other-patient': 'source-wrong-document',
  'answer-other-document': 'source-wrong-document',
};

/** What another hub does not give is not there for us, whatever its reason. */
export const ELSEWHERE_ERRORS: Readonly<Record<ElsewhereFault, HubErrorName>> = {
  ...SOURCE_ERRORS,
  'source-ended': 'source-no-answer',
  'not-at-source': 'transaction-not-found',
  'not-connected': 'other-hub',
};
