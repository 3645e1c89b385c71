/** GetHCPartyConsent: does a caregiver accept the rules of the network. Source: KMEHR facts A3. */
import type { Id } from '../../kmehr/index.ts';
import type { XmlTree } from '../../xml/index.ts';
import { readSelectedParty } from './party-parts.ts';

export interface GetHCPartyConsent {
  readonly operation: 'GetHCPartyConsent';
  readonly partyIds: readonly Id[];
}

export const readGetHCPartyConsent = (tree: XmlTree): GetHCPartyConsent => ({
  operation: 'GetHCPartyConsent',
  partyIds: readSelectedParty(tree),
});
