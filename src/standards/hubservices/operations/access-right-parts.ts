/** A right on one document as requests write it. Source: KMEHR facts A3, A6. */
import type { Cd, Id } from '../../kmehr/index.ts';
import { child, children, type XmlTree } from '../../xml/index.ts';
import { readCd } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

/** A person or house by its numbers, or everybody of a category by its code alone. */
export interface NamedParty {
  readonly ids: readonly Id[];
  readonly cds: readonly Cd[];
}

export interface AccessRightParts {
  readonly ids: readonly Id[];
  readonly party?: NamedParty | undefined;
}

/** From `accessright` or `select`. */
export function readAccessRightParts(right: XmlTree | undefined): AccessRightParts {
  const party = right && child(right, 'hcparty');
  return {
    ids: readPatientIds(right && child(right, 'transaction')),
    party: party && { ids: readPatientIds(party), cds: children(party, 'cd').map(readCd) },
  };
}
