/** The addresses of the door and the act behind each. */
import { caresets } from '../../modules/fhir-vault/index.ts';
import { createResource } from './acts/create-resource.ts';
import { readResource } from './acts/read-resource.ts';
import { type ResourceRow, type Route, resourceRoute } from './route.ts';
import { viewRoutes } from './view-routes.ts';

/** The acts on what the vault keeps, the same for every type. */
const VAULT_ROUTES: readonly ResourceRow[] = [
  { method: 'POST', path: '', interaction: 'create', act: createResource },
  { method: 'GET', path: '/:id', interaction: 'read', act: readResource },
  { method: 'GET', path: '/:id/_history/:vid', interaction: 'vread', act: readResource },
];

const vaultRoutes = caresets.flatMap(({ type }) => VAULT_ROUTES.map((row) => resourceRoute(type, row)));

export const routes: readonly Route[] = [...vaultRoutes, ...viewRoutes];
