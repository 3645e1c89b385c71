/** GetPatientConsent: does a consent run. Source: KMEHR facts A3, A6. */
import type { Cd, Id } from '../../kmehr/index.ts';
import { child, children, type XmlTree } from '../../xml/index.ts';
import { readCd } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface GetPatientConsent {
  readonly operation: 'GetPatientConsent';
  readonly patientIds: readonly Id[];
  /** Types asked for; none: every type. */
  readonly cds: readonly Cd[];
}

export function readGetPatientConsent(tree: XmlTree): GetPatientConsent {
  const select = child(tree, 'select');
  const consent = select && child(select, 'consent');
  return {
    operation: 'GetPatientConsent',
    patientIds: readPatientIds(select && child(select, 'patient')),
    cds: consent ? children(consent, 'cd').map(readCd) : [],
  };
}
