import { describe, expect, it } from 'vitest';
import { checkTexts, formatDate } from '../../platform/text/index.ts';
import { readKmehr } from '../kmehr/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { type DocumentView, documentView, filesOf, type ViewBlock, type ViewSection } from './index.ts';
import { inventedLabel } from './invented-labels.ts';
import { labParts, medicineParts, message, sumehrParts, transaction } from './invented-message.ts';
import { type ViewLanguage, viewWords } from './words.ts';

const read = (sent: string) => {
  const result = readKmehr(Buffer.from(sent), DEFAULT_LIMITS);
  if (!result.ok) throw new Error('the example is not a message');
  return result.value.message;
};

const view = (sent: string, language: ViewLanguage = 'en'): DocumentView =>
  documentView(read(sent), { language, formatDate, labelOf: inventedLabel });

const sections = ({ blocks }: DocumentView): readonly ViewSection[] =>
  blocks.filter((block) => block.kind === 'section');

/** `label: value` of each detail of the entry with this label. */
const detailsOf = (blocks: readonly ViewBlock[], label: string): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'section') return detailsOf(block.blocks, label);
    if (block.kind !== 'entry' || block.label.text !== label) return [];
    return block.details.map((one) => `${one.label.text}: ${one.values.map(({ text }) => text).join(' | ')}`);
  });

const labelsIn = (document: DocumentView, heading: string): readonly string[] =>
  sections(document)
    .filter((section) => section.heading.text === heading)
    .flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'entry' ? block.label.text : block.kind)));

