/** Requests to the hub as a member's software writes them; everybody is invented. */
import type { TestCaregiver, TestHouse } from './house.ts';
import { mustBeOfficial } from './official.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const party = ({ nihii, ssin, profession }: TestCaregiver): string =>
  `<k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${nihii}</k:id><k:id S="INSS" SV="1.0">${ssin}</k:id><k:cd S="CD-HCPARTY" SV="1.14">${profession}</k:cd><k:firstname>Arts</k:firstname><k:familyname>Verzonnen</k:familyname></k:hcparty>`;

export interface More {
  readonly emergency?: string;
  readonly requestId?: string;
  /** What follows the request's author, date and time: `maxrows` stands before an emergency, a page after it. */
  readonly maxRows?: number;
  readonly page?: number;
  /** The house speaks alone. */
  readonly alone?: true;
  readonly institution?: { readonly number: string; readonly kind: string };
  /** Of the hub services; without it the newest. */
  readonly version?: 'v1' | 'v2' | 'v3';
  /** Further parties of the author list. */
  readonly parties?: string;
}

/** A request as it is sent, without its security. */
export function envelopeOf(who: TestCaregiver, operation: string, body: string, more: More = {}): string {
  const glass = more.emergency ? `<c:breaktheglass>${more.emergency}</c:breaktheglass>` : '';
  const most = more.maxRows ? `<c:maxrows>${more.maxRows}</c:maxrows>` : '';
  const page = more.page ? `<c:paginationinfo><c:index>${more.page}</c:index></c:paginationinfo>` : '';
  const institution = more.institution
    ? `<k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${more.institution.number}</k:id><k:cd S="CD-HCPARTY" SV="1.14">${more.institution.kind}</k:cd><k:name>House</k:name></k:hcparty>`
    : '';
  const { version = 'v3' } = more;
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:p="http://www.ehealth.fgov.be/hubservices/protocol/${version}" xmlns:c="http://www.ehealth.fgov.be/hubservices/core/${version}" xmlns:k="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"><s:Body><p:${operation}Request><c:request><c:id S="ID-KMEHR" SV="1.0">${more.requestId ?? 'r.1'}</c:id><c:author>${institution}${more.alone ? '' : party(who)}${more.parties ?? ''}</c:author><c:date>2026-11-24</c:date><c:time>10:00:00</c:time>${most}${glass}${page}</c:request>${body}</p:${operation}Request></s:Body></s:Envelope>`;
}

export async function ask(
  { server }: TestHouse,
  who: TestCaregiver,
  operation: string,
  body: string,
  more: More = {},
): Promise<Answer> {
  const version = more.version ?? 'v3';
  const payload = envelopeOf(who, operation, body, more);
  const answer = await server.inject({
    method: 'POST',
    url: `/hub/${version}`,
    headers: { 'content-type': 'text/xml', authorization: `Bearer ${who.bearer}` },
    payload,
  });
  mustBeOfficial(answer.body, version);
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
}

const ids = (ssin: string): string =>
  `<c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id><c:id S="EID-CARDNO" SV="1.0">000000000097</c:id></c:patient>`;

export const bodies = {
  patient: (ssin: string) =>
    `<c:patient><k:id S="ID-PATIENT" SV="1.0">${ssin}</k:id><k:firstname>Ada</k:firstname><k:familyname>Verzonnen</k:familyname><k:sex><k:cd S="CD-SEX" SV="1.1">female</k:cd></k:sex></c:patient>`,
  consent: (ssin: string) =>
    `<c:consent>${ids(ssin)}<c:cd S="CD-CONSENTTYPE" SV="1.0">retrospective</c:cd></c:consent>`,
  link: (ssin: string, { nihii, profession }: TestCaregiver, period = '') =>
    `<c:therapeuticlink>${ids(ssin)}<c:hcparty><c:id S="ID-HCPARTY" SV="1.0">${nihii}</c:id></c:hcparty><c:cd S="CD-THERAPEUTICLINKTYPE" SV="1.4">${profession === 'persnurse' ? 'nurseconsultation' : 'gpconsultation'}</c:cd>${period}</c:therapeuticlink>`,
  list: (ssin: string) => `<c:select>${ids(ssin)}</c:select>`,
  revokeConsent: (ssin: string, dates = '') =>
    `<c:consent>${ids(ssin)}<c:cd S="CD-CONSENTTYPE" SV="1.0">retrospective</c:cd>${dates}</c:consent>`,
  links: (ssin: string | undefined, nihii?: string, more = '') =>
    `<c:select>${ssin ? ids(ssin) : ''}${nihii ? `<c:hcparty><c:id S="ID-HCPARTY" SV="1.0">${nihii}</c:id></c:hcparty>` : ''}${more}</c:select>`,
  declare: (ssin: string, who: TestCaregiver, id: string) =>
    `<c:kmehrheader><c:folder>${ids(ssin)}<c:transaction><c:id S="LOCAL" SL="SOFT" SV="1.0">${id}</c:id><c:cd S="CD-TRANSACTION" SV="1.15">note</c:cd><c:date>2026-11-20</c:date><c:time>10:00:00</c:time><c:author>${party(who)}</c:author><c:iscomplete>true</c:iscomplete><c:isvalidated>true</c:isvalidated><c:recorddatetime>2026-11-20T10:00:00</c:recorddatetime></c:transaction></c:folder></c:kmehrheader>`,
  right: (id: string, party: string, code?: string, scheme = 'SOFT') =>
    `<c:accessright><c:transaction><c:id S="LOCAL" SL="${scheme}" SV="1.0">${id}</c:id></c:transaction>${party ? `<c:hcparty>${party}</c:hcparty>` : ''}${code ? `<c:cd S="CD-ACCESSRIGHT" SV="1.0">${code}</c:cd>` : ''}</c:accessright>`,
  rights: (id: string, scheme = 'SOFT') =>
    `<c:select><c:transaction><c:id S="LOCAL" SL="${scheme}" SV="1.0">${id}</c:id></c:transaction></c:select>`,
  /** A party by its number, or everybody of a profession. */
  byNumber: (number: string) => `<c:id S="ID-HCPARTY" SV="1.0">${number}</c:id>`,
  byProfession: (profession: string) => `<c:cd S="CD-HCPARTY" SV="1.14">${profession}</c:cd>`,
  party: (ids: string, profession: string, names: readonly [string, string] = ['Verzonnen', 'Nieuweling']) =>
    `<c:hcparty>${ids}<c:cd S="CD-HCPARTY" SV="1.14">${profession}</c:cd><c:firstname>${names[0]}</c:firstname><c:familyname>${names[1]}</c:familyname><c:recorddatetime>2026-11-24T10:00:00</c:recorddatetime></c:hcparty>`,
  selectParty: (ids: string) => `<c:select><c:hcparty>${ids}</c:hcparty></c:select>`,
  partyConsent: (ids: string, dates = '') => `<c:consent><c:hcparty>${ids}</c:hcparty>${dates}</c:consent>`,
  /** A person by both numbers. */
  byNumbers: (nihii: string, ssin: string) =>
    `<c:id S="ID-HCPARTY" SV="1.0">${nihii}</c:id><c:id S="INSS" SV="1.0">${ssin}</c:id>`,
  looks: (ssin: string, more = '') => `<c:select>${ids(ssin)}${more}</c:select>`,
  get: (ssin: string, id: string, more = '', scheme = 'SOFT') =>
    `<c:select>${ids(ssin)}<c:transaction><c:id S="LOCAL" SL="${scheme}" SV="1.0">${id}</c:id>${more}</c:transaction></c:select>`,
  /** By whom: the number of a caregiver. */
  publication: (ssin: string, kind = 'note', by = '') =>
    `<c:select>${ids(ssin)}<c:transaction><c:cd S="CD-TRANSACTION" SV="1.15">${kind}</c:cd>${by && `<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${by}</k:id><k:cd S="CD-HCPARTY" SV="1.14">persphysician</k:cd></k:hcparty></c:author>`}</c:transaction></c:select>`,
  updates: (kind: string, ...ssins: readonly string[]): string =>
    `<c:select>${ssins.map((ssin) => `<c:criteria><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient><c:cd S="CD-TRANSACTION" SV="1.15">${kind}</c:cd></c:criteria>`).join('')}</c:select>`,
  /** A medication scheme: its own transaction, and its elements in order. */
  scheme: (ssin: string, who: TestCaregiver, id: string, elements: readonly string[] = [], version = ''): string =>
    bodies
      .put(ssin, who, id, 'X')
      .replace('>note<', '>medicationscheme<')
      .replace('<k:text L="nl">X</k:text>', version && `<k:version>${version}</k:version>`)
      .replace('<k:id S="LOCAL" SL="SOFT" SV="1.0"></k:id>', '')
      .replace('</k:folder>', `${elements.join('')}</k:folder>`),
  element: (number: number, who: TestCaregiver, text: string, id = ''): string =>
    `<k:transaction><k:id S="ID-KMEHR" SV="1.0">${number}</k:id>${id && `<k:id S="LOCAL" SL="SOFT" SV="1.0">${id}</k:id>`}<k:cd S="CD-TRANSACTION" SV="1.15">medicationschemeelement</k:cd><k:date>2026-11-20</k:date><k:time>10:00:00</k:time><k:author>${party(who)}</k:author><k:iscomplete>true</k:iscomplete><k:isvalidated>true</k:isvalidated>${item(1, 'medication', text)}</k:transaction>`,
  /** A SUMEHR with an allergy, by code and in words, and a problem. */
  summary: (ssin: string, who: TestCaregiver, id: string): string =>
    bodies
      .put(ssin, who, id, 'X')
      .replace('>note<', '>sumehr<')
      .replace(
        '<k:text L="nl">X</k:text>',
        item(2, 'allergy', 'Verzonnen allergie', 'V01AA05') + item(3, 'problem', 'Verzonnen probleem'),
      ),
  put: (ssin: string, who: TestCaregiver, id: string, text = 'Verzonnen inhoud') =>
    `<c:kmehrmessage><k:header><k:standard><k:cd S="CD-STANDARD" SV="1.26">20180901</k:cd></k:standard><k:id S="ID-KMEHR" SV="1.0">1</k:id><k:date>2026-11-20</k:date><k:time>10:00:00</k:time><k:sender>${party(who)}</k:sender><k:recipient>${party(who)}</k:recipient></k:header><k:folder><k:id S="ID-KMEHR" SV="1.0">1</k:id><k:patient><k:id S="ID-PATIENT" SV="1.0">${ssin}</k:id><k:firstname>Ada</k:firstname><k:familyname>Verzonnen</k:familyname><k:sex><k:cd S="CD-SEX" SV="1.1">female</k:cd></k:sex></k:patient><k:transaction><k:id S="ID-KMEHR" SV="1.0">1</k:id><k:id S="LOCAL" SL="SOFT" SV="1.0">${id}</k:id><k:cd S="CD-TRANSACTION" SV="1.15">note</k:cd><k:date>2026-11-20</k:date><k:time>10:00:00</k:time><k:author>${party(who)}</k:author><k:iscomplete>true</k:iscomplete><k:isvalidated>true</k:isvalidated><k:text L="nl">${text}</k:text></k:transaction></k:folder></c:kmehrmessage>`,
};

const item = (number: number, kind: string, text: string, atc = ''): string =>
  `<k:item><k:id S="ID-KMEHR" SV="1.0">${number}</k:id><k:cd S="CD-ITEM" SV="1.0">${kind}</k:cd>${atc ? `<k:content><k:cd S="CD-ATC" SV="1.0">${atc}</k:cd></k:content>` : ''}<k:content><k:text L="nl">${text}</k:text></k:content></k:item>`;
