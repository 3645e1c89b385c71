/** PutPatientConsent: declares the patient's consent. Source: KMEHR facts A3, A6. */
import type { XmlTree } from '../../xml/index.ts';
import { type ConsentParts, readConsentParts } from './consent-parts.ts';

export interface PutPatientConsent extends ConsentParts {
  readonly operation: 'PutPatientConsent';
}

export const readPutPatientConsent = (tree: XmlTree): PutPatientConsent => ({
  operation: 'PutPatientConsent',
  ...readConsentParts(tree),
});
