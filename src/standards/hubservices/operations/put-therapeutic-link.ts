/** PutTherapeuticLink: declares a link between a patient and a party. Source: KMEHR facts A3, A6. */
import type { Cd, Id } from '../../kmehr/index.ts';
import { child, textOf, type XmlTree } from '../../xml/index.ts';
import { readCd } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface PutTherapeuticLink {
  readonly operation: 'PutTherapeuticLink';
  readonly patientIds: readonly Id[];
  readonly holderIds: readonly Id[];
  readonly cd: Cd;
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly comment?: string | undefined;
}

export function readPutTherapeuticLink(tree: XmlTree): PutTherapeuticLink {
  const link = child(tree, 'therapeuticlink');
  const cd = link && child(link, 'cd');
  if (!link || !cd) throw new Error('the schema lets no PutTherapeuticLink without link pass');
  return {
    operation: 'PutTherapeuticLink',
    patientIds: readPatientIds(child(link, 'patient')),
    holderIds: readPatientIds(child(link, 'hcparty')),
    cd: readCd(cd),
    startDate: textOf(link, 'startdate'),
    endDate: textOf(link, 'enddate'),
    comment: textOf(link, 'comment'),
  };
}
