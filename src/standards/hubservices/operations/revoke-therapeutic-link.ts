/** RevokeTherapeuticLink: ends a link, named by patient, holder and type. Source: KMEHR facts A3, A6. */
import type { XmlTree } from '../../xml/index.ts';
import { type LinkParts, readLinkParts } from './link-parts.ts';

export interface RevokeTherapeuticLink extends LinkParts {
  readonly operation: 'RevokeTherapeuticLink';
}

export const readRevokeTherapeuticLink = (tree: XmlTree): RevokeTherapeuticLink => ({
  operation: 'RevokeTherapeuticLink',
  ...readLinkParts(tree),
});
