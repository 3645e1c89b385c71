/** RevokeAccessRight: ends the rights on one document, or those of one party. Source: KMEHR facts A3. */
import { child, type XmlTree } from '../../xml/index.ts';
import { type AccessRightParts, readAccessRightParts } from './access-right-parts.ts';

export interface RevokeAccessRight extends AccessRightParts {
  readonly operation: 'RevokeAccessRight';
}

export const readRevokeAccessRight = (tree: XmlTree): RevokeAccessRight => ({
  operation: 'RevokeAccessRight',
  ...readAccessRightParts(child(tree, 'accessright')),
});
