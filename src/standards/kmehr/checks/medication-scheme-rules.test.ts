import { describe, expect, it } from 'vitest';
import { cd, content, folder, item, message, rulesAbout, text, transaction } from './testing/message-of.ts';

const scheme = transaction('medicationscheme', '<text L="fr">Schéma inventé</text>', { rest: '<version>1</version>' });
const product = content('<compoundprescription L="fr">Inventé</compoundprescription>');
const begin = '<beginmoment><date>2025-01-15</date></beginmoment>';
const end = '<endmoment><date>2025-02-15</date></endmoment>';
const posology = '<posology><text L="fr">Le matin</text></posology>';
const duration = `<duration><decimal>7</decimal><unit>${cd('CD-TIMEUNIT', 'd')}</unit></duration>`;
const unit = `<unit>${cd('CD-ADMINISTRATIONUNIT', '00005')}</unit>`;
const dose = (period: string, of = unit): string =>
  `<daytime><dayperiod>${cd('CD-DAYPERIOD', period)}</dayperiod></daytime><quantity><decimal>1</decimal>${of}</quantity>`;
const often = (code: string): string =>
  `<frequency><periodicity>${cd('CD-PERIODICITY', code)}</periodicity></frequency>`;

const element = (inner: string, number = 2): string =>
  transaction('medicationschemeelement', item('medication', inner), { number });
const about = (...transactions: string[]): string[] => rulesAbout(message(folder(transactions.join(''))));

describe('an element of a medication scheme', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['the least', product + begin + posology, []],
    ['an EAN code names a product', content(cd('CD-EAN', '5400000000000')) + begin + posology, []],
    ['no product', text + begin + posology, ['scheme-one-product']],
    ['no begin', product + posology, ['scheme-begin-date']],
    [
      'a begin in words',
      `${product}<beginmoment><text L="fr">x</text></beginmoment>${posology}`,
      ['scheme-begin-date'],
    ],
    ['neither posology nor regimen', product + begin, ['scheme-posology-or-regimen']],
    ['an end', product + begin + end + posology, []],
    ['a duration', product + begin + duration + posology, []],
    ['both', product + begin + end + duration + posology, ['scheme-end-or-duration']],
    [
      'a frequency in words',
      `${product}${begin}<frequency><text L="fr">x</text></frequency>${posology}`,
      ['scheme-frequency-periodicity'],
    ],
    ...['UQ', 'us', 'UN', 'ux', 'UE'].map(
      (code) => [code, product + begin + often(code) + posology, ['scheme-periodicity']] as const,
    ),
    ['daily', product + begin + often('D') + posology, []],
    ...['aftermeal', 'betweenmeals', 'afternoon', 'evening', 'night'].map(
      (code) =>
        [code, `${product}${begin}<regimen>${dose('morning')}${dose(code)}</regimen>`, ['scheme-dayperiod']] as const,
    ),
    [
      'every dose has its unit',
      `${product}${begin}<regimen>${dose('morning')}${dose('thehourofsleep', '')}</regimen>`,
      ['scheme-quantity-unit'],
    ],
  ])('%s', (_, inner, rules) => {
    expect(about(scheme, element(inner))).toEqual(rules);
  });

  it('has one medicine', () => {
    const none = transaction('medicationschemeelement', item('healthcareelement', text), { number: 2 });
    expect(about(scheme, none)).toEqual(['scheme-one-medication']);
  });

  it.each([
    ['nochanges', []],
    ['treatmentsuspension', []],
    ['autre', ['scheme-adaptationflag']],
    ['', ['scheme-adaptationflag']],
  ])('changed: %s', (code, rules) => {
    const flag = content(cd('CD-ITEM-MS', 'adaptationflag') + (code && cd('CD-MS-ADAPTATION', code)));
    const parts = item('healthcareelement', flag) + item('medication', product + begin + posology, { number: 2 });
    expect(about(scheme, transaction('medicationschemeelement', parts, { number: 2 }))).toEqual(rules);
  });
});

describe('a suspension', () => {
  const suspension = (links: string): string =>
    transaction('treatmentsuspension', item('medication', product + begin + links), { number: 3 });
  const link = (url: string): string => `<lnk TYPE="isplannedfor" URL="${url}"/>`;
  const to = (number: number): string => link(`//transaction[id[@S='ID-KMEHR']='${number}']`);

  it.each([
    ['leads to an element', to(2), []],
    ['leads to the scheme itself', to(1), ['suspension-link-target']],
    ['leads nowhere', to(9), ['suspension-link-target']],
    ['is no path', link('2'), ['suspension-link-target']],
    ['has no link', '', ['suspension-link']],
  ])('%s', (_, links, rules) => {
    expect(about(scheme, element(product + begin + posology), suspension(links))).toEqual(rules);
  });
});

it('two schemes for one patient are one too many', () => {
  expect(about(scheme, scheme.replace('>1</id>', '>2</id>'))).toEqual(['scheme-one-scheme']);
});
