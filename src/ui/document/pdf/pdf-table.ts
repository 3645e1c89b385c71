/** A table on paper: as wide as the page, its head again on every page, a row never cut in two. */
import type { ViewTable, ViewText } from '../view.ts';
import { type Codes, inks, strokesOf } from './inks.ts';
import type { Box, Paper, Stroke, Tags } from './paper.ts';

const PADDING = 4;
/** Between two texts of one cell. */
const GAP = 2;
const LINE = '#bbbbbb';
/** A column is never narrower than this, in points, when there is room. */
const LEAST_WIDTH = 42;

type Cell = readonly (readonly Stroke[])[];

const cellOf = (texts: readonly ViewText[], codes: Codes): Cell =>
  texts.map((text) => strokesOf(text, inks.cell, codes, inks.cellQuiet));

const lengthOf = (cell: Cell): number =>
  Math.max(0, ...cell.map((strokes) => strokes.reduce((sum, { text }) => sum + text.length, 0)));

/** Wider columns for longer texts, by the root of their length, so that none starves. */
function boxesOf(rows: readonly (readonly Cell[])[], columns: number, { x, width }: Box): readonly Box[] {
  const weights = Array.from({ length: columns }, (_, at) =>
    Math.sqrt(Math.min(200, Math.max(6, ...rows.map((row) => lengthOf(row[at] ?? []))))),
  );
  const least = Math.min(LEAST_WIDTH, width / columns);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = x;
  return weights.map((weight) => {
    const wide = least + ((width - least * columns) * weight) / total;
    const box = { x: left + PADDING, width: wide - 2 * PADDING };
    left += wide;
    return box;
  });
}

const heightOf = (paper: Paper, row: readonly Cell[], boxes: readonly Box[]): number =>
  2 * PADDING +
  Math.max(
    ...boxes.map((box, at) => (row[at] ?? []).reduce((sum, strokes) => sum + paper.heightOf(strokes, box) + GAP, 0)),
  );

function drawCells(
  paper: Paper,
  row: readonly Cell[],
  boxes: readonly Box[],
  write: (cell: Cell, box: Box) => void,
): void {
  const top = paper.pdf.y;
  const height = heightOf(paper, row, boxes);
  boxes.forEach((box, at) => {
    paper.pdf.y = top + PADDING;
    write(row[at] ?? [], box);
  });
  paper.pdf.y = top + height;
  const { x, width } = paper.box;
  paper.artifact(() => {
    paper.pdf
      .moveTo(x, top + height)
      .lineTo(x + width, top + height)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
  });
}

function drawRow(paper: Paper, table: Tags, row: readonly Cell[], boxes: readonly Box[], tag: 'TH' | 'TD'): void {
  const line = paper.pdf.struct('TR');
  table.add(line);
  drawCells(paper, row, boxes, (cell, box) => {
    const into = paper.pdf.struct(tag);
    line.add(into);
    for (const strokes of cell) {
      paper.tagged(into, 'P', strokes, box);
      paper.pdf.y += GAP;
    }
    into.end();
  });
  line.end();
}

/** The head once more, for eyes only: who listens has heard it. */
const repeatHead = (paper: Paper, head: readonly Cell[], boxes: readonly Box[]): void =>
  drawCells(paper, head, boxes, (cell, box) => {
    for (const strokes of cell) paper.artifact(() => paper.write(strokes, box));
  });

/** A row taller than a page: one cell below the other, each after the name of its column. */
function drawStacked(paper: Paper, table: Tags, row: readonly Cell[], head: readonly Cell[]): void {
  const line = paper.pdf.struct('TR');
  table.add(line);
  row.forEach((cell, at) => {
    const into = paper.pdf.struct('TD');
    line.add(into);
    const name = (head[at] ?? []).flat();
    for (const strokes of cell)
      paper.tagged(into, 'P', [...name, { text: ': ', ink: inks.cell }, ...strokes], paper.box);
    into.end();
  });
  line.end();
}

export function drawTable(paper: Paper, parent: Tags, { caption, columns, rows }: ViewTable, codes: Codes): void {
  const head = columns.map(({ text }): Cell => [[{ text, ink: inks.cellHead }]]);
  const cells = rows.map((row) => row.map((texts) => cellOf(texts, codes)));
  const boxes = boxesOf([head, ...cells], columns.length, paper.box);
  const headHeight = heightOf(paper, head, boxes);
  paper.need(headHeight + 3 * inks.cell.size + 30);
  const table = paper.pdf.struct('Table');
  parent.add(table);
  paper.tagged(table, 'Caption', [{ text: caption, ink: inks.label }], paper.box);
  drawRow(paper, table, head, boxes, 'TH');
  for (const row of cells) {
    const height = heightOf(paper, row, boxes);
    if (height + headHeight > paper.fullHeight) {
      drawStacked(paper, table, row, head);
      continue;
    }
    if (paper.pdf.y + height > paper.bottom) {
      paper.pdf.addPage();
      repeatHead(paper, head, boxes);
    }
    drawRow(paper, table, row, boxes, 'TD');
  }
  table.end();
  paper.space(10);
}
