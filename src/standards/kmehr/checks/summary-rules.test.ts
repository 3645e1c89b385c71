import { describe, expect, it } from 'vitest';
import { aboutItem, cd, content, folder, item, message, rulesAbout, text, transaction } from './testing/message-of.ts';

const begin = '<beginmoment><date>2025-01-15</date></beginmoment>';
const end = '<endmoment><date>2025-02-15</date></endmoment>';
const state = (code: string): string => `<lifecycle>${cd('CD-LIFECYCLE', code)}</lifecycle>`;
const icpc = content(cd('ICPC', 'T90', '2'));
const product = content(
  '<medicinalproduct><intendedcd S="CD-DRUG-CNK" SV="1.0">1234567</intendedcd><intendedname>Inventé</intendedname></medicinalproduct>',
);
const substance = content(
  '<substanceproduct><intendedcd S="CD-INNCLUSTER" SV="1.0">12</intendedcd><intendedname>Inventé</intendedname></substanceproduct>',
);
const compound = content('<compoundprescription L="fr">Inventé</compoundprescription>');
const atc = content(cd('CD-ATC', 'A10BA02'));
const flu = content(cd('CD-VACCINEINDICATION', 'seasonalinfluenza'));

describe('healthcareelement, problem and treatment', () => {
  const full = `${text}${icpc}`;
  describe.each(['healthcareelement', 'problem', 'treatment'])('%s', (code) => {
    it.each([
      ['active, with begin', full + begin + state('active'), []],
      ['active, without begin', full + state('active'), ['healthcareelement-active-beginmoment']],
      ['inactive, with end', full + begin + end + state('inactive'), []],
      ['inactive, without end', full + begin + state('inactive'), ['healthcareelement-inactive-endmoment']],
      ['of another state', full + begin + state('stopped'), ['healthcareelement-lifecycle']],
      ['of no state', full + begin, ['healthcareelement-lifecycle']],
      ['not coded', text + begin + state('active'), ['healthcareelement-coded']],
      ['coded only', icpc + begin + state('active'), ['healthcareelement-one-text']],
      ['coded twice', full + icpc + begin + state('active'), ['healthcareelement-one-code', 'sumehr-one-icpc']],
      ['with something else', full + product + begin + state('active'), ['healthcareelement-only-text-and-codes']],
    ])('%s', (_, inner, rules) => {
      expect(aboutItem('sumehr', item(code, inner)).sort()).toEqual(rules);
    });

    it('nothing known needs no content, but must be inactive', () => {
      expect(aboutItem('sumehr', item(code, state('inactive'), { flavor: 'NA' }))).toEqual([]);
      expect(aboutItem('sumehr', item(code, state('active'), { flavor: 'NA' }))).toContain(
        'healthcareelement-one-text',
      );
      expect(aboutItem('sumehr', item(code, state('inactive')))).toContain('healthcareelement-one-text');
    });
  });

  it('is asked in a clinical summary too, and in no other transaction', () => {
    expect(aboutItem('clinicalsummary', item('problem', ''))).toContain('healthcareelement-one-text');
    expect(aboutItem('contactreport', item('healthcareelement', ''))).toEqual([]);
    expect(aboutItem('note', item('healthcareelement', ''))).toEqual([]);
  });
});

describe('medication and vaccine', () => {
  it.each([
    ['text, product and ATC', 'medication', text + product + atc, []],
    ['a substance is a product', 'medication', text + substance + atc, []],
    ['a preparation is a product', 'medication', text + compound + atc, []],
    ['a product and a substance', 'medication', text + product + substance + atc, ['medication-one-product']],
    ['text alone', 'medication', text, ['medication-atc', 'medication-product']],
    ['a code of another table', 'medication', text + product + atc + icpc, ['medication-only-product-text-atc']],
    ['indication and product', 'vaccine', flu + product, []],
    ['several indications', 'vaccine', flu + flu + product, []],
    ['text in a content', 'vaccine', flu + product + text, ['vaccine-only-product-and-codes']],
    ['ATC code alone', 'vaccine', atc + product, ['vaccine-indication']],
  ])('%s', (_, code, inner, rules) => {
    expect(aboutItem('sumehr', item(code, inner)).sort()).toEqual(rules);
  });
});

describe('codes in a SUMEHR', () => {
  it.each([
    ['one of each table', cd('ICPC', 'T90', '2') + cd('ICD', 'E11', '10') + cd('CD-CLINICAL', '1'), []],
    ['the sender’s own', cd('LOCAL', 'x', '1', ' SL="logiciel" DN="Mot inventé"'), []],
    ['the sender’s own without words', cd('LOCAL', 'x', '1', ' SL="logiciel"'), ['local-code-words']],
    ['SNOMED', cd('CD-SNOMED', '1'), ['sumehr-code-table']],
    ['ICD 9', cd('ICD', '250', '9'), ['sumehr-icd-version']],
  ])('%s', (_, codes, rules) => {
    expect(aboutItem('sumehr', item('risk', text + content(codes)))).toEqual(rules);
  });

  it('may be of any table in a clinical summary', () => {
    expect(aboutItem('clinicalsummary', item('risk', text + content(cd('CD-SNOMED', '1'))))).toEqual([]);
  });
});

describe('wishes of a patient', () => {
  it.each([
    ['CD-PATIENTWILL', 'euthanasiarequest', []],
    ['CD-PATIENTWILL', 'omissionofmedicaldata', []],
    ['CD-PATIENTWILL-RES', 'dnr3', []],
    ['CD-PATIENTWILL-HOS', 'hos2', []],
    ['CD-PATIENTWILL-HOS', 'dnr3', ['patientwill-known-code']],
    ['CD-PATIENTWILL', 'hos2', ['patientwill-known-code']],
  ])('%s %s', (table, code, rules) => {
    expect(aboutItem('sumehr', item('patientwill', content(cd(table, code))))).toEqual(rules);
  });
});

it('one keeper of the file in a whole message, wherever the items stand', () => {
  const keeper = item('gmdmanager', content('<hcparty/>'));
  const heading = `<heading><id S="ID-KMEHR" SV="1.0">1</id>${cd('CD-HEADING', 'history')}${keeper}</heading>`;
  const about = rulesAbout(message(folder(transaction('sumehr', heading + keeper))));
  expect(about.filter((rule) => rule === 'gmdmanager-once')).toHaveLength(1);
});
