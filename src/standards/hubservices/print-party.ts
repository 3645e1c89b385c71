/** A caregiver or institution as the register tells it. Source: KMEHR facts A2, A3. */
import { escapeText, textElement } from '../xml/index.ts';

export interface ListedParty {
  readonly number?: string | undefined;
  /** Of a person, where another hub must know who it is. */
  readonly ssin?: string | undefined;
  /** CD-HCPARTY value. */
  readonly party: string;
  /** The whole name; used where the parts are not known. */
  readonly name: string;
  readonly firstName?: string | undefined;
  readonly familyName?: string | undefined;
}

/** Its content, in the namespace of `prefix`: `k` inside KMEHR's types, `c` in the hub's own. */
export function printParty(
  { number, ssin, party, name, firstName, familyName }: ListedParty,
  prefix: 'k' | 'c',
): string {
  const names =
    familyName === undefined
      ? textElement(`${prefix}:name`, name)
      : `${textElement(`${prefix}:firstname`, firstName)}${textElement(`${prefix}:familyname`, familyName)}`;
  return (
    textElement(`${prefix}:id`, number, { S: 'ID-HCPARTY', SV: '1.0' }) +
    textElement(`${prefix}:id`, ssin, { S: 'INSS', SV: '1.0' }) +
    textElement(`${prefix}:cd`, party, { S: 'CD-HCPARTY', SV: '1.14' }) +
    names
  );
}

/** What the register tells of a party, as an element of the answer. `recordedAt` is local date and time. */
export const printRegisteredParty = (party: ListedParty & { readonly recordedAt: string }): string =>
  `<c:hcparty>${printParty(party, 'c')}<c:recorddatetime>${party.recordedAt}</c:recorddatetime></c:hcparty>`;

/** The acceptance of the network's rules. */
export const printPartyConsent = (number: string, signedOn: string): string =>
  `<c:consent><c:hcparty><c:id S="ID-HCPARTY" SV="1.0">${escapeText(number)}</c:id></c:hcparty><c:signdate>${signedOn}</c:signdate></c:consent>`;
