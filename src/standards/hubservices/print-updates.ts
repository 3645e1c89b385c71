/** Latest updates in answers. Source: KMEHR facts A3. */
import { escapeText, textElement } from '../xml/index.ts';
import { printSsin } from './print-rights.ts';

export interface ListedUpdate {
  readonly ssin: string;
  /** CD-TRANSACTION value. */
  readonly kind: string;
  readonly version?: string | undefined;
  /** Local date and time. */
  readonly updatedAt: string;
}

const printUpdate = ({ ssin, kind, version, updatedAt }: ListedUpdate): string =>
  `<c:latestupdate>${printSsin(ssin)}<c:cd S="CD-TRANSACTION" SV="1.15">${escapeText(kind)}</c:cd>` +
  `${textElement('c:version', version)}<c:updatedatetime>${updatedAt}</c:updatedatetime></c:latestupdate>`;

/** The list stands in every answer, even when there is nothing in it. */
export const printUpdates = (updates: readonly ListedUpdate[]): string =>
  `<c:latestupdatelist>${updates.map(printUpdate).join('')}</c:latestupdatelist>`;
