/** Parts of an item that come from most kinds of resources. Source: KMEHR facts B1, C2. */
import type { Cd, Content, HcParty, Item, Moment, Text } from '../../kmehr/index.ts';
import { momentOf } from '../dates.ts';
import { defined } from '../made.ts';
import { cdOf } from '../tables/code-systems.ts';
import { backOf, type Words } from '../tables/words.ts';
import { partiesAt } from './parties.ts';
import { languageOf, type Scope } from './scope.ts';
import { codeIn, codingOf, type Fields, fieldsIn, listIn, peek, textIn } from './source.ts';
import { cd } from './ways.ts';

/** A date under any of the names, or words. */
export function momentIn({ ledger, language }: Scope, of: Fields, dates: string, words = ''): Moment | undefined {
  const moment = momentOf(peek(of, dates));
  if (moment) {
    ledger.take(of, dates);
    return defined(moment);
  }
  const text = words === '' ? '' : textIn(ledger, of, words);
  return text === '' ? undefined : { text: { language, value: text } };
}

/** What a summary takes, and of which table it takes one code only. */
const OF_SUMMARY: ReadonlySet<string> = new Set(['ICPC', 'ICD', 'CD-CLINICAL', 'CD-ATC', 'CD-DRUG-CNK']);
const ONCE: ReadonlySet<string> = new Set(['ICPC', 'ICD', 'CD-CLINICAL', 'CD-ATC']);

/** Codes that KMEHR has a table for, and a summary a place; others stay behind and are reported. */
export function codesIn({ ledger, isSummary }: Scope, concept: Fields | undefined): readonly Cd[] {
  const seen = new Set<string>();
  return listIn(concept, 'coding').flatMap((coding) => {
    const found = cdOf(codingOf(coding));
    const scheme = found?.scheme ?? '';
    if (!found || (isSummary && (!OF_SUMMARY.has(scheme) || seen.has(scheme)))) return [];
    if (ONCE.has(scheme)) seen.add(scheme);
    for (const key of ['system', 'version', 'code', 'display']) ledger.take(coding, key);
    return [found];
  });
}

export const textOf = (scope: Scope, resource: Fields, value: string): readonly Text[] =>
  value === '' ? [] : [{ language: languageOf(scope, resource), value }];

/** Notes as texts of the item. */
export const notesIn = (scope: Scope, resource: Fields): readonly Text[] =>
  listIn(resource, 'note').flatMap((note) => textOf(scope, resource, textIn(scope.ledger, note, 'text')));

/** Text and codes of a concept, each in a content of its own. */
export function conceptIn(scope: Scope, resource: Fields, name: string): readonly Content[] {
  const concept = fieldsIn(resource, name);
  const text = textOf(scope, resource, textIn(scope.ledger, concept, 'text'));
  const codes = codesIn(scope, concept);
  const products = codes.filter(({ scheme }) => scheme === 'CD-DRUG-CNK');
  const others = codes.filter(({ scheme }) => scheme !== 'CD-DRUG-CNK');
  return [
    ...(text.length > 0 ? [{ text }] : []),
    ...(others.length > 0 ? [{ cd: others }] : []),
    ...products.map(productOf),
  ];
}

/** A package under its name, or under its number. */
export const productOf = ({ display, ...code }: Cd): Content => ({
  medicinalproduct: { intendedcd: [code], intendedname: display ?? code.value },
});

/** The word of KMEHR for a code in a concept; nothing when it has none that means the same. */
export function wordIn(
  { ledger }: Scope,
  concept: Fields | undefined,
  system: string,
  words: Words,
): string | undefined {
  const coding = codeIn(concept, system);
  const word = backOf(words, peek(coding, 'code'));
  if (coding && word) for (const key of ['system', 'code', 'display']) ledger.take(coding, key);
  return word;
}

/** The same of a plain code. */
export function plainWordIn({ ledger }: Scope, of: Fields, name: string, words: Words): string | undefined {
  const word = backOf(words, peek(of, name));
  if (word) ledger.take(of, name);
  return word;
}

export const holding = (scheme: string, value: string | undefined): { readonly cd: Cd } | undefined =>
  value === undefined ? undefined : { cd: cd(scheme, value) };

const likeness = (parties: readonly HcParty[]): string => JSON.stringify(parties);

/** Who wrote it, when it is not who made the transaction. */
export function authorIn(
  { ledger, resources, author }: Scope,
  reference: Fields | undefined,
  from: Fields,
): Item['author'] {
  const parties = partiesAt(ledger, resources, reference, from);
  return parties.length === 0 || likeness(parties) === likeness(author) ? undefined : { hcparty: parties };
}

/** When it was written down, when that is not when the transaction was made; a part of a date has no place. */
export function recordedIn({ ledger, made }: Scope, of: Fields, name: string): string | undefined {
  const moment = momentOf(peek(of, name));
  const isSame = moment?.date === made.date && moment?.time === made.time;
  if (moment?.date && (moment.time || isSame)) ledger.take(of, name);
  return moment?.date && moment.time && !isSame ? `${moment.date}T${moment.time}` : undefined;
}

/** The patient is that of the folder. */
export function ofPatient({ ledger }: Scope, resource: Fields, ...names: readonly string[]): void {
  for (const name of names) if (fieldsIn(resource, name)) ledger.take(resource, name);
  ledger.take(resource, 'language');
  for (const extension of listIn(resource, 'extension'))
    if (peek(extension, 'url').endsWith('/be-ext-intended-profile')) ledger.whole(extension);
}
