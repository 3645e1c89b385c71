/** Where is searched: here, here and elsewhere, or elsewhere only. Source: KMEHR facts A3. */
import { textOf, type XmlTree } from '../../xml/index.ts';

const SEARCH_TYPES = ['local', 'global', 'external'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

export function readSearchType(select: XmlTree | undefined): SearchType {
  const asked = select && textOf(select, 'searchtype');
  return SEARCH_TYPES.find((type) => type === asked) ?? 'local';
}
