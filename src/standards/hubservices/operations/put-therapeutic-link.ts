/** PutTherapeuticLink: declares a link between a patient and a party. Source: KMEHR facts A3, A6. */
import type { XmlTree } from '../../xml/index.ts';
import { type LinkParts, readLinkParts } from './link-parts.ts';

export interface PutTherapeuticLink extends LinkParts {
  readonly operation: 'PutTherapeuticLink';
}

export const readPutTherapeuticLink = (tree: XmlTree): PutTherapeuticLink => ({
  operation: 'PutTherapeuticLink',
  ...readLinkParts(tree),
});
