/** Who opened which document, in answers. Source: KMEHR facts A3. */
import { escapeText, textElement } from '../xml/index.ts';
import { type ListedParty, printParty } from './print-party.ts';
import { type HubParty, type LocalId, printHubParty, printLocalId } from './response.ts';

export interface ListedLook {
  readonly ssin: string;
  readonly id: LocalId;
  readonly kind: string;
  readonly date: string;
  readonly time: string;
  /** The list as stored, hub not included. */
  readonly authorXml: string;
  /** Who looked, and in whose name. */
  readonly parties: readonly ListedParty[];
  /** Local date and time. */
  readonly at: string;
  readonly breakTheGlass?: string | undefined;
}

const printLook = (hub: string, look: ListedLook): string =>
  `<c:transactionaccess><c:patient><c:id S="INSS" SV="1.0">${escapeText(look.ssin)}</c:id></c:patient>` +
  `<c:transaction>${printLocalId(look.id)}<c:cd S="CD-TRANSACTION" SV="1.15">${escapeText(look.kind)}</c:cd>` +
  `<c:date>${look.date}</c:date><c:time>${look.time}</c:time><c:author>${hub}${look.authorXml}</c:author></c:transaction>` +
  look.parties.map((party) => `<c:hcparty>${printParty(party, 'k')}</c:hcparty>`).join('') +
  `<c:accessdatetime>${look.at}</c:accessdatetime>${textElement('c:breaktheglass', look.breakTheGlass)}</c:transactionaccess>`;

/** An empty list is no element, as everywhere. */
export function printLooks(hub: HubParty, looks: readonly ListedLook[]): string {
  const author = printHubParty(hub);
  return looks.length === 0
    ? ''
    : `<c:transactionaccesslist>${looks.map((look) => printLook(author, look)).join('')}</c:transactionaccesslist>`;
}
