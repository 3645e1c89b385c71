/** A4 paper that texts are written on from top to bottom, tagged so that a screen reader follows (PDF/UA). */
import { fontBytes, fontNames, fontRuns, type Weight } from './fonts.ts';

export interface Ink {
  readonly weight: Weight;
  readonly size: number;
  readonly colour: string;
}

/** A piece of a line, in one ink. */
export interface Stroke {
  readonly text: string;
  readonly ink: Ink;
  readonly language?: string | undefined;
}

export interface Box {
  readonly x: number;
  readonly width: number;
}

export type Tags = PDFKit.PDFStructureElement;

const MARGIN = 50;
const LINE_GAP = 1.5;

export interface PaperOptions {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly landscape: boolean;
}

export class Paper {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: Tags;

  private constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
    for (const name of fontNames) pdf.registerFont(name, fontBytes(name));
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  /** An empty sheet. The library is read at the first one: most processes never print. */
  static async open({ title, author, language, landscape }: PaperOptions): Promise<Paper> {
    const { default: PDFDocument } = await import('pdfkit');
    const pdf = new PDFDocument({
      size: 'A4',
      layout: landscape ? 'landscape' : 'portrait',
      margins: { top: MARGIN + 22, bottom: MARGIN + 14, left: MARGIN, right: MARGIN },
      info: { Title: title, Author: author, Creator: 'Zenne', Producer: 'Zenne' },
      pdfVersion: '1.7',
      lang: language,
      tagged: true,
      displayTitle: true,
      bufferPages: true,
    });
    return new Paper(pdf);
  }

  get box(): Box {
    return { x: MARGIN, width: this.pdf.page.width - 2 * MARGIN };
  }

  get bottom(): number {
    return this.pdf.page.height - this.pdf.page.margins.bottom;
  }

  /** Height of a page that texts may fill. */
  get fullHeight(): number {
    return this.bottom - this.pdf.page.margins.top;
  }

  /** Begins a new page when less than this is left. */
  need(height: number): void {
    if (this.pdf.y + height > this.bottom) this.pdf.addPage();
  }

  space(height: number): void {
    if (this.pdf.y + height < this.bottom) this.pdf.y += height;
  }

  /** Writes the strokes one after the other from where the paper is, inside the box. */
  write(strokes: readonly Stroke[], { x, width }: Box): void {
    const runs = strokes.flatMap(({ text, ink }) => fontRuns(text, ink.weight).map((run) => ({ ...run, ink })));
    runs.forEach(({ text, font, ink }, at) => {
      this.pdf.font(font).fontSize(ink.size).fillColor(ink.colour);
      const options = { width, lineGap: LINE_GAP, continued: at < runs.length - 1 };
      if (at === 0) this.pdf.text(text, x, this.pdf.y, options);
      else this.pdf.text(text, options);
    });
  }

  /** Height the strokes will take; of the fonts they need the one that takes most. */
  heightOf(strokes: readonly Stroke[], { width }: Box): number {
    const whole = strokes.map(({ text }) => text).join('');
    if (whole === '') return 0;
    const fonts = new Set(strokes.flatMap(({ text, ink }) => fontRuns(text, ink.weight).map(({ font }) => font)));
    const size = Math.max(...strokes.map(({ ink }) => ink.size));
    return Math.max(
      ...[...fonts].map((font) =>
        this.pdf.font(font).fontSize(size).heightOfString(whole, { width, lineGap: LINE_GAP }),
      ),
    );
  }

  /** Writes under a tag, in the language of the text. */
  tagged(parent: Tags, tag: string, strokes: readonly Stroke[], box: Box): void {
    if (strokes.every(({ text }) => text === '')) return;
    const [language] = new Set(strokes.map((stroke) => stroke.language));
    parent.add(this.pdf.struct(tag, language ? { lang: language } : {}, () => this.write(strokes, box)));
  }

  /** Draws something that is no content: lines, running heads. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** The finished file. */
  finish(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const done = new Promise<Buffer>((resolve, reject) => {
      this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.pdf.on('end', () => resolve(Buffer.concat(chunks)));
      this.pdf.on('error', reject);
    });
    this.root.end();
    this.pdf.end();
    return done;
  }
}
