/** The addresses of the door and the act behind each. */
import { caresets } from '../../modules/fhir-vault/index.ts';
import type { HttpRequest } from '../../platform/http/index.ts';
import { isStrict, readSearch, servedTypes } from '../../standards/fhir/index.ts';
import { createResource } from './acts/create-resource.ts';
import { readOnePatient } from './acts/read-patient.ts';
import { readPractitioner } from './acts/read-practitioner.ts';
import { readResource } from './acts/read-resource.ts';
import { searchPatients } from './acts/search-patients.ts';
import { languageOf, type Outcome } from './answers.ts';
import type { Asked } from './asked.ts';
import { type ResourceRequest, resourceRequest } from './asked-resource.ts';
import type { FhirContext } from './front.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** As it is counted. */
  readonly name: string;
  readonly act: (context: FhirContext, asked: Asked, request: HttpRequest, base: string) => Promise<Outcome>;
}

type Pairs = readonly (readonly [string, string])[];

/** The parameters of the address, in their order and as often as they were written. */
export const queryOf = ({ raw }: HttpRequest): Pairs => {
  const [, query = ''] = (raw.url ?? '').split(/\?(.*)/s);
  return [...new URLSearchParams(query)];
};

const isPairs = (body: unknown): body is Pairs => Array.isArray(body);

const search = (inAddress: boolean): Route['act'] => {
  const { parameters } = servedTypes.Patient;
  return async (context, asked, request, base) => {
    const pairs = [...queryOf(request), ...(isPairs(request.body) ? request.body : [])];
    const strict = isStrict(String(request.headers.prefer ?? ''));
    const read = readSearch(pairs, { parameters, strict });
    if (!read.ok) return { problem: read.fault, expression: read.parameter && `http.${read.parameter}` };
    const { criteria, ignored } = read;
    return searchPatients(context, asked, { base, criteria, ignored, inAddress, language: languageOf(request) });
  };
};

const idOf = ({ params }: HttpRequest): string =>
  params && typeof params === 'object' && 'id' in params ? String(params.id) : '';

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
  { method: 'GET', path: '/Patient', name: 'Patient search', act: search(true) },
  { method: 'POST', path: '/Patient/_search', name: 'Patient search', act: search(false) },
  {
    method: 'GET',
    path: '/Patient/:id',
    name: 'Patient read',
    act: (context, asked, request) => readOnePatient(context, asked, idOf(request)),
  },
  {
    method: 'GET',
    path: '/Practitioner/:id',
    name: 'Practitioner read',
    act: (context, asked, request) => readPractitioner(context, asked, idOf(request)),
  },
];
