/** What makes one hospital's store unlike another's: how long it takes, what it writes, in which order, whether it seals. */
import type { ServerResponse } from 'node:http';

/**
 * `slow`: it takes a while. `old`: it says UTF-8 and writes ISO-8859-1, lists authors the other way round, and encodes names twice
 * when they come in. `sealing`: folders leave sealed (here only wrapped: sealing needs keys).
 */
export type HospitalHabit = 'plain' | 'slow' | 'old' | 'sealing';

const SLOW_MS = 700;

const CORE = 'http://www.ehealth.fgov.be/hubservices/core/v3';
const PROTOCOL = 'http://www.ehealth.fgov.be/hubservices/protocol/v3';
const KMEHR = 'http://www.ehealth.fgov.be/standards/kmehr/schema/v1';

const envelope = (acknowledge: string, message: string): string =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><p:GetTransactionResponse xmlns:p="${PROTOCOL}" xmlns:c="${CORE}" xmlns:k="${KMEHR}">` +
  `<c:acknowledge>${acknowledge}</c:acknowledge>${message}</p:GetTransactionResponse></soap:Body></soap:Envelope>`;

const NOT_FOUND = envelope(
  '<c:iscomplete>false</c:iscomplete><c:error><k:cd S="LOCAL" SL="hospital" SV="1.0">UNKNOWN</k:cd><k:description L="en">No such document</k:description></c:error>',
  '',
);

/** The message as an element of the answer: its root becomes one of the hub's namespace. */
function asElement(message: string): string {
  const [, start = '', attributes = ''] = /<((?:[\w-]+:)?kmehrmessage)((?:[^>"]|"[^"]*")*)>/.exec(message) ?? [];
  const inner = message.slice(
    message.indexOf('>', message.indexOf(`<${start}`)) + 1,
    message.lastIndexOf(`</${start}>`),
  );
  return `<c:kmehrmessage${attributes}>${inner}</c:kmehrmessage>`;
}

/** Authors the other way round, as this store keeps them. */
const turned = (message: string): string =>
  message.replace(/(<(?:[\w-]+:)?author>)([\s\S]*?)(<\/(?:[\w-]+:)?author>)/g, (_, start, inner: string, end) => {
    const parties = inner.match(/<((?:[\w-]+:)?)hcparty[\s>][\s\S]*?<\/\1hcparty>/g) ?? [];
    return `${start}${parties.reverse().join('')}${end}`;
  });

/** Names as text that was UTF-8 already when it was encoded again. */
const namesTwice = (message: string): string =>
  message.replace(/(<(?:[\w-]+:)?(?:familyname|firstname|name)>)([^<]*)/g, (_, start, name: string) => {
    return `${start}${Buffer.from(name, 'utf8').toString('latin1')}`;
  });

/** The folders leave as one base64 text. */
function sealed(message: string): string {
  const [folder = ''] = /<((?:[\w-]+:)?)folder[\s>][\s\S]*<\/\1folder>/.exec(message) ?? [];
  const inherited = (/<(?:[\w-]+:)?kmehrmessage((?:[^>"]|"[^"]*")*)>/.exec(message) ?? [])[1] ?? '';
  const standalone = folder.replace(/^<((?:[\w-]+:)?folder)/, (_, name) => `<${name}${inherited}`);
  const value = Buffer.from(standalone).toString('base64');
  return message.replace(
    folder,
    () =>
      `<k:Base64EncryptedData xmlns:k="${KMEHR}"><k:cd S="CD-ENCRYPTION-METHOD" SV="1.0">CMS</k:cd><k:Base64EncryptedValue encoding="UTF-8">${value}</k:Base64EncryptedValue></k:Base64EncryptedData>`,
  );
}

const WRITERS: Readonly<Record<HospitalHabit, (message: string) => Buffer>> = {
  plain: (message) => bytesOf(asElement(message)),
  slow: (message) => bytesOf(asElement(message)),
  old: (message) =>
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${found(asElement(namesTwice(turned(message))))}`, 'latin1'),
  sealing: (message) => bytesOf(asElement(sealed(message))),
};

const found = (element: string): string => envelope('<c:iscomplete>true</c:iscomplete>', element);
const bytesOf = (element: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${found(element)}`, 'utf8');

export async function writeAnswer(
  habit: HospitalHabit,
  message: string | undefined,
  response: ServerResponse,
): Promise<void> {
  if (habit === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  const body = message === undefined ? Buffer.from(NOT_FOUND) : WRITERS[habit](message);
  response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(body);
}
