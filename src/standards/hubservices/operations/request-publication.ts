/** RequestPublication: a caregiver asks that a document be published. Source: KMEHR facts A3. */
import type { Cd, HcParty, Id } from '../../kmehr/index.ts';
import { child, children, textOf, type XmlTree } from '../../xml/index.ts';
import { readCd, readHcParty } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface RequestPublication {
  readonly operation: 'RequestPublication';
  readonly patientIds: readonly Id[];
  readonly cds: readonly Cd[];
  /** Who must publish it. */
  readonly author?: readonly HcParty[] | undefined;
  readonly beginDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly comment?: string | undefined;
}

export function readRequestPublication(tree: XmlTree): RequestPublication {
  const select = child(tree, 'select');
  const wanted = select && child(select, 'transaction');
  if (!wanted) throw new Error('the schema lets no RequestPublication without transaction pass');
  const author = child(wanted, 'author');
  return {
    operation: 'RequestPublication',
    patientIds: readPatientIds(child(select, 'patient')),
    cds: children(wanted, 'cd').map(readCd),
    author: author && children(author, 'hcparty').map(readHcParty),
    beginDate: textOf(wanted, 'begindate'),
    endDate: textOf(wanted, 'enddate'),
    comment: textOf(select, 'comment'),
  };
}
