/** GetHCParty: what the register tells of a party. Source: KMEHR facts A3. */
import type { Id } from '../../kmehr/index.ts';
import type { XmlTree } from '../../xml/index.ts';
import { readSelectedParty } from './party-parts.ts';

export interface GetHCParty {
  readonly operation: 'GetHCParty';
  readonly partyIds: readonly Id[];
}

export const readGetHCParty = (tree: XmlTree): GetHCParty => ({
  operation: 'GetHCParty',
  partyIds: readSelectedParty(tree),
});
