/** A client of the network as practice software would write it: plain HTTP and XML text, nothing of the source. */
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** Read at each call: a test that starts its own program sets it. */
export const address = (): string => process.env.ZENNE_BASE ?? 'http://localhost:8080';
export const base = address();

export interface Persona {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly ssin?: string;
  readonly nihii?: string;
  readonly profession?: string;
}

export async function json<Body>(path: string, body?: unknown): Promise<{ status: number; body: Body }> {
  const answer = await fetch(`${address()}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

/** The list is long; who was seeded stays who it is. */
let seeded: readonly Persona[] = [];

export async function persona(id: string): Promise<Persona> {
  if (!seeded.some((one) => one.id === id)) seeded = (await json<Persona[]>('/sandbox/personas')).body;
  const found = seeded.find((one) => one.id === id);
  if (!found) throw new Error(`the sandbox has no persona ${id}`);
  return found;
}

/** 201 for a new persona, 200 for one that was there already by this number. */
export async function tellPersona(details: Record<string, unknown>): Promise<{ isNew: boolean; persona: Persona }> {
  const { status, body } = await json<Persona>('/sandbox/personas', details);
  if (status !== 201 && status !== 200) throw new Error(`persona refused: ${status} ${JSON.stringify(body)}`);
  return { isNew: status === 201, persona: body };
}

export const addPersona = async (details: Record<string, unknown>): Promise<Persona> =>
  (await tellPersona(details)).persona;

export async function token(personaId: string): Promise<string> {
  const { status, body } = await json<{ access_token: string }>('/sandbox/token', { persona: personaId, door: 'hub' });
  if (status !== 200) throw new Error(`token refused: ${status}`);
  return body.access_token;
}

export const NAMESPACES = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  p: 'http://www.ehealth.fgov.be/hubservices/protocol/v3',
  c: 'http://www.ehealth.fgov.be/hubservices/core/v3',
  k: 'http://www.ehealth.fgov.be/standards/kmehr/schema/v1',
} as const;

/** The author of a request: a caregiver, with the software it uses. */
export interface Author {
  readonly nihii?: string;
  readonly ssin?: string;
  readonly profession?: string;
  readonly institution?: { readonly nihii: string; readonly kind: string };
}

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const authorXml = ({ nihii, ssin, profession, institution }: Author): string => {
  const house = institution
    ? `<k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${institution.nihii}</k:id><k:cd S="CD-HCPARTY" SV="1.14">${institution.kind}</k:cd><k:name>House</k:name></k:hcparty>`
    : '';
  const person = profession
    ? `<k:hcparty>${nihii ? `<k:id S="ID-HCPARTY" SV="1.0">${nihii}</k:id>` : ''}${ssin ? `<k:id S="INSS" SV="1.0">${ssin}</k:id>` : ''}<k:cd S="CD-HCPARTY" SV="1.14">${profession}</k:cd><k:familyname>Author</k:familyname></k:hcparty>`
    : '';
  return `${house}${person}`;
};

let counter = Date.now();
export const nextId = (): string => String(counter++);

export interface Call {
  readonly operation: string;
  readonly token: string;
  readonly author: Author;
  readonly body: string;
  readonly requestId?: string;
  readonly index?: number;
  readonly maxRows?: number;
  readonly emergency?: string;
}

export function envelope({ operation, author, body, requestId, index, maxRows, emergency }: Call): string {
  const id = requestId ?? `${author.nihii ?? author.institution?.nihii ?? '0'}.${nextId()}`;
  const rows = maxRows === undefined ? '' : `<c:maxrows>${maxRows}</c:maxrows>`;
  const glass = emergency === undefined ? '' : `<c:breaktheglass>${xml(emergency)}</c:breaktheglass>`;
  const page = index === undefined ? '' : `<c:paginationinfo><c:index>${index}</c:index></c:paginationinfo>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="${NAMESPACES.soap}" xmlns:p="${NAMESPACES.p}" xmlns:c="${NAMESPACES.c}" xmlns:k="${NAMESPACES.k}"><soap:Body><p:${operation}Request>
<c:request><c:id S="ID-KMEHR" SV="1.0">${xml(id)}</c:id><c:author>${authorXml(author)}</c:author><c:date>2026-11-24</c:date><c:time>10:15:00</c:time>${rows}${glass}${page}</c:request>
${body}</p:${operation}Request></soap:Body></soap:Envelope>`;
}

export async function post(
  operation: string,
  bearer: string | undefined,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<Response> {
  return fetch(`${address()}/hub/v3`, {
    method: 'POST',
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      soapaction: `"urn:be:fgov:ehealth:intrahub:protocol:v3:${operation}"`,
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    },
    body,
  });
}

/** What a test looks at in an answer. */
export interface HubAnswer {
  readonly status: number;
  readonly text: string;
  readonly complete: boolean | undefined;
  readonly errors: readonly string[];
  /** LOCAL ids of the transactions in the answer. */
  readonly ids: readonly { readonly scheme: string; readonly value: string }[];
  readonly total: number | undefined;
  readonly fault: string | undefined;
}

export async function call(request: Call): Promise<HubAnswer> {
  const answer = await post(request.operation, request.token, envelope(request));
  return readAnswer(answer.status, await answer.text());
}

export function readAnswer(status: number, text: string): HubAnswer {
  const document = XmlDocument.fromString(text);
  try {
    const texts = (path: string) => find(document, path).map((node) => node.content);
    const complete = texts('//c:acknowledge/c:iscomplete')[0];
    const ids = find(document, '//c:transaction/c:id[@S="LOCAL"]');
    const total = texts('//c:totalrecordcount')[0];
    return {
      status,
      text,
      complete: complete === undefined ? undefined : complete === 'true',
      errors: texts('//c:acknowledge/c:error/k:cd'),
      ids: ids.map((node) => ({ scheme: node.attr('SL')?.value ?? '', value: node.content })),
      total: total === undefined ? undefined : Number(total),
      fault: texts('//soap:Fault/faultstring')[0],
    };
  } finally {
    document.dispose();
  }
}

export const find = (document: XmlDocument, path: string): XmlElement[] =>
  document.find(path, NAMESPACES) as XmlElement[];

export const consentBody = (ssin: string): string =>
  `<c:consent><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id><c:id S="EID-CARDNO" SV="1.0">000000000097</c:id></c:patient><c:cd S="CD-CONSENTTYPE" SV="1.0">retrospective</c:cd></c:consent>`;

export const linkBody = (ssin: string, holder: { nihii: string }, kind = 'gpconsultation', period = ''): string =>
  `<c:therapeuticlink><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id><c:id S="EID-CARDNO" SV="1.0">000000000097</c:id></c:patient><c:hcparty><c:id S="ID-HCPARTY" SV="1.0">${holder.nihii}</c:id></c:hcparty><c:cd S="CD-THERAPEUTICLINKTYPE" SV="1.4">${kind}</c:cd>${period}</c:therapeuticlink>`;

export const listBody = (ssin: string, inner = ''): string =>
  `<c:select><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient>${inner}</c:select>`;

export const getBody = (ssin: string, id: { scheme: string; value: string }, author = ''): string =>
  `<c:select><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient><c:transaction><c:id S="LOCAL" SL="${xml(id.scheme)}" SV="1.0">${xml(id.value)}</c:id>${author}</c:transaction></c:select>`;

/** A kmehrmessage (KMEHR namespace) as the body of a put: its root becomes a core element, all else stays. */
export function putBody(message: string): string {
  const clean = message.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '').replace(/^\s*(<!--[\s\S]*?-->\s*)*/, '');
  const start = /^<(?:([\w.-]+):)?kmehrmessage([^>]*)>/.exec(clean);
  if (!start) throw new Error('not a kmehrmessage');
  const closing = start[1] ? `</${start[1]}:kmehrmessage>` : '</kmehrmessage>';
  const inner = clean.slice(start[0].length, clean.lastIndexOf(closing));
  return `<c:kmehrmessage${start[2]}>${inner}</c:kmehrmessage>`;
}
