/** Short ways to say parts of a KMEHR message. */
import type { Cd, Content, Id, Item, Link, Moment, Part, Position, Text } from '../../../../standards/kmehr/index.ts';

const nowhere: Position = { line: 0, path: '' };

export const id = (value: string, scheme = 'ID-KMEHR', local?: string): Id => ({
  scheme,
  value,
  version: '1.0',
  local,
});
export const cd = (scheme: string, value: string, display?: string): Cd => ({ scheme, value, version: '1.0', display });
export const text = (language: string, value: string): Text => ({ kind: 'text', language, value });
export const on = (date: string): Moment => ({ date });

const emptyContent: Content = { ids: [], cds: [], texts: [], links: [], others: [] };
export const codes = (...cds: readonly Cd[]): Content => ({ ...emptyContent, cds });
export const words = (language: string, value: string): Content => ({
  ...emptyContent,
  texts: [text(language, value)],
});
export const content = (parts: Partial<Content>): Content => ({ ...emptyContent, ...parts });

export const product = (cnk: string, name: string): Content =>
  content({
    product: { type: 'medicinalproduct', intendedCds: [cd('CD-DRUG-CNK', cnk)], deliveredCds: [], intendedName: name },
  });

export const item = (kind: string, contents: readonly Content[], more: Partial<Item> = {}): Item => ({
  kind: 'item',
  ids: [],
  cds: [cd('CD-ITEM', kind)],
  contents,
  texts: [],
  dayPeriods: [],
  regimen: [],
  links: [],
  others: [],
  position: nowhere,
  ...more,
});

export const active = cd('CD-LIFECYCLE', 'active');
export const inactive = cd('CD-LIFECYCLE', 'inactive');

export const attachedPdf = (bytes: Buffer): Link => ({
  kind: 'lnk',
  type: 'multimedia',
  mediaType: 'application/pdf',
  payload: bytes.toString('base64'),
  position: nowhere,
});

/** Items get their numbers in order, as the standard asks. */
export const numbered = (parts: readonly Part[]): Part[] => {
  let number = 0;
  return parts.map((part) => {
    if (part.kind !== 'item') return part;
    number += 1;
    return { ...part, ids: [id(String(number))] };
  });
};
