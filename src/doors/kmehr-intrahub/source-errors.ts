/** What a client is told when the institution that keeps a document did not give it. Source: decision 0040. */
import type { FetchFault } from '../../modules/hub/index.ts';
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
