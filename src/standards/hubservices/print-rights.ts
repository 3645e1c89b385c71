/** Consents and therapeutic links in answers. Source: KMEHR facts A3, A6. */
import { escapeText, textElement } from '../xml/index.ts';
import { type HubParty, type LocalId, printHubParty, printLocalId } from './response.ts';

/** A person by number. */
export const printSsin = (ssin: string): string =>
  `<c:patient><c:id S="INSS" SV="1.0">${escapeText(ssin)}</c:id></c:patient>`;

export interface ListedConsent {
  readonly ssin: string;
  /** CD-CONSENTTYPE value. */
  readonly kind: string;
  readonly signedOn: string;
}

export const printConsent = (hub: HubParty, { ssin, kind, signedOn }: ListedConsent): string =>
  `<c:consent>${printSsin(ssin)}<c:cd S="CD-CONSENTTYPE" SV="1.0">${escapeText(kind)}</c:cd>` +
  `<c:signdate>${signedOn}</c:signdate><c:author>${printHubParty(hub)}</c:author></c:consent>`;

export interface ListedLink {
  readonly ssin: string;
  /** NIHII or other public number of the holder. */
  readonly holder: string;
  /** CD-THERAPEUTICLINKTYPE value. */
  readonly kind: string;
  readonly startsOn: string;
  /** The day after the last. */
  readonly endsOn: string;
  readonly comment?: string | undefined;
}

const printLink = ({ ssin, holder, kind, startsOn, endsOn, comment }: ListedLink): string =>
  `<c:therapeuticlink>${printSsin(ssin)}<c:hcparty><c:id S="ID-HCPARTY" SV="1.0">${escapeText(holder)}</c:id></c:hcparty>` +
  `<c:cd S="CD-THERAPEUTICLINKTYPE" SV="1.4">${escapeText(kind)}</c:cd><c:startdate>${startsOn}</c:startdate>` +
  `<c:enddate>${endsOn}</c:enddate>${textElement('c:comment', comment)}</c:therapeuticlink>`;

export const printLinks = (links: readonly ListedLink[]): string =>
  `<c:therapeuticlinklist>${links.map(printLink).join('')}</c:therapeuticlinklist>`;

/** A right on one document; without a number it means a whole category. */
export interface ListedRight {
  readonly id: LocalId;
  readonly number?: string | undefined;
  /** CD-HCPARTY value. */
  readonly party: string;
  readonly effect: 'allow' | 'disallow';
}

const printRight = ({ id, number, party, effect }: ListedRight): string =>
  `<c:accessright><c:transaction>${printLocalId(id)}</c:transaction><c:hcparty>` +
  `${textElement('c:id', number, { S: 'ID-HCPARTY', SV: '1.0' })}${textElement('c:cd', party, { S: 'CD-HCPARTY', SV: '1.14' })}` +
  `</c:hcparty><c:cd S="CD-ACCESSRIGHT" SV="1.0">${effect}</c:cd></c:accessright>`;

export const printRights = (rights: readonly ListedRight[]): string =>
  `<c:accessrightlist>${rights.map(printRight).join('')}</c:accessrightlist>`;
