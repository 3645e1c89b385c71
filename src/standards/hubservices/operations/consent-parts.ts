/** The consent of a patient as requests write it. Source: KMEHR facts A3, A6. */
import type { Cd, Id } from '../../kmehr/index.ts';
import { child, children, textOf, type XmlTree } from '../../xml/index.ts';
import { readCd } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface ConsentParts {
  readonly patientIds: readonly Id[];
  readonly cds: readonly Cd[];
  readonly signDate?: string | undefined;
  readonly revokeDate?: string | undefined;
}

export function readConsentParts(tree: XmlTree): ConsentParts {
  const consent = child(tree, 'consent');
  if (!consent) throw new Error('the schema lets no request about a consent without it pass');
  return {
    patientIds: readPatientIds(child(consent, 'patient')),
    cds: children(consent, 'cd').map(readCd),
    signDate: textOf(consent, 'signdate'),
    revokeDate: textOf(consent, 'revokedate'),
  };
}
