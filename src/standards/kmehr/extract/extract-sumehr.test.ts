import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../../doors/sandbox/index.ts';
import { DEFAULT_LIMITS, readTree, withXml, type XmlTree } from '../../xml/index.ts';
import { readKmehrText } from '../index.ts';
import { EXTRACT_LIST, extractSumehr } from './extract-sumehr.ts';
import { sumehrSections } from './sections.ts';

const CARE = ['sm-adverse-drug-reaction', 'sm-allergies', 'sm-risks', 'sm-medication'];
const SETS = [CARE, ...Object.keys(sumehrSections).map((section) => [section]), Object.keys(sumehrSections)];

const treeOf = (text: string): XmlTree => {
  const read = withXml(Buffer.from(text), DEFAULT_LIMITS, (root) => readTree(root));
  if (!read.ok) throw new Error(read.problem.text);
  return read.value;
};
const below = (tree: XmlTree): XmlTree[] => [tree, ...tree.children.flatMap(below)];
const kindOf = (item: XmlTree) =>
  item.children.find(({ name, attributes }) => name === 'cd' && attributes.S === 'CD-ITEM')?.text.trim() ?? '';
/** Everything a person could read in it: texts, displays, codes, link targets. */
const said = (tree: XmlTree): string[] =>
  below(tree)
    .flatMap(({ text, children, attributes }) => [
      children.length === 0 ? text.trim() : '',
      attributes.DN ?? '',
      attributes.URL ?? '',
    ])
    .filter((words) => words.length > 3);