describe('a SUMEHR', () => {
  const sumehr = view(message(transaction('sumehr', sumehrParts)));

  it('has its sections in the fixed order, whatever order it was sent in', () => {
    const wanted = [
      'Allergies and adverse reactions',
      'Risks',
      'Active problems',
      'Medication',
      'Vaccinations',
      "Patient's wishes",
      'Contact persons',
      'Care team',
      'History',
      'Other information',
    ];
    expect(sections(sumehr).map(({ heading }) => heading.text)).toEqual(wanted);
    const turned = view(message(transaction('sumehr', [...sumehrParts].reverse())));
    expect(sections(turned).map(({ heading }) => heading.text)).toEqual(wanted);
  });

  it('puts what is over into history and what is unknown last', () => {
    expect(labelsIn(sumehr, 'History')).toEqual(['Opération inventée']);
    expect(labelsIn(sumehr, 'Other information')).toEqual(['Élément inconnu', 'prose']);
    expect(labelsIn(sumehr, 'Active problems')).toEqual(['Maladie inventée']);
  });

  it.each([
    ['allergy', 'active', 'Allergies and adverse reactions'],
    ['adr', 'active', 'Allergies and adverse reactions'],
    ['risk', 'active', 'Risks'],
    ['familyrisk', 'active', 'Risks'],
    ['problem', 'active', 'Active problems'],
    ['healthcareelement', 'active', 'Active problems'],
    ['problem', 'inactive', 'History'],
    ['treatment', 'active', 'Treatments'],
    ['medication', 'stopped', 'Medication'],
    ['vaccine', 'administrated', 'Vaccinations'],
    ['allergy', 'inactive', 'Allergies and adverse reactions'],
    ['contacthcparty', 'active', 'Care team'],
    ['habit', 'active', 'Other information'],
  ])('shows %s, %s, under %s', (kind, state, wanted) => {
    const item = `<item><cd S="CD-ITEM" SV="1">${kind}</cd><content><text L="fr">Mots</text></content>
      <lifecycle><cd S="CD-LIFECYCLE" SV="1">${state}</cd></lifecycle></item>`;
    expect(sections(view(message(transaction('sumehr', [item])))).map(({ heading }) => heading.text)).toEqual([wanted]);
  });

  it('keeps dates as precise as sent', () => {
    expect(detailsOf(sumehr.blocks, 'Maladie inventée')).toContain('Start: 2014');
    expect(detailsOf(sumehr.blocks, 'Inventine')).toContain('Start: May 2014');
  });

  it('shows a bare code in sight when it is all there is', () => {
    const item = `<item><cd S="CD-ITEM" SV="1">allergy</cd><content><cd S="CD-CLINICAL" SV="1">10070346</cd></content></item>`;
    const [section] = sections(view(message(transaction('sumehr', [item]))));
    const entry = section?.blocks[0];
    expect(entry?.kind === 'entry' && entry.details.map(({ values }) => values[0]?.text)).toEqual([
      'CD-CLINICAL 10070346',
    ]);
  });

  it('names an entry by the words of its author, keeps product and free elements as details', () => {
    const details = detailsOf(sumehr.blocks, 'Inventine');
    expect(details).toContain('Product: Inventine 5 mg');
    expect(details).toContain('How to take it: 1 tablet per dag');
    expect(details).toContain('May be replaced: Yes');
    expect(detailsOf(sumehr.blocks, 'Élément inconnu')).toContain('sparkle: shine | tone: blue | deeper');
  });

  it('labels codes in the language of the reader, the code beside', () => {
    const wishes = (language: ViewLanguage) =>
      sections(view(message(transaction('sumehr', sumehrParts)), language))[5]?.blocks.map((block) =>
        block.kind === 'entry' ? [block.label.text, block.label.codes?.[0]?.value] : [],
      );
    const [en, nl] = [wishes('en'), wishes('nl')];
    expect(en?.[0]?.[1]).toBe('organdonationconsent');
    expect(en?.[0]?.[0]).not.toBe('organdonationconsent');
    expect(nl?.[0]?.[0]).not.toBe(en?.[0]?.[0]);
  });

  it('says that nothing is known where it is asked, not in the history', () => {
    const none = `<item><id S="ID-KMEHR" SV="1">1</id><cd S="CD-ITEM" SV="1" nullFlavor="NA">treatment</cd>
      <lifecycle><cd S="CD-LIFECYCLE" SV="1">inactive</cd></lifecycle></item>`;
    const document = view(message(transaction('sumehr', [none])));
    expect(labelsIn(document, 'Treatments')).toEqual(['Nothing to report']);
  });

  it('says who a contact person is and how to reach her', () => {
    const details = detailsOf(sumehr.blocks, 'Anna Bedacht');
    expect(details.find((one) => one.startsWith('Kind:'))?.toLowerCase()).toContain('mother');
    expect(details.find((one) => one.startsWith('Phone or address:'))).toContain('0470000001');
  });

  it('names patient, author and that it is not validated yet above the content', () => {
    const facts = sumehr.facts.map(({ label, values }) => `${label.text}: ${values[0]?.text}`);
    expect(facts).toContain('Patient: Emma Proefsteen');
    expect(facts).toContain('State: Not validated yet');
    expect(facts.find((fact) => fact.startsWith('Author:'))).toContain('Claire Verzonnen');
    expect(facts).toContain('Date: 2 March 2026 at 10:00');
  });
});

describe('a lab result', () => {
  const sent = message(transaction('labresult', labParts));
  const lab = view(sent);

  it('is a table under its heading: value with unit, reference range, flag, remarks', () => {
    const table = sections(lab)[0]?.blocks[0];
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns.map(({ text }) => text)).toEqual(['Test', 'Value', 'Reference range', 'Flag', 'Date', 'More']);
    expect(table.rows.map((row) => row.map((cell) => cell[0]?.text))[1]?.slice(0, 3)).toEqual([
      'Sodium inventé',
      expect.stringMatching(/^140 /),
      '135 - 145',
    ]);
    expect(table.rows[1]?.[5]?.map(({ text }) => text)).toContain('Remark: à jeun 140');
  });

  it('offers its file by the place it has in the message, with type and size, and shows addresses', () => {
    const files = lab.blocks.filter((block) => block.kind === 'attachment');
    expect(files.map(({ number, mediaType, size, address }) => [number, mediaType, size, address])).toEqual([
      [0, 'application/pdf', 11, undefined],
      [null, '', null, 'urn:invented:7'],
    ]);
    expect(filesOf(read(sent)).map(({ value }) => value)).toEqual(['SGVsbG8gWmVubmU=']);
  });
});

