/** Small messages of invented people for tests of the rules, and the names of the rules that speak about them. */
import { DEFAULT_LIMITS } from '../../../xml/index.ts';
import { KMEHR } from '../../namespaces.ts';
import { readKmehrText } from '../../read-kmehr.ts';
import { checkKmehr } from '../check.ts';

const author = `<hcparty><id S="ID-HCPARTY" SV="1.0">19999717004</id><cd S="CD-HCPARTY" SV="1.0">persphysician</cd>
  <firstname>Claire</firstname><familyname>Inventée</familyname></hcparty>`;

export const cd = (table: string, code: string, version = '1.0', more = ''): string =>
  `<cd S="${table}" SV="${version}"${more}>${code}</cd>`;
export const content = (inner: string): string => `<content>${inner}</content>`;
export const text = content('<text L="fr">Texte inventé</text>');

/** `cds` are more codes of the item, `flavor` says that nothing is known. */
export const item = (code: string, inner: string, { number = 1, cds = '', flavor = '' } = {}): string =>
  `<item><id S="ID-KMEHR" SV="1.0">${number}</id>${cd('CD-ITEM', code, '1.0', flavor && ` nullFlavor="${flavor}"`)}${cds}${inner}</item>`;

export const transaction = (kind: string, parts: string, { number = 1, rest = '' } = {}): string =>
  `<transaction><id S="ID-KMEHR" SV="1.0">${number}</id>${cd('CD-TRANSACTION', kind)}<date>2026-03-02</date><time>10:00:00</time>
   <author>${author}</author><iscomplete>true</iscomplete><isvalidated>true</isvalidated>${parts}${rest}</transaction>`;

export const folder = (transactions: string, patientIds = '<id S="ID-PATIENT" SV="1.0">00000000097</id>'): string =>
  `<folder><id S="ID-KMEHR" SV="1.0">1</id><patient>${patientIds}<firstname>Emma</firstname><familyname>Verzonnen</familyname>
   <sex>${cd('CD-SEX', 'female')}</sex></patient>${transactions}</folder>`;

export const message = (folders: string, standard = '20260210'): string =>
  `<kmehrmessage xmlns="${KMEHR}"><header><standard>${cd('CD-STANDARD', standard)}</standard>
   <id S="ID-KMEHR" SV="1.0">19999717004.1</id><date>2026-03-02</date><time>10:00:00</time>
   <sender>${author}</sender><recipient>${author}</recipient></header>${folders}</kmehrmessage>`;

/** Names of the rules that speak, in document order; those of the schema apart. */
export function rulesAbout(source: string): string[] {
  const read = readKmehrText(source, DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.problem.text);
  return checkKmehr(read.value)
    .map(({ rule }) => rule)
    .filter((rule) => !rule.startsWith('schema-'));
}

/** About one item alone in a transaction. */
export const aboutItem = (kind: string, one: string): string[] => rulesAbout(message(folder(transaction(kind, one))));
