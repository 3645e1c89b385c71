/** PutPatientConsent: declares the patient's consent. Source: KMEHR facts A3, A6. */
import type { Cd, Id } from '../../kmehr/index.ts';
import { child, children, textOf, type XmlTree } from '../../xml/index.ts';
import { readCd } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface PutPatientConsent {
  readonly operation: 'PutPatientConsent';
  readonly patientIds: readonly Id[];
  readonly cds: readonly Cd[];
  readonly signDate?: string | undefined;
  readonly revokeDate?: string | undefined;
}

export function readPutPatientConsent(tree: XmlTree): PutPatientConsent {
  const consent = child(tree, 'consent');
  if (!consent) throw new Error('the schema lets no PutPatientConsent without consent pass');
  return {
    operation: 'PutPatientConsent',
    patientIds: readPatientIds(child(consent, 'patient')),
    cds: children(consent, 'cd').map(readCd),
    signDate: textOf(consent, 'signdate'),
    revokeDate: textOf(consent, 'revokedate'),
  };
}
