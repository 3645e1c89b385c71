/** What makes a message unreadable, and what is merely odd: small named checks over the plain tree. Source: KMEHR facts A7, B1, B3. */
import { child, children, textOf, type XmlTree } from '../xml/index.ts';
import type { Finding } from './model.ts';
import { KMEHR } from './namespaces.ts';

const error = (code: string, at: XmlTree, path: string, text: string): Finding => ({
  code,
  severity: 'error',
  line: at.line,
  path,
  text,
});

/** All faults of a message, in document order. After an error the message is not read further. */
export function findFaults(tree: XmlTree): Finding[] {
  if (tree.name !== 'kmehrmessage') return [error('wrong-root', tree, tree.name, 'The root is not a kmehrmessage.')];
  const root = 'kmehrmessage';
  const header = child(tree, 'header');
  if (!header) return [error('no-header', tree, root, 'The message has no header.')];
  if (header.namespace !== KMEHR)
    return [error('wrong-namespace', header, `${root}/header`, 'The header is not in the KMEHR namespace.')];
  if (child(tree, 'Base64EncryptedData') || child(tree, 'EncryptedData')) {
    return [error('sealed-not-supported', tree, root, 'The folder is sealed; this hub reads clear messages only.')];
  }
  const folders = children(tree, 'folder');
  if (folders.length === 0) return [error('no-folder', tree, root, 'The message has no folder.')];
  return [
    ...folders.flatMap((folder, at) => folderFaults(folder, `${root}/folder[${at + 1}]`)),
    ...patientFaults(folders),
  ];
}

function folderFaults(folder: XmlTree, path: string): Finding[] {
  const patient = child(folder, 'patient');
  if (!patient) return [error('no-patient', folder, path, 'The folder has no patient.')];
  const transactions = children(folder, 'transaction');
  if (transactions.length === 0) return [error('no-transaction', folder, path, 'The folder has no transaction.')];
  return transactions.flatMap((transaction, at) => transactionFaults(transaction, `${path}/transaction[${at + 1}]`));
}

function transactionFaults(transaction: XmlTree, path: string): Finding[] {
  const author = child(transaction, 'author');
  const faults: Finding[] = [];
  if (!author || children(author, 'hcparty').length === 0) {
    faults.push(error('no-author', transaction, path, 'The transaction has no author.'));
  }
  if (!children(transaction, 'cd').some(({ attributes }) => attributes.S === 'CD-TRANSACTION')) {
    faults.push(error('no-kind', transaction, path, 'The transaction has no CD-TRANSACTION code.'));
  }
  if (!/^\d{4}-\d{2}-\d{2}/.test(textOf(transaction, 'date') ?? '')) {
    faults.push(error('no-date', transaction, path, 'The transaction has no date.'));
  }
  return [...faults, ...payloadFaults(transaction, path)];
}

const NOT_BASE64 = /[^A-Za-z0-9+/=\s]/;

/** Padding stands at the end only. Two plain searches: one pattern for all of it would search hostile white space again and again. */
function isBase64(text: string): boolean {
  if (NOT_BASE64.test(text)) return false;
  const padding = text.indexOf('=');
  return padding < 0 || ['=', '=='].includes(text.slice(padding).replace(/\s+/g, ''));
}

/** Every embedded payload must be base64; looked for without recursion. */
function payloadFaults(transaction: XmlTree, path: string): Finding[] {
  const faults: Finding[] = [];
  const open: XmlTree[] = [transaction];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.name === 'lnk' && next.text !== '' && !isBase64(next.text)) {
      faults.push(error('broken-base64', next, `${path}/lnk`, 'The content of a lnk is not base64.'));
    }
    for (const part of next.children) open.push(part);
  }
  return faults.sort((one, other) => one.line - other.line);
}

const SSIN_SCHEMES = ['ID-PATIENT', 'INSS'];

/** The SSINs a folder gives its patient. */
const ssinsOf = (folder: XmlTree): string[] =>
  children(child(folder, 'patient') ?? folder, 'id')
    .filter(({ attributes }) => SSIN_SCHEMES.includes(attributes.S ?? ''))
    .map(({ text }) => text.replace(/\D/g, ''));

function patientFaults(folders: readonly XmlTree[]): Finding[] {
  const named = new Set(folders.flatMap(ssinsOf));
  const [, second] = folders;
  if (named.size <= 1) return [];
  const at = second ?? folders[0];
  return at ? [error('two-patients', at, 'kmehrmessage/folder', 'The message is about more than one patient.')] : [];
}
