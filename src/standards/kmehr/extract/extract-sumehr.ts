/**
 * The extract of a SUMEHR: only the items that certainly belong to the allowed sections, written anew, marked as an extract.
 * Source: access rules 6.3, 6.4; architecture, "The grant": what cannot be cut with certainty is left out.
 */
import { DEFAULT_LIMITS, readTree, withXml, type XmlTree } from '../../xml/index.ts';
import { KMEHR } from '../namespaces.ts';
import { copyInside, copyWhole, FREE_WORDS, isOurs, ours, printElement } from './copy.ts';
import { isSumehrSection, sumehrSections } from './sections.ts';
import { ADDRESS, HEADER, ITEM, ITEM_BY_KIND, PATIENT, TELECOM, TRANSACTION } from './shapes.ts';

/** LOCAL list of the code that marks a transaction as an extract; its value names the sections. */
export const EXTRACT_LIST = 'ZENNE-EXTRACT';

/** Said in the mark itself, for software that only shows what a code says. */
const EXTRACT_WORDS = 'Extrait / Uittreksel / Extract / Auszug';

/** The stored message cut to the sections, or nothing: when it cannot be read, is confidential, or no item is left. */
export function extractSumehr(stored: string, sections: readonly string[]): string | undefined {
  const read = withXml(Buffer.from(stored), DEFAULT_LIMITS, (root) => readTree(root));
  if (!read.ok || read.value.name !== 'kmehrmessage') return undefined;
  const message = read.value;
  const [header] = ours(message, 'header');
  const [folder, second] = ours(message, 'folder');
  if (!header || !folder || second || [message, header, folder].some(isConfidential)) return undefined;
  const cut = ours(folder, 'transaction').map((one) => cutTransaction(one, sections));
  if (!cut.some(Boolean)) return undefined;
  const inside = [
    ...ours(folder, 'id').map(copyWhole),
    ...ours(folder, 'patient').map((patient) => cutPatient(patient, sections)),
    ...cut,
  ].join('');
  const content = printElement('header', copyInside(header, HEADER)) + printElement('folder', inside);
  return `<kmehr:kmehrmessage xmlns:kmehr="${KMEHR}" xmlns="${KMEHR}">${content}</kmehr:kmehrmessage>`;
}

const isConfidential = (tree: XmlTree): boolean => ours(tree, 'confidentiality').length > 0;
const codes = (tree: XmlTree, scheme: string): XmlTree[] =>
  ours(tree, 'cd').filter(({ attributes }) => attributes.S === scheme);
const codeOf = ({ text }: XmlTree): string => text.trim();

const NUMBER_SCHEMES: readonly (string | undefined)[] = ['INSS', 'ID-PATIENT'];

/** Who it is about stands in every extract; where the person lives and how to reach them are sections. */
function cutPatient(patient: XmlTree, sections: readonly string[]): string {
  const shape = {
    ...PATIENT,
    ...(sections.includes('sm-address') ? ADDRESS : {}),
    ...(sections.includes('sm-contact-info') ? TELECOM : {}),
  };
  const children = patient.children.filter(
    ({ name, attributes }) => name !== 'id' || NUMBER_SCHEMES.includes(attributes.S),
  );
  return printElement('patient', copyInside({ ...patient, children }, shape));
}

function cutTransaction(transaction: XmlTree, sections: readonly string[]): string {
  const kinds = codes(transaction, 'CD-TRANSACTION');
  if (isConfidential(transaction) || kinds.length !== 1 || kinds.some((kind) => codeOf(kind) !== 'sumehr')) return '';
  const parts = cutParts(transaction, sections);
  if (parts === '') return '';
  const mark = printElement('cd', sections.filter(isSumehrSection).join(' '), {
    S: 'LOCAL',
    SL: EXTRACT_LIST,
    SV: '1.0',
    DN: EXTRACT_WORDS,
  });
  // In the order of the schema; an extract is never complete.
  const [before, author, after] = [['id'], ['date', 'time', 'author'], ['isvalidated']].map((wanted) =>
    copyInside(transaction, Object.fromEntries(wanted.map((name) => [name, TRANSACTION[name] ?? 'copy']))),
  );
  return printElement(
    'transaction',
    `${before}${kinds.map(copyWhole).join('')}${mark}${author}${printElement('iscomplete', 'false')}${after}${parts}`,
  );
}

/** Items of the tree and of its headings; a heading says only its code, and only when an item under it is left. */
const cutParts = (tree: XmlTree, sections: readonly string[]): string =>
  tree.children
    .map((part) => {
      if (part.namespace !== KMEHR || isConfidential(part)) return '';
      if (part.name === 'item') return cutItem(part, sections);
      if (part.name !== 'heading') return '';
      const inside = cutParts(part, sections);
      const told = [...ours(part, 'id'), ...codes(part, 'CD-HEADING')].map(copyWhole).join('');
      return inside === '' ? '' : printElement('heading', told + inside);
    })
    .join('');

const holdsWords = (tree: XmlTree): boolean =>
  tree.children.some((one) => isOurs(one) && (FREE_WORDS.includes(one.name) || holdsWords(one)));

const KINDS_OF: Readonly<Record<string, readonly string[]>> = sumehrSections;

/** An item with two kinds, or with an unknown one, is in no section for certain. */
function cutItem(item: XmlTree, sections: readonly string[]): string {
  const [kind, second] = codes(item, 'CD-ITEM');
  if (!kind || second) return '';
  const value = codeOf(kind);
  if (!sections.filter(isSumehrSection).some((section) => KINDS_OF[section]?.includes(value))) return '';
  const content = copyInside(item, ITEM_BY_KIND[value] ?? ITEM);
  const saysSomething = kind.attributes.nullFlavor !== undefined || content.includes('<content');
  // Of an item in words only its kind and days are left: a reader must know that there is an allergy, and ask.
  if (!saysSomething && !ours(item, 'content').some(holdsWords)) return '';
  const told = [...codes(item, 'CD-ITEM'), ...(value === 'contactperson' ? codes(item, 'CD-CONTACT-PERSON') : [])];
  const ids = ours(item, 'id').filter(({ attributes }) => attributes.S === 'ID-KMEHR');
  return printElement('item', [...ids, ...told].map(copyWhole).join('') + content);
}
