/** One document named by (hub, local id, SL, author list). Source: KMEHR facts A3, A5. */
import { XmlElement } from 'libxml2-wasm';
import type { Cd, HcParty, Id } from '../../kmehr/index.ts';
import { canonicalText, child, children, type XmlTree } from '../../xml/index.ts';
import { readCd, readHcParty, readId } from '../read-parts.ts';
import { readPatientIds } from '../request-header.ts';

export interface TransactionName {
  readonly patientIds: readonly Id[];
  readonly ids: readonly Id[];
  readonly cds: readonly Cd[];
  /** The author list with each party's exclusive C14N; nothing when none was sent. */
  readonly author?: readonly { readonly party: HcParty; readonly xml: string }[] | undefined;
}

const PARTIES =
  '*[local-name()="select"]/*[local-name()="transaction"]/*[local-name()="author"]/*[local-name()="hcparty"]';

export function readTransactionName(tree: XmlTree, element: XmlElement): TransactionName {
  const select = child(tree, 'select');
  const wanted = select && child(select, 'transaction');
  const author = wanted && child(wanted, 'author');
  const parties = author ? children(author, 'hcparty') : [];
  const texts = element.find(PARTIES).map((node) => (node instanceof XmlElement ? canonicalText(node) : ''));
  return {
    patientIds: readPatientIds(select && child(select, 'patient')),
    ids: wanted ? children(wanted, 'id').map(readId) : [],
    cds: wanted ? children(wanted, 'cd').map(readCd) : [],
    author: author && parties.map((party, at) => ({ party: readHcParty(party), xml: texts[at] ?? '' })),
  };
}
