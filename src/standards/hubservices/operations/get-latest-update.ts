/** GetLatestUpdate: when documents of some kinds last changed, of several patients at once. Source: KMEHR facts A3, A9. */
import type { Cd, Id } from '../../kmehr/index.ts';
import { child, children, type XmlTree } from '../../xml/index.ts';
import { readCd } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface UpdateCriteria {
  readonly patientIds: readonly Id[];
  readonly cds: readonly Cd[];
}

export interface GetLatestUpdate {
  readonly operation: 'GetLatestUpdate';
  readonly criteria: readonly UpdateCriteria[];
}

export function readGetLatestUpdate(tree: XmlTree): GetLatestUpdate {
  const select = child(tree, 'select');
  const criteria = (select ? children(select, 'criteria') : []).map((one) => ({
    patientIds: readPatientIds(child(one, 'patient')),
    cds: children(one, 'cd').map(readCd),
  }));
  return { operation: 'GetLatestUpdate', criteria };
}
