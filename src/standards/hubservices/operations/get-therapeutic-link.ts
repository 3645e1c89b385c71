/** GetTherapeuticLink: the links of a patient, of a party, or between the two. Source: KMEHR facts A3, A6. */
import type { Cd, Id } from '../../kmehr/index.ts';
import { child, children, textOf, type XmlTree } from '../../xml/index.ts';
import { readCd } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface GetTherapeuticLink {
  readonly operation: 'GetTherapeuticLink';
  /** Absent: the links of the party, whoever the patient is. */
  readonly patientIds?: readonly Id[] | undefined;
  readonly holderIds?: readonly Id[] | undefined;
  readonly cds: readonly Cd[];
  readonly beginDate?: string | undefined;
  readonly endDate?: string | undefined;
}

export function readGetTherapeuticLink(tree: XmlTree): GetTherapeuticLink {
  const select = child(tree, 'select');
  if (!select) throw new Error('the schema lets no GetTherapeuticLink without select pass');
  const [patient, party] = [child(select, 'patient'), child(select, 'hcparty')];
  return {
    operation: 'GetTherapeuticLink',
    patientIds: patient && readPatientIds(patient),
    holderIds: party && readPatientIds(party),
    cds: children(select, 'cd').map(readCd),
    beginDate: textOf(select, 'begindate'),
    endDate: textOf(select, 'enddate'),
  };
}
