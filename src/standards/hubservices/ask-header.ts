/** What every question of the hub to a store or another hub begins with. Source: KMEHR facts A2, A4. */
import { KMEHR } from '../kmehr/index.ts';
import { printEnvelope } from '../soap/index.ts';
import { escapeText } from '../xml/index.ts';
import { type ListedParty, printParty } from './print-party.ts';
import { type HubParty, printHubParty } from './response.ts';
import { V3 } from './versions.ts';

export interface AskHeader {
  readonly hub: HubParty;
  /** The hub asks that the answer be sealed for it. */
  readonly nominates?: boolean | undefined;
  /** Unique number of the request. */
  readonly requestId: string;
  /** Local day and time. */
  readonly date: string;
  readonly time: string;
  /** On whose behalf the hub asks: a house, a person; nobody is named to a store of our own members. */
  readonly askers?: readonly ListedParty[] | undefined;
  readonly maxRows?: number | undefined;
}

/** The whole envelope of `<operation>Request`; `select` is XML with the prefixes c and k. */
export function printQuestion(operation: string, asked: AskHeader, select: string): string {
  const { hub, nominates = false, requestId, date, time, askers = [], maxRows } = asked;
  const parties = askers.map((party) => `<k:hcparty>${printParty(party, 'k')}</k:hcparty>`).join('');
  const rows = maxRows === undefined ? '' : `<c:maxrows>${maxRows}</c:maxrows>`;
  return printEnvelope(
    `<p:${operation}Request xmlns:p="${V3.protocol}" xmlns:c="${V3.core}" xmlns:k="${KMEHR}"><c:request>` +
      `<c:id S="ID-KMEHR" SV="1.0">${escapeText(`${hub.number}.${requestId}`)}</c:id><c:author>${printHubParty(hub, nominates)}${parties}</c:author>` +
      `<c:date>${date}</c:date><c:time>${time}</c:time>${rows}</c:request><c:select>${select}</c:select></p:${operation}Request>`,
  );
}

export const printAskedPatient = (ssin: string): string =>
  `<c:patient><c:id S="INSS" SV="1.0">${escapeText(ssin)}</c:id></c:patient>`;
