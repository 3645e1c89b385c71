/** PutHCParty: registers a caregiver, or asks again. Source: KMEHR facts A3. */
import { child, type XmlTree } from '../../xml/index.ts';
import { readSentParty, type SentParty } from './party-parts.ts';

export interface PutHCParty {
  readonly operation: 'PutHCParty';
  readonly party: SentParty;
}

export const readPutHCParty = (tree: XmlTree): PutHCParty => ({
  operation: 'PutHCParty',
  party: readSentParty(child(tree, 'hcparty')),
});
