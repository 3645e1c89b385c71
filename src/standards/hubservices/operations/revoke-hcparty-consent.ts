/** RevokeHCPartyConsent: a caregiver accepts the rules of the network no more. Source: KMEHR facts A3. */
import { child, type XmlTree } from '../../xml/index.ts';
import { type PartyConsent, readPartyConsent } from './party-parts.ts';

export interface RevokeHCPartyConsent extends PartyConsent {
  readonly operation: 'RevokeHCPartyConsent';
}

export const readRevokeHCPartyConsent = (tree: XmlTree): RevokeHCPartyConsent => ({
  operation: 'RevokeHCPartyConsent',
  ...readPartyConsent(child(tree, 'consent')),
});
