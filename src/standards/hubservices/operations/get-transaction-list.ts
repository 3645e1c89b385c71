/** GetTransactionList: what the hub knows of a patient. Source: KMEHR facts A3. */
import type { Cd, HcParty, Id } from '../../kmehr/index.ts';
import { child, children, textOf, type XmlTree } from '../../xml/index.ts';
import { readCd, readHcParty } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';
import { readSearchType, type SearchType } from './search-type.ts';

export interface GetTransactionList {
  readonly operation: 'GetTransactionList';
  readonly patientIds: readonly Id[];
  readonly cds: readonly Cd[];
  readonly author?: readonly HcParty[] | undefined;
  readonly beginDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly searchType: SearchType;
}

export function readGetTransactionList(tree: XmlTree): GetTransactionList {
  const select = child(tree, 'select');
  const wanted = select && child(select, 'transaction');
  const author = wanted && child(wanted, 'author');
  return {
    operation: 'GetTransactionList',
    patientIds: readPatientIds(select && child(select, 'patient')),
    cds: wanted ? children(wanted, 'cd').map(readCd) : [],
    author: author && children(author, 'hcparty').map(readHcParty),
    beginDate: wanted && textOf(wanted, 'begindate'),
    endDate: wanted && textOf(wanted, 'enddate'),
    searchType: readSearchType(select),
  };
}
