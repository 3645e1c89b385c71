/** GetTransaction: one document by (hub, local id, SL, author list). Source: KMEHR facts A3, A5. */
import { XmlElement } from 'libxml2-wasm';
import type { HcParty, Id } from '../../kmehr/index.ts';
import { canonicalText, child, children, type XmlTree } from '../../xml/index.ts';
import { readHcParty, readId } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface GetTransaction {
  readonly operation: 'GetTransaction';
  readonly patientIds: readonly Id[];
  readonly ids: readonly Id[];
  /** The author list with each party's exclusive C14N; nothing when none was sent. */
  readonly author?: readonly { readonly party: HcParty; readonly xml: string }[] | undefined;
}

export function readGetTransaction(tree: XmlTree, element: XmlElement): GetTransaction {
  const select = child(tree, 'select');
  const wanted = select && child(select, 'transaction');
  const author = wanted && child(wanted, 'author');
  const parties = author ? children(author, 'hcparty') : [];
  const nodes = element.find(
    '*[local-name()="select"]/*[local-name()="transaction"]/*[local-name()="author"]/*[local-name()="hcparty"]',
  );
  const texts = nodes.map((node) => (node instanceof XmlElement ? canonicalText(node) : ''));
  return {
    operation: 'GetTransaction',
    patientIds: readPatientIds(select && child(select, 'patient')),
    ids: wanted ? children(wanted, 'id').map(readId) : [],
    author: author && parties.map((party, at) => ({ party: readHcParty(party), xml: texts[at] ?? '' })),
  };
}
