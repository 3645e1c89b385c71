/** Tables as CSV that a spreadsheet opens without obeying them. Source: RFC 4180; OWASP, "CSV Injection". */

/** What a spreadsheet takes for the beginning of a formula, full-width signs included. */
const FORMULA = /^[\s\0]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const QUOTED = /[",\r\n]/;
/** Tells spreadsheets that the file is UTF-8. */
const MARK = '\uFEFF';

/** One cell: a formula becomes text by the apostrophe in front of it. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

export const printCsv = (rows: readonly (readonly string[])[]): string => MARK + rows.map(csvRow).join('');
