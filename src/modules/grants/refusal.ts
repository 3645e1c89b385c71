/** Reasons for which an act is refused; the texts and codes shown with them are access's table. */
export const refusalReasons = [
  'caller-unknown',
  'caller-awaiting-validation',
  'caller-suspended',
  'caller-not-accepted',
  'caller-rules-open',
  'role-missing',
  'author-not-entitled',
  'person-required',
  'link-holder-not-author',
  'transaction-author-not-entitled',
  'patient-number-invalid',
  'patient-unknown',
  'patient-deceased',
  'no-consent',
  'no-therapeutic-link',
  'emergency-reason-invalid',
  'emergency-not-for-profession',
  'kind-not-for-profession',
  'not-your-record',
  'no-matrix',
  'own-use-refused',
  'emergency-code-unknown',
  'citizen-child-with-parents',
  'citizen-side-closed',
  'citizen-decides-alone',
  'citizen-age-unknown',
  'citizen-represented',
  'citizen-not-incapable',
  'citizen-higher-representative',
  'citizen-role-too-narrow',
  'citizen-acting-person',
  'mandate-not-accepted',
  'mandate-not-begun',
  'mandate-over',
  'mandate-giver-too-young',
  'trust-needs-consents',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Refusal {
  readonly refused: RefusalReason;
}