describe('details in words', () => {
  const cd = (scheme: string, value: string): string => `<cd S="${scheme}" SV="1">${value}</cd>`;
  const details = (inner: string): readonly string[] => {
    const item = `<item><id S="ID-KMEHR" SV="1">1</id><cd S="CD-ITEM" SV="1">medication</cd><content><text L="fr">Dosine</text></content>${inner}</item>`;
    return detailsOf(view(message(transaction('prescription', [item]))).blocks, 'Dosine');
  };

  it.each([
    [
      `<posology><low>1</low><high>2</high><unit>${cd('CD-ADMINISTRATIONUNIT', 'tab')}</unit><takes><high>3</high></takes></posology>`,
      'How to take it: 1 - 2 tab | Takes a day: 3',
    ],
    [
      `<frequency><nominator><quantity><decimal>2</decimal></quantity></nominator><denominator><quantity><decimal>1</decimal><unit>${cd('CD-TIMEUNIT', 'wk')}</unit></quantity></denominator></frequency>`,
      'Frequency: 2 per 1 wk',
    ],
    [
      `<renewal><decimal>3</decimal><duration><decimal>1</decimal><unit>${cd('CD-TIMEUNIT', 'mo')}</unit></duration></renewal>`,
      'Renewal: 3 | Duration: 1 mo',
    ],
    [`<cost><decimal>12.50</decimal><unit>${cd('CD-CURRENCY', 'EUR')}</unit></cost>`, 'Cost: 12.50 EUR'],
    [`<strength><decimal>5</decimal><unit>${cd('CD-UNIT', 'mg')}</unit></strength>`, 'Strength: 5 mg'],
    [
      '<feedback><reportrequested>true</reportrequested><text L="fr">par lettre</text></feedback>',
      'Feedback asked: par lettre | Yes',
    ],
    [
      '<confidentiality><hcparty><cd S="CD-HCPARTY" SV="1">persphysician</cd><name>Ada</name></hcparty></confidentiality>',
      'Reserved for: Ada, persphysician',
    ],
    [
      '<local><cd S="LOCAL" SL="X" SV="1" DN="Couleur" L="fr">c</cd><content><text L="fr">bleu</text></content></local>',
      'More: Couleur: bleu',
    ],
  ])('%s is shown as %s', (inner, said) => {
    expect(details(inner)).toContain(said);
  });

  it('a recipe is named by its words, what it is made of follows', () => {
    const item = `<item><cd S="CD-ITEM" SV="1">medication</cd><content><compoundprescription><magistraltext L="fr">Pommade inventée</magistraltext>
      <quantity><decimal>30</decimal><unit>${cd('CD-UNIT', 'gr')}</unit></quantity></compoundprescription></content></item>`;
    const blocks = view(message(transaction('prescription', [item]))).blocks;
    expect(detailsOf(blocks, 'Pommade inventée')).toEqual(['Quantity: 30 gr']);
  });

  it('reference values that hold for some people stand beside the others', () => {
    const lab = `<item><cd S="CD-ITEM" SV="1">lab</cd><content>${cd('CD-LAB', '718-7')}</content><content><decimal>9.1</decimal><minref><decimal>12</decimal></minref>
      <refscope>${cd('CD-REFSCOPE', 'pregnancy')}<refvalue><minref><decimal>11</decimal></minref><maxref><decimal>15</decimal></maxref><context L="fr">troisième trimestre</context></refvalue></refscope></content></item>`;
    const [table] = view(message(transaction('labresult', [lab]))).blocks;
    const references = table?.kind === 'table' ? table.rows[0]?.[2]?.map(({ text }) => text) : [];
    expect(references).toEqual(['≥ 12', 'pregnancy: troisième trimestre: 11 - 15']);
  });
});

