/** An invented readable document with every kind of block, for the gallery. */
import type { DocumentView, ViewCode, ViewPair, ViewText } from '../document/view.ts';
import type { Mark } from './mark.ts';

const text = (mark: Mark, value: string, ...codes: ViewCode[]): ViewText => ({
  text: mark(value),
  ...(codes.length > 0 && { codes: codes.map((code) => ({ system: mark(code.system), value: mark(code.value) })) }),
});

const pair = (mark: Mark, label: string, value: string, ...codes: ViewCode[]): ViewPair => ({
  label: text(mark, label),
  values: [text(mark, value, ...codes)],
});

const problems = (mark: Mark): DocumentView['blocks'][number] => ({
  kind: 'section',
  heading: text(mark, 'Active problems', { system: 'CD-HEADING', value: 'assessment' }),
  blocks: [
    {
      kind: 'entry',
      label: { ...text(mark, 'Diabète inventé', { system: 'ICPC', value: 'T90' }), language: 'fr' },
      tags: [text(mark, 'Active', { system: 'CD-LIFECYCLE', value: 'active' })],
      details: [
        pair(mark, 'Since', 'May 2014'),
        pair(mark, 'Severity', 'Normal', { system: 'CD-SEVERITY', value: 'normal' }),
      ],
      attachments: [],
    },
  ],
});

const results = (mark: Mark): DocumentView['blocks'][number] => ({
  kind: 'section',
  heading: text(mark, 'Results'),
  blocks: [
    {
      kind: 'table',
      caption: mark('Lab results'),
      columns: [{ text: mark('Test') }, { text: mark('Value'), number: true }, { text: mark('Unit') }],
      rows: [
        [[text(mark, 'Sodium', { system: 'CD-LAB', value: '2951-2' })], [text(mark, '140')], [text(mark, 'mmol/L')]],
        [[text(mark, 'Potassium')], [text(mark, '4.1')], []],
      ],
    },
    { kind: 'prose', text: text(mark, 'Fasting.\nNo remarks.') },
    {
      kind: 'attachment',
      label: text(mark, 'Document'),
      number: 0,
      mediaType: mark('application/pdf'),
      size: 34_000,
      details: [],
    },
    {
      kind: 'attachment',
      label: text(mark, 'Image'),
      number: null,
      mediaType: mark('image/png'),
      size: null,
      address: mark('https://images.example/1'),
      details: [pair(mark, 'Link', 'is planned for')],
    },
  ],
});

/** `mark` is put over every string. */
export const gallerySample = (mark: Mark): DocumentView => ({
  title: text(mark, 'SUMEHR', { system: 'CD-TRANSACTION', value: 'sumehr' }),
  facts: [pair(mark, 'Date', '2 March 2026 10:00'), pair(mark, 'Author', 'Claire Exemple')],
  blocks: [problems(mark), results(mark)],
  technical: [pair(mark, 'Message', '71099911.1')],
});
