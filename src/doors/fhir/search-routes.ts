/** Searches over one type, by address and by form. */
import type { HttpRequest } from '../../platform/http/index.ts';
import type { SearchedType } from '../../standards/fhir/index.ts';
import { searchResources } from './acts/search-resources.ts';
import type { Outcome } from './answers.ts';
import type { Asked } from './asked.ts';
import type { FhirContext } from './front.ts';
import type { Route } from './route.ts';
import { type KeptSearch, keptSearch } from './search/kept-search.ts';
import { type SearchAct, typeSearch } from './type-search.ts';

const searchRoutes = (type: string, act: Route['act']): Route[] => {
  const name = `${type} search`;
  return [
    { ...{ method: 'GET', path: `/${type}`, name }, act },
    { ...{ method: 'POST', path: `/${type}/_search`, name, isShort: true }, act },
  ];
};

/** Of what other modules are the masters of. */
export const viewSearch = (type: SearchedType, act: SearchAct): Route[] =>
  searchRoutes(type, async (context, asked, request, base) => {
    const asking = typeSearch(context, type, request, base);
    return 'problem' in asking ? asking : act(context, asked, asking);
  });

type PagedAct = (context: FhirContext, asked: Asked, search: KeptSearch) => Promise<Outcome>;

/** In pages whose addresses are sealed. */
export const pagedSearch = (type: SearchedType, act: PagedAct): Route[] =>
  searchRoutes(
    type,
    async (context: FhirContext, asked: Asked, request: HttpRequest, base: string): Promise<Outcome> => {
      const asking = keptSearch(context, asked, type, request, base);
      return 'problem' in asking ? asking : act(context, asked, asking);
    },
  );

/** Of the vault. */
export const vaultSearch = (type: SearchedType): Route[] => pagedSearch(type, searchResources);