describe('a medication scheme', () => {
  const cells = (sent: string): Record<string, readonly string[]>[] => {
    const table = view(sent).blocks[0];
    if (table?.kind !== 'table') throw new Error('no table');
    return table.rows.map((row) =>
      Object.fromEntries(row.map((cell, at) => [table.columns[at]?.text ?? '', cell.map(({ text }) => text)])),
    );
  };

  it('opens with one table: a row a medicine, a column a moment of the day, days at their dose', () => {
    const element = transaction('medicationschemeelement', medicineParts);
    const rows = cells(message(transaction('medicationscheme', []), element, element));
    expect(rows.map(({ Medicine }) => Medicine)).toEqual([['Verzinsel 25 mg'], ['Verzinsel 25 mg']]);
    expect(rows[0]?.Period?.[0]).toBe('from 5 January 2026');
    expect(rows[0]?.Morning).toEqual([expect.stringMatching(/^monday: 1\.5 00005$/)]);
    expect(sections(view(message(transaction('medicationscheme', []), element, element)))).toHaveLength(2);
  });

  const dose = (day: string, time: string, count: string): string =>
    `${day}<daytime>${time}</daytime><quantity><decimal>${count}</decimal></quantity>`;
  const period = (code: string): string => `<dayperiod><cd S="CD-DAYPERIOD" SV="1">${code}</cd></dayperiod>`;
  const regimen = (...doses: readonly string[]): string =>
    `<item><id S="ID-KMEHR" SV="1">1</id><cd S="CD-ITEM" SV="1">medication</cd><text L="fr">Dosine</text><regimen>${doses.join('')}</regimen></item>`;

  it('puts hours and periods into the column of their moment, in the order of the day', () => {
    const [row] = cells(
      message(
        transaction('medicationschemeelement', [
          regimen(
            dose('', '<time>21:30:00</time>', '4'),
            dose('<daynumber>3</daynumber>', period('duringlunch'), '2'),
            dose('', period('beforebreakfast'), '1'),
            dose('<date>2026-01-05</date>', period('aftermeal'), '5'),
          ),
        ]),
      ),
    );
    expect(Object.entries(row ?? {}).slice(1, 5)).toEqual([
      ['Morning', ['1, beforebreakfast']],
      ['Noon', ['Day 3: 2, duringlunch']],
      ['Bedtime', ['4, 21:30']],
      ['Other time', ['5 January 2026: 5, aftermeal']],
    ]);
  });

  it('shows a suspension at the medicine it stops', () => {
    const stop = `<item><id S="ID-KMEHR" SV="1">1</id><cd S="CD-ITEM" SV="1">transactionreason</cd><content><text L="fr">Opération</text></content></item>
      <item><id S="ID-KMEHR" SV="1">2</id><cd S="CD-ITEM" SV="1">medication</cd><beginmoment><date>2026-02-01</date></beginmoment>
      <endmoment><date>2026-02-08</date></endmoment><lifecycle><cd S="CD-LIFECYCLE" SV="1">suspended</cd></lifecycle>
      <lnk TYPE="isplannedfor" URL="//transaction[id[@S='ID-KMEHR']='1']"/></item>`;
    const [row] = cells(
      message(transaction('medicationschemeelement', medicineParts), transaction('treatmentsuspension', [stop])),
    );
    expect(row?.More?.[0]).toBe('suspended: 1 February 2026 - 8 February 2026, Opération');
  });
});

it('has every word in every language', () => {
  expect(checkTexts(viewWords)).toEqual([]);
});

it('very many pieces of an unknown kind are read like few', () => {
  const many = `<content><unknown>${'<x/>'.repeat(150_000)}<y>kept</y></unknown></content>`;
  const sent = message(
    transaction('note', [`<item><id S="ID-KMEHR" SV="1.0">1</id><cd S="CD-ITEM" SV="1.0">problem</cd>${many}</item>`]),
  );
  expect(JSON.stringify(view(sent))).toContain('kept');
});
