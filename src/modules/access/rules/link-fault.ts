/** What can be wrong with the declaration or the end of a therapeutic link; codes and words are in `link-refusals.ts`. */
export const linkFaults = [
  'link-exists',
  'link-holder-not-author',
  'link-holder-unknown',
  'link-type-not-for-profession',
  'link-type-not-for-declarer',
  'link-type-from-insurers',
  'link-proof-unknown',
  'referral-needs-eid',
  'link-to-self',
  'link-start-in-future',
  'link-period-invalid',
  'link-period-too-long',
  'link-comment-too-long',
  'link-not-found',
  'link-ended',
  'link-end-invalid',
  'link-reason-too-long',
] as const;
export type LinkFault = (typeof linkFaults)[number];
