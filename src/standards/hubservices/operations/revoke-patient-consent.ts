/** RevokePatientConsent: takes the patient's consent back. Source: KMEHR facts A3, A6. */
import type { XmlTree } from '../../xml/index.ts';
import { type ConsentParts, readConsentParts } from './consent-parts.ts';

export interface RevokePatientConsent extends ConsentParts {
  readonly operation: 'RevokePatientConsent';
}

export const readRevokePatientConsent = (tree: XmlTree): RevokePatientConsent => ({
  operation: 'RevokePatientConsent',
  ...readConsentParts(tree),
});
