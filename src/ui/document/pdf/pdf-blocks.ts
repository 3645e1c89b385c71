/** The blocks of a readable document on paper, in order. */
import type { Language } from '../../../platform/text/index.ts';
import { sizeText } from '../size-text.ts';
import type { ViewAttachment, ViewBlock, ViewEntry, ViewPair, ViewSection, ViewText } from '../view.ts';
import { type Codes, inks, pairStrokes, strokesOf } from './inks.ts';
import type { Ink, Paper, Stroke, Tags } from './paper.ts';
import { drawTable } from './pdf-table.ts';

export interface Drawing extends Codes {
  readonly paper: Paper;
  readonly language: Language;
}

const LABEL_WIDTH = 120;
const GUTTER = 10;
/** Room that a heading needs under it, in points: never alone at the foot of a page. */
const WITH_HEADING = 60;

/** Label at the left, values at the right. */
function drawPair(drawing: Drawing, list: Tags, { label, values }: ViewPair): void {
  const { paper } = drawing;
  const { x, width } = paper.box;
  const right = { x: x + LABEL_WIDTH + GUTTER, width: width - LABEL_WIDTH - GUTTER };
  const left = { x, width: LABEL_WIDTH };
  const name = strokesOf(label, inks.quiet, drawing);
  paper.need(Math.max(paper.heightOf(name, left), 2 * inks.text.size));
  const row = paper.pdf.struct('LI');
  list.add(row);
  const top = paper.pdf.y;
  paper.tagged(row, 'Lbl', name, left);
  const below = paper.pdf.y;
  paper.pdf.y = top;
  const body = paper.pdf.struct('LBody');
  row.add(body);
  const page = paper.pdf.page;
  for (const value of values) paper.tagged(body, 'P', strokesOf(value, inks.text, drawing), right);
  if (paper.pdf.page === page) paper.pdf.y = Math.max(below, paper.pdf.y);
  body.end();
  row.end();
}

/** A heading; its codes on a line of their own, as small as text. */
export function drawHeading(drawing: Drawing, parent: Tags, text: ViewText, tag: string, ink: Ink): void {
  const { paper } = drawing;
  const [words, ...codes] = strokesOf(text, ink, drawing);
  if (words) paper.tagged(parent, tag, [words], paper.box);
  const small = codes.map((code) => ({ ...code, text: code.text.trim(), ink: inks.quiet }));
  if (small.length > 0) paper.tagged(parent, 'P', small, paper.box);
}

export function drawPairs(drawing: Drawing, parent: Tags, pairs: readonly ViewPair[]): void {
  if (pairs.length === 0) return;
  const list = drawing.paper.pdf.struct('L');
  parent.add(list);
  for (const pair of pairs) drawPair(drawing, list, pair);
  list.end();
}

function drawAttachment(drawing: Drawing, parent: Tags, file: ViewAttachment): void {
  const { paper, language } = drawing;
  const facts = [file.mediaType, file.size === null ? '' : sizeText(file.size, language), file.address ?? ''];
  const said = facts.filter(Boolean).join(', ');
  const strokes: readonly Stroke[] = [
    { text: '• ', ink: inks.text },
    ...strokesOf(file.label, inks.text, drawing),
    ...(said === '' ? [] : [{ text: `  ${said}`, ink: inks.quiet }]),
    ...file.details.flatMap((pair) => [{ text: '  ', ink: inks.quiet }, ...pairStrokes(pair, drawing)]),
  ];
  paper.tagged(parent, 'P', strokes, paper.box);
}

function drawEntry(
  drawing: Drawing,
  parent: Tags,
  { label, tags, details, attachments }: ViewEntry,
  level: number,
): void {
  const { paper } = drawing;
  paper.need(WITH_HEADING / 2);
  const strokes = [
    ...strokesOf(label, inks.label, drawing),
    ...tags.flatMap((tag) => [{ text: '   ', ink: inks.quiet }, ...strokesOf(tag, inks.quiet, drawing)]),
  ];
  paper.tagged(parent, `H${Math.min(level, 6)}`, strokes, paper.box);
  drawPairs(drawing, parent, details);
  for (const file of attachments) drawAttachment(drawing, parent, file);
  paper.space(7);
}

function drawSection(drawing: Drawing, parent: Tags, { heading, blocks }: ViewSection, level: number): void {
  const { paper } = drawing;
  paper.space(6);
  paper.need(WITH_HEADING);
  const section = paper.pdf.struct('Sect');
  parent.add(section);
  const ink = level === 2 ? inks.heading : inks.subheading;
  drawHeading(drawing, section, heading, `H${Math.min(level, 6)}`, ink);
  paper.space(3);
  drawBlocks(drawing, section, blocks, level + 1);
  section.end();
}

export function drawBlocks(drawing: Drawing, parent: Tags, blocks: readonly ViewBlock[], level: number): void {
  const { paper } = drawing;
  for (const block of blocks) {
    switch (block.kind) {
      case 'section':
        drawSection(drawing, parent, block, level);
        break;
      case 'entry':
        drawEntry(drawing, parent, block, level);
        break;
      case 'table':
        drawTable(paper, parent, block, drawing);
        break;
      case 'attachment':
        drawAttachment(drawing, parent, block);
        break;
      case 'prose':
        paper.tagged(parent, 'P', strokesOf(block.text, inks.text, drawing), paper.box);
        paper.space(5);
    }
  }
}
