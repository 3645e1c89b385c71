/** What makes one hospital's store unlike another's: how long it takes, what it writes, in which order, whether it seals. */
import type { ServerResponse } from 'node:http';
import { answerEnvelope, folderIn, KMEHR, rootAttributes, storeError } from './hub-messages.ts';

/**
 * `slow`: it takes a while. `old`: it says UTF-8 and writes ISO-8859-1, lists authors the other way round, and encodes names twice
 * when they come in. `sealing`: folders leave sealed for whom the question nominates, and never in clear.
 */
export type HospitalHabit = 'plain' | 'slow' | 'old' | 'sealing';

const SLOW_MS = 700;

const answer = (acknowledge: string, message = ''): string =>
  answerEnvelope('GetTransaction', `<c:acknowledge>${acknowledge}</c:acknowledge>${message}`);
const refusal = (code: string, text: string): string =>
  answer(`<c:iscomplete>false</c:iscomplete>${storeError(code, text)}`);

const NOT_FOUND = refusal('UNKNOWN', 'No such document');
const NOT_SEALABLE = refusal('NOBODY-NOMINATED', 'Nothing leaves this store in clear: nominate whom to seal for');

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

/** Seals for whoever a question nominates. */
export type SealFor = (clear: Buffer) => Promise<Buffer>;

/** The folders leave as one base64 text. */
async function sealed(message: string, seal: SealFor): Promise<string> {
  const folder = folderIn(message);
  const inherited = rootAttributes(message);
  const standalone = folder.replace(/^<((?:[\w-]+:)?folder)/, (_, name) => `<${name}${inherited}`);
  const value = (await seal(Buffer.from(standalone))).toString('base64');
  return message.replace(
    folder,
    () =>
      `<k:Base64EncryptedData xmlns:k="${KMEHR}"><k:cd S="CD-ENCRYPTION-METHOD" SV="1.0">CMS</k:cd><k:Base64EncryptedValue encoding="UTF-8">${value}</k:Base64EncryptedValue></k:Base64EncryptedData>`,
  );
}

interface ToWrite {
  readonly message: string | undefined;
  /** Nothing when nobody is nominated. */
  readonly seal: SealFor | undefined;
}

const WRITERS: Readonly<Record<Exclude<HospitalHabit, 'sealing'>, (message: string) => Buffer>> = {
  plain: (message) => bytesOf(asElement(message)),
  slow: (message) => bytesOf(asElement(message)),
  old: (message) =>
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${found(asElement(namesTwice(turned(message))))}`, 'latin1'),
};

const found = (element: string): string => answer('<c:iscomplete>true</c:iscomplete>', element);
const bytesOf = (element: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${found(element)}`, 'utf8');

async function write(habit: HospitalHabit, { message, seal }: ToWrite): Promise<Buffer> {
  if (message === undefined) return Buffer.from(NOT_FOUND);
  if (habit !== 'sealing') return WRITERS[habit](message);
  return seal ? bytesOf(asElement(await sealed(message, seal))) : Buffer.from(NOT_SEALABLE);
}

export async function writeAnswer(habit: HospitalHabit, answer: ToWrite, response: ServerResponse): Promise<void> {
  if (habit === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  const body = await write(habit, answer);
  response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(body);
}
