/** Short ways to say parts of a KMEHR message. */
import type { Cd, Content, Id, Item, Lnk, Moment, Part, Text } from '../../../../standards/kmehr/index.ts';

export const id = (value: string, scheme = 'ID-KMEHR', local?: string): Id => ({
  scheme,
  value,
  version: '1.0',
  local,
});
export const cd = (scheme: string, value: string, display?: string): Cd => ({ scheme, value, version: '1.0', display });
export const text = (language: string, value: string): Text => ({ language, value });

const PRECISIONS: Readonly<Record<number, keyof Moment>> = { 4: 'year', 7: 'yearmonth' };
/** A year, a month or a day, as long as it is. */
export const on = (date: string): Moment => ({ [PRECISIONS[date.length] ?? 'date']: date });

export const codes = (...cds: readonly Cd[]): Content => ({ cd: cds });
export const words = (language: string, value: string): Content => ({ text: [text(language, value)] });
export const number = (decimal: string, unit: Cd, more: Content = {}): Content => ({
  decimal,
  unit: { cd: unit },
  ...more,
});

export const product = (cnk: string, name: string): Content => ({
  medicinalproduct: { intendedcd: [cd('CD-DRUG-CNK', cnk)], intendedname: name },
});

export const item = (kind: string, content: readonly Content[], more: Partial<Item> = {}): Item => ({
  cd: [cd('CD-ITEM', kind)],
  content,
  ...more,
});

export const active = { cd: cd('CD-LIFECYCLE', 'active') };
export const inactive = { cd: cd('CD-LIFECYCLE', 'inactive') };

export const attachedPdf = (bytes: Buffer): Lnk => ({
  type: 'multimedia',
  mediaType: 'application/pdf',
  value: bytes.toString('base64'),
});

/** Items as parts, with their numbers in order, as the standard asks. */
export const numbered = (items: readonly Item[]): Part[] =>
  items.map((one, at) => ({ item: { ...one, id: [id(String(at + 1))] } }));
