/** A therapeutic link as requests write it. Source: KMEHR facts A3, A6. */
import type { Cd, Id } from '../../kmehr/index.ts';
import { child, textOf, type XmlTree } from '../../xml/index.ts';
import { readCd } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface LinkParts {
  readonly patientIds: readonly Id[];
  readonly holderIds: readonly Id[];
  readonly cd: Cd;
  readonly startDate?: string | undefined;
  /** The day after the last. */
  readonly endDate?: string | undefined;
  readonly comment?: string | undefined;
}

export function readLinkParts(tree: XmlTree): LinkParts {
  const link = child(tree, 'therapeuticlink');
  const cd = link && child(link, 'cd');
  if (!link || !cd) throw new Error('the schema lets no request about a link without it pass');
  return {
    patientIds: readPatientIds(child(link, 'patient')),
    holderIds: readPatientIds(child(link, 'hcparty')),
    cd: readCd(cd),
    startDate: textOf(link, 'startdate'),
    endDate: textOf(link, 'enddate'),
    comment: textOf(link, 'comment'),
  };
}
