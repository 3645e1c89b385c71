/** A readable letter of one page, made by us; the same content gives the same bytes. */
import PDFDocument from 'pdfkit';

export interface Letter {
  readonly house: string;
  readonly title: string;
  readonly patient: string;
  readonly date: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
  readonly remark: string;
}

const MARGIN = 60;
const IRIS = '#2b4a9b';
const GREY = '#666666';

export function printLetter({ house, title, patient, date, author, paragraphs, remark }: Letter): Promise<Buffer> {
  const info = {
    Title: title,
    Author: author,
    Creator: 'Zenne',
    Producer: 'Zenne',
    CreationDate: new Date(`${date}T12:00:00Z`),
  };
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, info, compress: true });
  const done = collect(pdf);
  pdf.font('Helvetica-Bold').fontSize(16).fillColor(IRIS).text(house);
  pdf
    .moveTo(MARGIN, pdf.y + 4)
    .lineTo(595 - MARGIN, pdf.y + 4)
    .strokeColor(IRIS)
    .stroke();
  pdf.moveDown(1.5).font('Helvetica-Bold').fontSize(14).fillColor('black').text(title);
  pdf.moveDown(0.5).font('Helvetica').fontSize(11).text(patient).text(date).text(author);
  pdf.moveDown(1);
  for (const paragraph of paragraphs) pdf.text(paragraph, { align: 'left', lineGap: 3 }).moveDown(0.7);
  pdf.moveDown(1).fontSize(9).fillColor(GREY).text(remark);
  pdf.end();
  return done;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
