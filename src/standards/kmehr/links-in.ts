/** Every link of a part of a message, wherever it stands: files and references to other documents. Source: KMEHR facts B7. */
import type { Other } from '../xml-model/index.ts';
import type { Lnk } from './declaration/parts.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isLnk = (value: unknown): value is Lnk => isFields(value) && typeof value.value === 'string';

/** In the order of the model, which is that of the document; the depth of a message is limited by its reading. */
export function linksIn(part: unknown): readonly Lnk[] {
  if (Array.isArray(part)) return part.flatMap(linksIn);
  if (!isFields(part)) return [];
  return Object.entries(part).flatMap(([name, value]) => {
    if (name === 'others' || name === 'other' || name === 'text-with-layout') return [];
    return name === 'lnk' ? [value].flat().filter(isLnk) : linksIn(value);
  });
}

/** Texts of the links among elements that the model only keeps. */
export function keptLinksIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(keptLinksIn);
  if (!isFields(part)) return [];
  return isKept(part) && part.name === 'lnk'
    ? [part.nodes.filter((node) => typeof node === 'string').join('')]
    : Object.values(part).flatMap(keptLinksIn);
}

const isKept = (part: Fields): part is Fields & Other => typeof part.name === 'string' && Array.isArray(part.nodes);
