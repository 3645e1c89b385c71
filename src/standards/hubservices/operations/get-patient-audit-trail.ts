/** GetPatientAuditTrail: who opened which document. Source: KMEHR facts A3. */
import type { Cd, HcParty, Id } from '../../kmehr/index.ts';
import { child, children, textOf, type XmlTree } from '../../xml/index.ts';
import { readCd, readHcParty, readId } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';
import { readSearchType, type SearchType } from './search-type.ts';

export interface GetPatientAuditTrail {
  readonly operation: 'GetPatientAuditTrail';
  readonly patientIds: readonly Id[];
  readonly transaction?:
    | { readonly ids: readonly Id[]; readonly cds: readonly Cd[]; readonly author?: readonly HcParty[] | undefined }
    | undefined;
  /** Who looked. */
  readonly partyIds?: readonly Id[] | undefined;
  readonly beginDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly searchType: SearchType;
  readonly breakTheGlass?: string | undefined;
}

export function readGetPatientAuditTrail(tree: XmlTree): GetPatientAuditTrail {
  const select = child(tree, 'select');
  if (!select) throw new Error('the schema lets no GetPatientAuditTrail without select pass');
  const [wanted, party] = [child(select, 'transaction'), child(select, 'hcparty')];
  const author = wanted && child(wanted, 'author');
  return {
    operation: 'GetPatientAuditTrail',
    patientIds: readPatientIds(child(select, 'patient')),
    transaction: wanted && {
      ids: children(wanted, 'id').map(readId),
      cds: children(wanted, 'cd').map(readCd),
      author: author && children(author, 'hcparty').map(readHcParty),
    },
    partyIds: party && readPatientIds(party),
    beginDate: textOf(select, 'begindate'),
    endDate: textOf(select, 'enddate'),
    searchType: readSearchType(select),
    breakTheGlass: textOf(select, 'breaktheglass'),
  };
}
