/** A readable document as a PDF: A4, tagged, patient and author on every page, pages numbered. */
import type { Language } from '../../../platform/text/index.ts';
import { words } from '../texts.ts';
import type { DocumentView, ViewBlock } from '../view.ts';
import { inks } from './inks.ts';
import { Paper, type Tags } from './paper.ts';
import { type Drawing, drawBlocks, drawHeading, drawPairs } from './pdf-blocks.ts';

export interface PdfOptions {
  readonly language: Language;
  readonly showCodes: boolean;
}

/** Beyond this many blocks and rows a document is for the screen: laying it out would hold the process. */
const MOST_PARTS = 5_000;
/** Tables with more columns need the width of the page. */
const MOST_COLUMNS_UPRIGHT = 7;

const inside = (blocks: readonly ViewBlock[]): readonly ViewBlock[] =>
  blocks.flatMap((block) => (block.kind === 'section' ? [block, ...inside(block.blocks)] : [block]));

const countOf = (block: ViewBlock): number => {
  if (block.kind === 'table') return block.rows.length;
  return block.kind === 'entry' ? block.details.length : 1;
};

const isWide = (block: ViewBlock): boolean => block.kind === 'table' && block.columns.length > MOST_COLUMNS_UPRIGHT;

function drawTechnical(drawing: Drawing, root: Tags, { technical }: DocumentView): void {
  if (technical.length === 0) return;
  const { paper, language } = drawing;
  const heading = { text: words(language)('technical') };
  drawBlocks(drawing, root, [{ kind: 'section', heading, blocks: [] }], 2);
  drawPairs(drawing, root, technical);
  paper.space(4);
}

function drawNote({ paper }: Drawing, root: Tags, { note }: DocumentView): void {
  if (!note) return;
  paper.tagged(root, 'P', [{ text: `${note.title}. ${note.text}`, ink: inks.label }], paper.box);
  paper.space(4);
}

/** Head and foot of every page; margins are lifted while they are written, or each would begin a new page. */
function drawRunning({ pdf, box }: Paper, { head = [], title, note }: DocumentView): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at);
    pdf.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('latin-regular').fontSize(inks.running.size).fillColor(inks.running.colour);
    const line = { width: box.width - 60, height: 10, lineBreak: false, ellipsis: true };
    pdf.text(head.join(' · '), box.x, 36, line);
    pdf.text([title.text, ...(note ? [note.title] : [])].join(' · '), box.x, pdf.page.height - 42, line);
    pdf.text(`${at + 1} / ${count}`, box.x + box.width - 60, pdf.page.height - 42, { width: 60, align: 'right' });
    pdf.endMarkedContent();
  }
}

/** The document as a file; nothing when it is too large to lay out. */
export async function documentPdf(view: DocumentView, options: PdfOptions): Promise<Buffer | undefined> {
  const blocks = inside(view.blocks);
  if (blocks.reduce((sum, block) => sum + countOf(block), 0) > MOST_PARTS) return undefined;
  const { language } = options;
  const title = view.title.text;
  const paper = await Paper.open({ title, author: view.head?.[1] ?? '', language, landscape: blocks.some(isWide) });
  const drawing = { ...options, paper };
  drawHeading(drawing, paper.root, view.title, 'H1', inks.title);
  paper.space(4);
  drawNote(drawing, paper.root, view);
  drawPairs(drawing, paper.root, view.facts);
  paper.space(8);
  drawBlocks(drawing, paper.root, view.blocks, 2);
  drawTechnical(drawing, paper.root, view);
  drawRunning(paper, view);
  return paper.finish();
}
