/** Readers of the small pieces: ids, codes, dates, parties, persons, links. */
import { child, children, textOf, wholeText, type XmlTree } from '../xml/index.ts';
import type { Address, Cd, HcParty, Id, Link, Moment, Other, Person, Product, Telecom, Text } from './model.ts';

export const readId = (tree: XmlTree): Id => ({
  scheme: tree.attributes.S ?? '',
  version: tree.attributes.SV,
  local: tree.attributes.SL,
  value: tree.text.trim(),
});

export const readCd = (tree: XmlTree): Cd => ({
  scheme: tree.attributes.S ?? '',
  version: tree.attributes.SV,
  local: tree.attributes.SL,
  display: tree.attributes.DN,
  language: tree.attributes.L,
  nullFlavor: tree.attributes.nullFlavor,
  value: tree.text.trim(),
});

export const readIds = (tree: XmlTree): Id[] => children(tree, 'id').map(readId);
export const readCds = (tree: XmlTree): Cd[] => children(tree, 'cd').map(readCd);

/** The code inside an element such as `<lifecycle><cd>`. */
export const innerCd = (tree: XmlTree, name: string): Cd | undefined => {
  const outer = child(tree, name);
  const cd = outer && child(outer, 'cd');
  return cd && readCd(cd);
};

export const readText = (tree: XmlTree): Text => ({
  kind: 'text',
  language: tree.attributes.L,
  value: wholeText(tree),
});

/** Any of date, yearmonth, year (with time) or text, kept as precise as sent. */
export function readMoment(tree: XmlTree | undefined): Moment | undefined {
  if (!tree) return undefined;
  const date = textOf(tree, 'date') ?? textOf(tree, 'yearmonth') ?? textOf(tree, 'year');
  const whole = tree.text.trim();
  return {
    date: date ?? (whole === '' ? undefined : whole),
    time: textOf(tree, 'time'),
    text: textOf(tree, 'text'),
  };
}

/** An element kept for display, with all below it; depth is limited by the reading of the XML. */
export const readOther = (tree: XmlTree): Other => ({
  kind: 'other',
  name: tree.name,
  text: tree.text.trim() || undefined,
  attributes: tree.attributes,
  children: tree.children.map(readOther),
});

/** The children whose names are not in the list, for display. */
export const readOthers = (tree: XmlTree, known: ReadonlySet<string>): Other[] =>
  tree.children.filter(({ name }) => !known.has(name)).map(readOther);

const readAddress = (tree: XmlTree): Address => ({
  cds: readCds(tree),
  parts: tree.children
    .filter(({ name }) => name !== 'cd' && name !== 'id')
    .map((part) => ({ name: part.name, value: wholeText(part) })),
});

const readTelecom = (tree: XmlTree): Telecom => ({ cds: readCds(tree), number: textOf(tree, 'telecomnumber') ?? '' });

export const readHcParty = (tree: XmlTree): HcParty => ({
  ids: readIds(tree),
  cds: readCds(tree),
  name: textOf(tree, 'name'),
  firstName: textOf(tree, 'firstname'),
  familyName: textOf(tree, 'familyname'),
  addresses: children(tree, 'address').map(readAddress),
  telecoms: children(tree, 'telecom').map(readTelecom),
});

export const readHcParties = (tree: XmlTree | undefined): HcParty[] =>
  tree ? children(tree, 'hcparty').map(readHcParty) : [];

const PERSON_PARTS = new Set([
  'id',
  'firstname',
  'familyname',
  'birthdate',
  'deathdate',
  'sex',
  'address',
  'telecom',
  'usuallanguage',
]);

export const readPerson = (tree: XmlTree): Person => ({
  ids: readIds(tree),
  firstNames: children(tree, 'firstname').map(({ text }) => text.trim()),
  familyName: textOf(tree, 'familyname') ?? '',
  birthDate: readMoment(child(tree, 'birthdate')),
  deathDate: readMoment(child(tree, 'deathdate')),
  sex: innerCd(tree, 'sex')?.value,
  addresses: children(tree, 'address').map(readAddress),
  telecoms: children(tree, 'telecom').map(readTelecom),
  usualLanguage: textOf(tree, 'usuallanguage'),
  others: readOthers(tree, PERSON_PARTS),
});

export const readLink = (tree: XmlTree, path: string): Link => ({
  kind: 'lnk',
  type: tree.attributes.TYPE ?? '',
  mediaType: tree.attributes.MEDIATYPE,
  url: tree.attributes.URL,
  size: tree.attributes.SIZE,
  payload: tree.text.trim() === '' ? undefined : tree.text,
  position: { line: tree.line, path },
});

export const readProduct = (tree: XmlTree): Product => ({
  type: tree.name === 'substanceproduct' ? 'substanceproduct' : 'medicinalproduct',
  intendedCds: children(tree, 'intendedcd').map(readCd),
  deliveredCds: children(tree, 'deliveredcd').map(readCd),
  intendedName: textOf(tree, 'intendedname'),
  deliveredName: textOf(tree, 'deliveredname'),
});
