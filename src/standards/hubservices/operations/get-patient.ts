/** GetPatient: who a person is. Source: KMEHR facts A3. */
import type { Id } from '../../kmehr/index.ts';
import { child, type XmlTree } from '../../xml/index.ts';
import { readPatientIds } from '../request-header.ts';

export interface GetPatient {
  readonly operation: 'GetPatient';
  readonly patientIds: readonly Id[];
}

export function readGetPatient(tree: XmlTree): GetPatient {
  const select = child(tree, 'select');
  return { operation: 'GetPatient', patientIds: readPatientIds(select && child(select, 'patient')) };
}
