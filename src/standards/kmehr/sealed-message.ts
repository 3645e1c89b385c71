/** Folders out of a message and into it again: what of a message is sealed, and the message that an opened seal makes. Source: KMEHR facts A7. */
import { Buffer } from 'node:buffer';
import {
  canonicalText,
  decodeXml,
  elementsOf,
  textElement,
  withXml,
  type XmlLimits,
  type XmlResult,
} from '../xml/index.ts';
import { BASE64 } from '../xml-model/index.ts';
import type { KmehrMessage } from './declaration/message.ts';
import { KMEHR } from './namespaces.ts';
import { type Rerooted, ROOT, rerootKmehr } from './reroot.ts';

/** What stays readable; everything else is sealed. */
const CLEAR: readonly string[] = ['confidentiality', 'header'];

/** The sealed bytes of a message that is sealed as CMS; nothing when it is not, or when they are not base64. */
export function sealedBytesOf({ Base64EncryptedData: sealed }: KmehrMessage): Buffer | undefined {
  const value = BASE64.read(sealed?.Base64EncryptedValue?.value ?? '');
  return sealed?.cd?.value.trim() === 'CMS' && value ? Buffer.from(value, 'base64') : undefined;
}

/** The part of a stored message that is sealed: its folders, each with the namespaces it needs. */
export function sealablePartOf(stored: string, limits: XmlLimits): Buffer {
  const parts = withXml(Buffer.from(stored), limits, (root) =>
    elementsOf(root)
      .filter(({ name }) => !CLEAR.includes(name))
      .map(canonicalText),
  );
  if (!parts.ok) throw new Error('a stored message cannot be read');
  return Buffer.from(parts.value.join(''));
}

/** The stored message with these sealed bytes in place of its folders. */
export function withSeal(stored: string, sealed: Buffer, limits: XmlLimits): string {
  const cd = textElement('cd', 'CMS', { S: 'CD-ENCRYPTION-METHOD', SV: '1.0' });
  const value = textElement('Base64EncryptedValue', sealed.toString('base64'));
  return rebuilt(stored, limits, `<Base64EncryptedData xmlns="${KMEHR}">${cd}${value}</Base64EncryptedData>`);
}

/** The message with what the seal held in place of it, as if it had come in clear. */
export function withOpened(stored: string, opened: Buffer, limits: XmlLimits): XmlResult<Rerooted> {
  const decoded = decodeXml(opened, limits);
  // Senders declare one encoding and send another. Source: KMEHR facts A5.
  const text = decoded.ok ? decoded.value : opened.toString('latin1');
  const folders = foldersIn(text, limits);
  if (!folders.ok) return folders;
  const clear = rebuilt(stored, limits, folders.value.join(''));
  return withXml(Buffer.from(clear), limits, rerootKmehr);
}

const problem = (text: string): XmlResult<never> => ({
  ok: false,
  problem: { code: 'not-xml', line: 0, column: 0, text },
});

const DECLARATION = /^\s*<\?xml[^>]*\?>/;

/** A folder, several after one another, or a message or another element around them. */
function foldersIn(text: string, limits: XmlLimits): XmlResult<readonly string[]> {
  const wrapped = `<kmehrmessage xmlns="${KMEHR}">${text.replace(DECLARATION, '')}</kmehrmessage>`;
  const found = withXml(Buffer.from(wrapped), limits, (root) => {
    const [only, second] = elementsOf(root);
    const holder = only && !second && only.name === 'kmehrmessage' ? only : root;
    return elementsOf(holder)
      .filter(({ name }) => !CLEAR.includes(name))
      .map(canonicalText);
  });
  return found.ok && found.value.length === 0 ? problem('the seal holds no folder') : found;
}

/** The same root with its clear parts, and this behind them. */
function rebuilt(stored: string, limits: XmlLimits, content: string): string {
  const [start = '', root = ''] = ROOT.exec(stored) ?? [];
  const kept = withXml(Buffer.from(stored), limits, (message) =>
    elementsOf(message)
      .filter(({ name }) => CLEAR.includes(name))
      .map((element) => element.toString({ format: false })),
  );
  if (!kept.ok || start === '') throw new Error('a stored message cannot be read');
  return `${start}${kept.value.join('')}${content}</${root}>`;
}
