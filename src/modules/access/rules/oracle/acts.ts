/** The acts by whose business they are. Source: access rules 1.6, 2.4, 3.2, 5.5, 7.6, 8.4-8.6; decisions 0012, 0025, 0028, 0031. */
import type { Act } from '../../../grants/index.ts';

const DOCUMENTS: readonly Act[] = ['list-documents', 'read-document'];
/** Looks at documents, and at what the caller and its house looked at before: told as a list is (7.7). */
export const LOOKS: readonly Act[] = [...DOCUMENTS, 'list-own-looks'];
/** What passes between caregivers under consent, link and matrix (1.1, 1.6). */
export const SHARED: readonly Act[] = [
  'publish-document',
  'publish-set',
  'load-history',
  'request-publication',
  ...LOOKS,
];
/** Looking, and asking others for what is not there (1.3, 3.2; decision 0044). */
export const BY_PERSONS: readonly Act[] = ['request-publication', ...LOOKS];
/** What a caregiver or a house registers for the patient (2.4, 3.2). */
const REGISTERED: readonly Act[] = ['declare-consent', 'declare-link', 'withdraw-consent', 'end-link', 'list-links'];
/** What software asks before anything is shared: who somebody is (for whom a link runs), whether a consent runs (2.3, hub operations). */
const ASKED: readonly Act[] = ['view-patient', 'view-consent'];
/** Duties of who wrote a document: they outlive consent, link and patient (decision 0031). */
export const DUTIES: readonly Act[] = [
  ...(['withdraw-document', 'answer-rectification', 'extend-rectification'] as const),
  // To whom the patient closes or opens it, told by its author (1.5, 12.1).
  ...(['set-document-right', 'view-document-rights'] as const),
];
/** Whatever caregivers do. */
export const OF_CAREGIVERS: readonly Act[] = ['put-patient', ...REGISTERED, ...ASKED, ...SHARED, ...DUTIES];
/** What the patient has to itself, or whoever stands in its place: never a caregiver's or an officer's. */
export const OF_THE_PATIENT: readonly Act[] = [
  ...(['view-trail', 'set-limits', 'view-rights', 'view-letters', 'view-notices', 'choose-notices'] as const),
  ...(['exclude', 'end-exclusion', 'ask-rectification', 'object-rectification'] as const),
  ...(['manage-mandates', 'answer-mandate', 'act-for'] as const),
];
export const OF_THE_OFFICE: readonly Act[] = ['review-emergency'];
/** Never done from the citizen's side, the patient included. */
export const NOT_OF_CITIZENS: readonly Act[] = [
  ...(['put-patient', 'publish-document', 'publish-set', 'load-history', 'view-consent'] as const),
  ...(['list-own-looks', 'request-publication'] as const),
  ...DUTIES,
  ...OF_THE_OFFICE,
];
/** Whatever a citizen may be allowed. */
export const OF_CITIZENS: readonly Act[] = [...REGISTERED, ...DOCUMENTS, ...OF_THE_PATIENT, 'view-patient'];
/** Whoever may do anything in the patient's place stands there by name (decision 0057). */
export const OF_ANY_TIE: readonly Act[] = ['act-for', 'view-patient'];

/** What somebody else may do in the patient's place: looking along, by what a mandate is for (8.4). */
export const SEES_ALONG: Readonly<Record<string, readonly Act[]>> = {
  documents: DOCUMENTS,
  'access-log': ['view-trail'],
  rights: ['view-rights', 'view-letters', 'list-links'],
};
/** And deciding. */
export const DECIDES: Readonly<Record<string, readonly Act[]>> = {
  documents: ['ask-rectification', 'object-rectification'],
  'access-log': [],
  rights: [
    ...(['set-limits', 'exclude', 'end-exclusion', 'declare-consent', 'withdraw-consent'] as const),
    ...(['declare-link', 'end-link'] as const),
  ],
};