let messages: (readonly [name: string, xml: string])[] = [];
beforeAll(async () => {
  const corpus = readdirSync('corpora/valid', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xml'))
    .map((file) => [file, readFileSync(`corpora/valid/${file}`, 'utf8')] as const)
    .filter(([, xml]) => />\s*sumehr\s*</.test(xml));
  const world = makeWorld({ seed: 1990, today: '2026-11-24' });
  const summaries = world.documents.filter(({ kind }) => kind === 'sumehr').slice(0, 15);
  const made = await Promise.all(summaries.map(async ({ id, xml }) => [id, await xml()] as const));
  messages = [...corpus, ...made];
});

describe('the extract of a SUMEHR', () => {
  it('there is something to cut', () => {
    expect(messages.length).toBeGreaterThan(15);
    expect(messages.filter(([, xml]) => extractSumehr(xml, CARE)).length).toBeGreaterThan(10);
  });

  it('holds nothing of a forbidden section, no link, no free text', () => {
    for (const [name, xml] of messages) {
      const original = below(treeOf(xml));
      const items = original.filter(({ name: is }) => is === 'item');
      for (const sections of name.includes('rules/') ? [CARE] : SETS) {
        const extract = extractSumehr(xml, sections);
        if (extract === undefined) continue;
        const allowed = sections.flatMap((section) => [
          ...((sumehrSections as Record<string, readonly string[]>)[section] ?? []),
        ]);
        const open = items.filter((item) => allowed.includes(kindOf(item)));
        const shown = below(treeOf(extract));
        const kept = shown.filter(({ name: is }) => is === 'item');
        expect(
          kept.map(kindOf).filter((kind) => !allowed.includes(kind)),
          name,
        ).toEqual([]);
        expect(kept.length, name).toBeLessThanOrEqual(open.length);
        expect(
          shown.filter(({ name: is }) => ['lnk', 'local', 'confidentiality', 'text', 'text-with-layout'].includes(is)),
          name,
        ).toEqual([]);
        const elsewhere = new Set(said(treeOf(extract)));
        const frame = original.filter(({ name: is }) =>
          ['header', 'author', 'patient', 'cd', 'date', 'time'].includes(is),
        );
        const mayStand = new Set([...open, ...frame.filter((one) => one.name !== 'cd')].flatMap(said));
        const closed = items
          .filter((item) => !open.includes(item))
          .flatMap(said)
          .filter((words) => !mayStand.has(words));
        expect(
          closed.filter((words) => elsewhere.has(words) && !/^[A-Za-z-]*$/.test(words)),
          `${name} ${sections}`,
        ).toEqual([]);
      }
    }
  });

  it('is a message that obeys the schema, marked, and never complete', () => {
    for (const [name, xml] of messages.filter(([of]) => of.includes('kmehr/') || !of.endsWith('.xml'))) {
      const extract = extractSumehr(xml, Object.keys(sumehrSections));
      if (extract === undefined) continue;
      const read = readKmehrText(extract);
      expect(read.ok && read.value.faults, name).toEqual([]);
      const transaction = read.ok ? read.value.message.folder?.[0]?.transaction?.[0] : undefined;
      expect(transaction?.iscomplete, name).toBe(false);
      expect(
        transaction?.cd?.filter(({ local }) => local === EXTRACT_LIST),
        name,
      ).toHaveLength(1);
    }
  });
});

const message = (parts: string, more = ''): string =>
  `<k:kmehrmessage xmlns:k="http://www.ehealth.fgov.be/standards/kmehr/schema/v1" xmlns="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"><header><id S="ID-KMEHR" SV="1.0">1</id><text L="en">secret</text></header><folder><id S="ID-KMEHR" SV="1.0">1</id><patient><id S="ID-PATIENT" SV="1.0">1</id><id S="LOCAL" SL="x" SV="1">secret</id><familyname>A</familyname><address><city>secret</city></address><text L="en">secret</text></patient><transaction>${more}<cd S="CD-TRANSACTION" SV="1">sumehr</cd><cd S="LOCAL" SL="title" SV="1" DN="secret">secret</cd><iscomplete>true</iscomplete>${parts}</transaction><text L="en">secret</text></folder></k:kmehrmessage>`;
const item = (kind: string, inside: string): string =>
  `<item><id S="ID-KMEHR" SV="1.0">1</id><cd S="CD-ITEM" SV="1.0">${kind}</cd>${inside}</item>`;
const ALLERGY = item('allergy', '<content><cd S="CD-ATC" SV="1.0">shown</cd></content>');

describe('what is no certain part of an allowed section is left out', () => {
  it.each([
    ['an item of another section', item('problem', '<content><text L="en">secret</text></content>')],
    ['an unknown item', item('dream', '<content><text L="en">secret</text></content>')],
    ['a name of the prototype', item('constructor', '<content><text L="en">secret</text></content>')],
    [
      'an item of two kinds',
      item('allergy', '<cd S="CD-ITEM" SV="1.0">problem</cd><content><text L="en">secret</text></content>'),
    ],
    ['an item of no kind', '<item><content><text L="en">secret</text></content></item>'],
    [
      'a comment beside an item',
      item('allergy', '<content><cd S="CD-ATC" SV="1.0">shown</cd></content><text L="en">secret</text>'),
    ],
    ['an attachment in an item', item('allergy', '<content><lnk TYPE="multimedia">secret</lnk></content>')],
    [
      'an attachment deep in an item',
      item(
        'medication',
        '<content><medicinalproduct><intendedname>Fict</intendedname><lnk TYPE="multimedia">secret</lnk></medicinalproduct></content>',
      ),
    ],
    [
      'a link of an item',
      item('allergy', '<content><cd S="CD-ATC" SV="1.0">shown</cd></content><lnk TYPE="isachildof" URL="secret"/>'),
    ],
    [
      'local attributes',
      item(
        'allergy',
        '<content><cd S="CD-ATC" SV="1.0">shown</cd></content><local><cd S="LOCAL" SL="x" SV="1" DN="secret" L="en">secret</cd></local>',
      ),
    ],
    [
      'a confidential item',
      item(
        'allergy',
        '<confidentiality><cd S="CD-CONFIDENTIALITY" SV="1">secret</cd></confidentiality><content><text L="en">secret</text></content>',
      ),
    ],
    ['a person in an allergy', item('allergy', '<content><person><familyname>secret</familyname></person></content>')],
    [
      'words for a day',
      item(
        'allergy',
        '<content><cd S="CD-ATC" SV="1.0">shown</cd></content><beginmoment><text L="en">secret</text></beginmoment>',
      ),
    ],
    ['the words of an item', item('allergy', '<content><text L="en">secret</text></content>')],
    [
      'the words of a dose',
      item(
        'medication',
        '<content><cd S="CD-ATC" SV="1.0">J01CA04</cd></content><posology><text L="en">secret</text></posology>',
      ),
    ],
    [
      'words deep in a medicine made up by the pharmacist',
      item(
        'medication',
        '<content><compoundprescription><magistraltext L="en">secret</magistraltext></compoundprescription></content>',
      ),
    ],
    ['text of the transaction', '<text L="en">secret</text>'],
    [
      'a heading’s words',
      `<heading><id S="ID-KMEHR" SV="1.0">1</id><cd S="CD-HEADING" SV="1">assessment</cd><cd S="LOCAL" SL="x" SV="1">secret</cd><text L="en">secret</text>${ALLERGY}</heading>`,
    ],
    ['a foreign element', '<x:item xmlns:x="urn:other"><x:text>secret</x:text></x:item>'],
    [
      'a foreign element inside',
      item(
        'allergy',
        '<content><cd S="CD-ATC" SV="1.0">shown</cd><x:text xmlns:x="urn:other">secret</x:text></content>',
      ),
    ],
    ['a comment of XML', '<!-- secret -->'],
  ])('%s', (_, part) => {
    const extract = extractSumehr(message(ALLERGY + part), CARE) ?? '';
    expect(extract).toContain('shown');
    expect(extract).not.toContain('secret');
  });

  it('of an item in words its kind and days stay, so that a reader knows to ask', () => {
    const inWords = item(
      'allergy',
      '<content><text L="en">secret</text></content><beginmoment><date>2020-01-01</date></beginmoment>',
    );
    const extract = extractSumehr(message(inWords), CARE) ?? '';
    expect(extract).toContain('>allergy</cd><beginmoment><date>2020-01-01</date></beginmoment></item>');
    expect(extract).not.toContain('secret');
  });

  it.each([
    ['nothing is certain', message(item('problem', '<content><text L="en">secret</text></content>')), CARE],
    ['no section is allowed', message(ALLERGY), []],
    ['only an unknown section is allowed', message(ALLERGY), ['constructor']],
    [
      'the transaction is confidential',
      message(ALLERGY, '<confidentiality><cd S="CD-CONFIDENTIALITY" SV="1">secret</cd></confidentiality>'),
      CARE,
    ],
    ['the kind is another', message(ALLERGY).replace('>sumehr<', '>note<'), CARE],
    ['it cannot be read', '<k:kmehrmessage', CARE],
  ])('there is no extract when %s', (_, xml, sections) => {
    expect(extractSumehr(xml, sections)).toBeUndefined();
  });
});
