import { describe, expect, it } from 'vitest';
import { aboutItem, cd, folder, item, message, rulesAbout, text, transaction } from './testing/message-of.ts';

const note = transaction('note', '<text L="fr">Note inventée</text>');
const id = (scheme: string, number: string): string => `<id S="${scheme}" SV="1.0">${number}</id>`;

describe('identifiers', () => {
  it.each([
    ['00000000097', []],
    ['85073099833', []],
    ['85.07.30-998.33', []],
    ['88222999936', []],
    ['88422999979', []],
    ['08422999977', []],
    ['85073099834', ['ssin-check-digits']],
    ['8507309983', ['ssin-check-digits']],
    ['', ['ssin-check-digits']],
  ])('of a patient: %s', (number, rules) => {
    for (const scheme of ['ID-PATIENT', 'INSS']) {
      expect(rulesAbout(message(folder(note, id(scheme, number))))).toEqual(rules);
    }
  });

  it.each([
    ['ID-HCPARTY', '19999717004', []],
    ['ID-HCPARTY', '71000436', []],
    ['ID-HCPARTY', '71000436000', []],
    ['ID-HCPARTY', '1990000728', []],
    ['ID-HCPARTY', '0419052173', []],
    ['ID-HCPARTY', '71000437', ['nihii-check-digits']],
    ['ID-HCPARTY', '1990000729', ['nihii-check-digits']],
    ['ID-HCPARTY', '12345', ['nihii-check-digits']],
    ['INSS', '85073099834', ['ssin-check-digits']],
    ['ID-CBE', '0419052174', ['cbe-check-digits']],
    ['ID-EHP', '1990000729', ['ehp-check-digits']],
    ['ID-INSURANCE', '100', []],
    ['LOCAL', 'x', []],
  ])('of a party anywhere: %s %s', (scheme, number, rules) => {
    const party = `<hcparty>${id(scheme, number)}${cd('CD-HCPARTY', 'orgpractice')}<name>Maison inventée</name></hcparty>`;
    const inAuthor = message(folder(note)).replace('<recipient>', `<recipient>${party}`);
    expect(rulesAbout(inAuthor)).toEqual(rules);
    expect(aboutItem('note', item('requestor', `<content>${party}</content>`))).toEqual(rules);
    expect(aboutItem('note', item('requestor', `${text}<author>${party}</author>`))).toEqual(rules);
    const own = `<local>${cd('LOCAL', 'x', '1.0', ' SL="logiciel" DN="Mot inventé" L="fr"')}<content>${party}</content></local>`;
    expect(aboutItem('note', item('requestor', text + own))).toEqual(rules);
  });
});

describe('numbers of items and headings', () => {
  const risk = (number: number): string => item('risk', text, { number });
  const heading = (number: number, inner: string): string =>
    `<heading>${id('ID-KMEHR', String(number))}${cd('CD-HEADING', 'history')}${inner}</heading>`;

  it.each([
    ['1 2 3', risk(1) + risk(2) + risk(3), []],
    ['1 3 4: one gap is told once', risk(1) + risk(3) + risk(4), ['id-kmehr-sequence']],
    ['2 3', risk(2) + risk(3), ['id-kmehr-from-one']],
    ['1 1', risk(1) + risk(1), ['id-kmehr-sequence']],
    [
      'items start again in a heading, headings count apart',
      risk(1) + heading(1, risk(1)) + risk(2) + heading(2, risk(1)),
      [],
    ],
    ['in a heading of a heading', heading(1, heading(1, risk(2))), ['id-kmehr-from-one']],
  ])('%s', (_, parts, rules) => {
    expect(rulesAbout(message(folder(transaction('sumehr', parts))))).toEqual(rules);
  });
});

describe('dates, as precise as sent', () => {
  it.each([
    ['<year>2025</year>', '<date>2025-01-01</date>', []],
    ['<date>2025-06-01</date>', '<yearmonth>2025-06</yearmonth>', []],
    ['<date>2025-06-01</date>', '<yearmonth>2025-05</yearmonth>', ['end-before-begin']],
    ['<year>2025</year>', '<year>2024</year>', ['end-before-begin']],
    ['<date>2025-06-01+02:00</date>', '<date>2025-06-01Z</date>', []],
    ['<text L="fr">Enfance</text>', '<year>1990</year>', []],
    ['<year>1990</year>', '<text L="fr">Récemment</text>', []],
  ])('%s to %s', (begin, end, rules) => {
    const moments = `<beginmoment>${begin}</beginmoment><endmoment>${end}</endmoment>`;
    expect(aboutItem('note', item('risk', text + moments))).toEqual(rules);
  });
});

it('the author of a SUMEHR is a physician, beside whoever else', () => {
  const sumehr = transaction('sumehr', item('risk', text));
  const hub = `<hcparty>${id('ID-HCPARTY', '1990000728')}${cd('CD-HCPARTY', 'hub')}<name>Hub inventé</name></hcparty>`;
  expect(rulesAbout(message(folder(sumehr.replace('<author>', `<author>${hub}`))))).toEqual([]);
  expect(rulesAbout(message(folder(sumehr.replace('persphysician', 'persdentist'))))).toEqual([
    'sumehr-author-physician',
  ]);
});

it('what a patient may see is told to the hub without words', () => {
  const own = (local: string): string =>
    transaction('sumehr', item('risk', text)).replace(
      '<date>',
      `${cd('LOCAL', 'TRUE', '1.0', ` SL="${local}"`)}<date>`,
    );
  expect(rulesAbout(message(folder(own('PatientAccess'))))).toEqual([]);
  expect(rulesAbout(message(folder(own('Autre'))))).toEqual(['local-code-words']);
});
