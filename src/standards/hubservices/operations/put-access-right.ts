/** PutAccessRight: opens or closes one document to a party or a category. Source: KMEHR facts A3, A6. */
import type { Cd } from '../../kmehr/index.ts';
import { child, type XmlTree } from '../../xml/index.ts';
import { readCd } from '../read-parts.ts';
import { type AccessRightParts, readAccessRightParts } from './access-right-parts.ts';

export interface PutAccessRight extends AccessRightParts {
  readonly operation: 'PutAccessRight';
  /** CD-ACCESSRIGHT. */
  readonly cd: Cd;
}

export function readPutAccessRight(tree: XmlTree): PutAccessRight {
  const right = child(tree, 'accessright');
  const cd = right && child(right, 'cd');
  if (!cd) throw new Error('the schema lets no PutAccessRight without code pass');
  return { operation: 'PutAccessRight', ...readAccessRightParts(right), cd: readCd(cd) };
}
