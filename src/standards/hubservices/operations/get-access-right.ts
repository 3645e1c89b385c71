/** GetAccessRight: the rights on one document. Source: KMEHR facts A3. */
import type { Id } from '../../kmehr/index.ts';
import { child, type XmlTree } from '../../xml/index.ts';
import { readAccessRightParts } from './access-right-parts.ts';

export interface GetAccessRight {
  readonly operation: 'GetAccessRight';
  readonly ids: readonly Id[];
}

export const readGetAccessRight = (tree: XmlTree): GetAccessRight => ({
  operation: 'GetAccessRight',
  ids: readAccessRightParts(child(tree, 'select')).ids,
});
