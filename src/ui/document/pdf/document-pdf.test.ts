import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { DocumentView, ViewBlock } from '../view.ts';
import { documentPdf } from './document-pdf.ts';
import { fontRuns } from './fonts.ts';

const canRead = spawnSync('pdftotext', ['-v']).status === 0;

const row = (at: number) => [
  [{ text: `Test ${at}` }],
  [{ text: `${at} mg`, codes: [{ system: 'CD-UNIT', value: 'mg' }] }],
];
const blocks: readonly ViewBlock[] = [
  { kind: 'section', heading: { text: 'Allergies' }, blocks: [{ kind: 'prose', text: { text: 'Łódź ≥ 3 → ok' } }] },
  {
    kind: 'entry',
    label: { text: 'Pollen', codes: [{ system: 'ICPC', value: 'R97' }] },
    tags: [{ text: 'Active' }],
    details: [{ label: { text: 'Start' }, values: [{ text: '2014' }] }],
    attachments: [],
  },
  {
    kind: 'table',
    caption: 'Results',
    columns: [{ text: 'Analysis' }, { text: 'Value', number: true }],
    rows: Array.from({ length: 80 }, (_, at) => row(at)),
  },
];
const view: DocumentView = {
  title: { text: 'Lab result' },
  head: ['Emma Proefsteen (30 July 1985)', 'Claire Verzonnen'],
  facts: [{ label: { text: 'Author' }, values: [{ text: 'Claire Verzonnen' }] }],
  blocks,
  technical: [{ label: { text: 'Standard' }, values: [{ text: '20180901' }] }],
};

const textOf = (pdf: Buffer | undefined): string =>
  spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;

describe('a document as a PDF', () => {
  it('is tagged, and says its language and title', async () => {
    const pdf = (await documentPdf(view, { language: 'en', showCodes: false }))?.toString('latin1') ?? '';
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (en)');
    expect(pdf).toContain('/DisplayDocTitle true');
  });

  it.skipIf(!canRead)('says everything, whom it is about on each page, and the head of a table again', async () => {
    const text = textOf(await documentPdf(view, { language: 'en', showCodes: false }));
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, at) => {
      expect(page).toContain('Emma Proefsteen (30 July 1985)');
      expect(page.replaceAll(' ', '')).toContain(`${at + 1}/${pages.length}`);
      expect(page).toContain('Analysis');
    });
    for (const said of ['Lab result', 'Łódź ≥ 3 → ok', 'Pollen', 'Active', '2014', 'Test 79', '20180901'])
      expect(text).toContain(said);
    expect(text).not.toContain('ICPC');
  });

  it.skipIf(!canRead)('has the codes beside their words when asked', async () => {
    const text = textOf(await documentPdf(view, { language: 'en', showCodes: true }));
    expect(text).toContain('ICPC R97');
    expect(text).toContain('CD-UNIT mg');
  });

  it('is not made of what is too large to lay out', async () => {
    const rows = Array.from({ length: 6000 }, (_, at) => row(at));
    const large: DocumentView = { ...view, blocks: [{ kind: 'table', caption: '', columns: [], rows }] };
    expect(await documentPdf(large, { language: 'en', showCodes: false })).toBeUndefined();
  });
});

it('a letter that no font has is shown by its number; a control sign is a space', () => {
  const text = fontRuns('a中\u0007😀b', 'regular')
    .map((run) => run.text)
    .join('');
  expect(text).toBe('a[U+4E2D] [U+1F600]b');
});
