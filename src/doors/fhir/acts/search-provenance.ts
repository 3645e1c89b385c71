/** GET [base]/Provenance?… and POST [base]/Provenance/_search: who put each version of the vault's resources. Source: FHIR R4, Provenance; decision 0073. */
import { findOrigins } from '../../../modules/fhir-vault/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { criteriaOf, pageOf, positionOf, recordsOf } from '../provenance/criteria.ts';
import { showOrigins } from '../provenance/show-origins.ts';
import { searchView } from '../search/in-one-record.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { pageLink } from '../search/page-link.ts';

export const searchProvenance = (context: FhirContext, asked: Asked, asking: KeptSearch): Promise<Outcome> => {
  const { keys, clock } = context.access;
  return searchView(context, asked, asking, {
    act: 'read-document',
    records: (rest) => recordsOf(context, rest),
    page: (rest) => pageOf(asking, rest),
    find: async (grant, rest, page) => {
      const criteria = { ...(await criteriaOf(context, grant, rest)), ...page };
      const { total, origins, more } = await findOrigins(grant, keys, criteria);
      const last = more ? origins.at(-1) : undefined;
      const after = last && positionOf({ ...last, item: last.place.item });
      return {
        ...{ total, matches: await showOrigins(context, grant, origins) },
        next: after && (pageLink(asking.holder, { ...asking.asked, after }, clock.now().getTime()) ?? null),
      };
    },
  });
};
