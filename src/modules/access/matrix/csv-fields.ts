/** Comma-separated values as RFC 4180 writes them: one record a line, quotes around what holds a comma or a quote. */

/** The fields of one line; nothing when its quotes do not close. A quoted field holds no line end here. */
export function readFields(line: string): string[] | undefined {
  const fields: string[] = [];
  for (let rest = line; ; ) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/.exec(rest);
    if (!match) return undefined;
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return fields;
    rest = rest.slice(match[0].length);
  }
}

/** A field that a spreadsheet would take for a formula is not written: the reader refuses it. */
export const printFields = (fields: readonly string[]): string =>
  fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
