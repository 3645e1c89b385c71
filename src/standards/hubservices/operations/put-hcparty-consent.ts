/** PutHCPartyConsent: a caregiver accepts the rules of the network. Source: KMEHR facts A3. */
import { child, type XmlTree } from '../../xml/index.ts';
import { type PartyConsent, readPartyConsent } from './party-parts.ts';

export interface PutHCPartyConsent extends PartyConsent {
  readonly operation: 'PutHCPartyConsent';
}

export const readPutHCPartyConsent = (tree: XmlTree): PutHCPartyConsent => ({
  operation: 'PutHCPartyConsent',
  ...readPartyConsent(child(tree, 'consent')),
});
