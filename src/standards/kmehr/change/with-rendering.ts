/**
 * A stored message in which its rendering as PDF stands for what its transaction says: who, when and which document stay as they are.
 * Source: KMEHR facts A5, B1; access rules 12.7.
 */
import type { XmlElement } from 'libxml2-wasm';
import { DEFAULT_LIMITS, withXml } from '../../xml/index.ts';
import { rerootKmehr } from '../reroot.ts';
import { addBefore, keepOnly, oursIn } from './kmehr-elements.ts';

const OF_MESSAGE = ['confidentiality', 'header'];
const OF_FOLDER = ['confidentiality', 'id', 'patient'];
const AFTER_CONTENT = ['recorddatetime', 'version'];
const OF_TRANSACTION = [
  ...['confidentiality', 'id', 'cd', 'date', 'time', 'author', 'redactor'],
  ...['iscomplete', 'isvalidated', 'expirationdate', ...AFTER_CONTENT],
];

/** The message with one transaction, its first, whose only content is the file. A signature over the whole goes with the rest. */
export function withRendering(stored: string, pdf: Buffer): string {
  const changed = withXml(Buffer.from(stored), DEFAULT_LIMITS, (message) => replaceContent(message, pdf));
  if (!changed.ok) throw new Error('a stored message cannot be read');
  return changed.value;
}

function replaceContent(message: XmlElement, pdf: Buffer): string {
  const [folder] = oursIn(message, 'folder');
  const [transaction] = oursIn(folder, 'transaction');
  if (!folder || !transaction) throw new Error('a stored message has no transaction');
  keepOnly(message, [...oursIn(message, ...OF_MESSAGE), folder]);
  keepOnly(folder, [...oursIn(folder, ...OF_FOLDER), transaction]);
  keepOnly(transaction, oursIn(transaction, ...OF_TRANSACTION));
  const file = addBefore(transaction, 'lnk', AFTER_CONTENT);
  file.setAttr('TYPE', 'multimedia');
  file.setAttr('MEDIATYPE', 'application/pdf');
  file.addText(pdf.toString('base64'));
  return rerootKmehr(message).text;
}
