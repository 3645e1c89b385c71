/** The addresses of the door and the act behind each. */
import { caresets } from '../../modules/fhir-vault/index.ts';
import type { HttpRequest } from '../../platform/http/index.ts';
import type { ServedTypeName } from '../../standards/fhir/index.ts';
import { createResource } from './acts/create-resource.ts';
import { readParty } from './acts/read-party.ts';
import { readOnePatient } from './acts/read-patient.ts';
import { readResource } from './acts/read-resource.ts';
import { searchParties } from './acts/search-parties.ts';
import { searchPatients } from './acts/search-patients.ts';
import type { Outcome } from './answers.ts';
import type { Asked } from './asked.ts';
import { type ResourceRequest, resourceRequest } from './asked-resource.ts';
import type { FhirContext } from './front.ts';
import { type SearchAct, typeSearch } from './type-search.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** As it is counted. */
  readonly name: string;
  /** It takes no resource, at most a form. */
  readonly takesForm?: true;
  readonly act: (context: FhirContext, asked: Asked, request: HttpRequest, base: string) => Promise<Outcome>;
}

const idOf = ({ params }: HttpRequest): string =>
  params && typeof params === 'object' && 'id' in params ? String(params.id) : '';

const read = (
  type: ServedTypeName,
  act: (context: FhirContext, asked: Asked, id: string) => Promise<Outcome>,
): Route => ({
  ...{ method: 'GET', path: `/${type}/:id`, name: `${type} read` },
  act: (context, asked, request) => act(context, asked, idOf(request)),
});

/** By address and by form. */
const search = (type: ServedTypeName, act: SearchAct): Route[] => {
  const run: Route['act'] = async (context, asked, request, base) => {
    const asking = typeSearch(type, request, base);
    return 'problem' in asking ? asking : act(context, asked, asking);
  };
  const name = `${type} search`;
  return [
    { ...{ method: 'GET', path: `/${type}`, name }, act: run },
    { ...{ method: 'POST', path: `/${type}/_search`, name, takesForm: true }, act: run },
  ];
};

const partyRoutes = (['Practitioner', 'PractitionerRole', 'Organization'] as const).flatMap((type) => [
  ...search(type, (context, asked, asking) => searchParties(context, asked, { ...asking, type })),
  read(type, (context, asked, id) => readParty(context, asked, type, id)),
]);

type ResourceAct = (context: FhirContext, asked: Asked, request: ResourceRequest) => Promise<Outcome>;

/** The acts on what the vault keeps, the same for every type. */
const VAULT_ROUTES: readonly (Pick<Route, 'method'> & {
  readonly path: string;
  readonly interaction: string;
  readonly act: ResourceAct;
})[] = [
  { method: 'POST', path: '', interaction: 'create', act: createResource },
  { method: 'GET', path: '/:id', interaction: 'read', act: readResource },
  { method: 'GET', path: '/:id/_history/:vid', interaction: 'vread', act: readResource },
];

const vaultRoutes = caresets.flatMap(({ type }) =>
  VAULT_ROUTES.map(
    ({ method, path, interaction, act }): Route => ({
      ...{ method, path: `/${type}${path}`, name: `${type} ${interaction}` },
      act: (context, asked, request, base) => act(context, asked, resourceRequest(request, type, base)),
    }),
  ),
);

export const routes: readonly Route[] = [
  ...vaultRoutes,
  ...search('Patient', searchPatients),
  read('Patient', readOnePatient),
  ...partyRoutes,
];
