/** A search of the vault as it was asked: by its parameters, or by the address of a page that was given before. */
import { actorKey } from '../../../modules/access/index.ts';
import { faultOf } from '../../../modules/fhir-vault/index.ts';
import type { HttpRequest } from '../../../platform/http/index.ts';
import type { SearchedType } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { Asked } from '../asked.ts';
import { ABOUT_THE_ANSWER } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { type AskedPairs, pairsAsked, searchOf, type TypeSearch } from '../type-search.ts';
import { openPageLink, PAGE, type PagedSearch, type PageHolder } from './page-link.ts';

export interface KeptSearch extends TypeSearch {
  readonly asked: AskedPairs;
  /** Of a page after the first: where it begins, and its own address. */
  readonly page?: { readonly after: PagedSearch['after']; readonly self: string } | undefined;
  readonly holder: PageHolder;
}

export function keptSearch(
  context: FhirContext,
  { caller, patient }: Asked,
  type: SearchedType,
  request: HttpRequest,
  base: string,
): KeptSearch | Problem {
  const asked = pairsAsked(context, request);
  if ('problem' in asked) return asked;
  const holder = { keys: context.access.keys, address: `${base}/${type}`, actor: actorKey(caller), record: patient };
  const [token, ...more] = asked.pairs.filter(([name]) => !ABOUT_THE_ANSWER.includes(name));
  if (token?.[0] !== PAGE) return understood(searchOf(type, request, base, asked), { asked, holder });
  const paged = more.length === 0 ? openPageLink(holder, token[1], asked.now) : undefined;
  if (!paged) return { problem: 'page-unknown' };
  const page = { after: paged.after, self: `${holder.address}?${PAGE}=${token[1]}` };
  return understood(searchOf(type, request, base, paged), { asked: paged, holder, page });
}

function understood(
  search: TypeSearch | Problem,
  more: Pick<KeptSearch, 'asked' | 'holder' | 'page'>,
): KeptSearch | Problem {
  if ('problem' in search) return search;
  for (const criterion of search.search.criteria) {
    const problem = faultOf(criterion);
    if (problem) return { problem, expression: `http.${criterion.parameter.name}` };
  }
  return { ...search, ...more };
}
