/** A caregiver or institution, and what it accepts, as requests write it. Source: KMEHR facts A3. */
import type { Cd, Id } from '../../kmehr/index.ts';
import { child, children, textOf, type XmlTree } from '../../xml/index.ts';
import { readCd } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface SentParty {
  readonly ids: readonly Id[];
  readonly cds: readonly Cd[];
  readonly firstName?: string | undefined;
  readonly familyName?: string | undefined;
}

export function readSentParty(party: XmlTree | undefined): SentParty {
  if (!party) throw new Error('the schema lets no request about a party without it pass');
  return {
    ids: readPatientIds(party),
    cds: children(party, 'cd').map(readCd),
    firstName: textOf(party, 'firstname'),
    familyName: textOf(party, 'familyname'),
  };
}

export interface PartyConsent {
  readonly partyIds: readonly Id[];
  readonly signDate?: string | undefined;
  readonly revokeDate?: string | undefined;
}

/** From `consent`. */
export function readPartyConsent(consent: XmlTree | undefined): PartyConsent {
  if (!consent) throw new Error('the schema lets no request about a consent without it pass');
  return {
    partyIds: readPatientIds(child(consent, 'hcparty')),
    signDate: textOf(consent, 'signdate'),
    revokeDate: textOf(consent, 'revokedate'),
  };
}

/** From `select`. */
export const readSelectedParty = (tree: XmlTree): readonly Id[] => {
  const select = child(tree, 'select');
  return readPatientIds(select && child(select, 'hcparty'));
};
