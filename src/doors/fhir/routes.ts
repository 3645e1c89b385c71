/** The addresses of the door and the act behind each. */
import { vaultTypes } from '../../modules/fhir-vault/index.ts';
import { isSearched, isServed, servedTypeNames } from '../../standards/fhir/index.ts';
import { processBundle } from './acts/process-bundle.ts';
import { resourceRequest } from './asked-resource.ts';
import { exportRoutes } from './export/routes.ts';
import { type Route, resourceRoute } from './route.ts';
import { vaultSearch } from './search-routes.ts';
import { VALIDATE, vaultRows } from './vault-routes.ts';
import { viewRoutes } from './view-routes.ts';

const vaultRoutes = [...vaultRows].flatMap(([type, rows]) => rows.map((row) => resourceRoute(type, row)));

const bundles: Route = {
  ...{ method: 'POST', path: '/', name: 'batch or transaction' },
  act: (context, asked, request, base) => processBundle(context, asked, resourceRequest(request, '', base)),
};

export const routes: readonly Route[] = [
  bundles,
  ...vaultRoutes,
  ...vaultTypes.filter(isSearched).filter(isServed).flatMap(vaultSearch),
  ...exportRoutes,
  ...viewRoutes,
  ...servedTypeNames.map((type) => resourceRoute(type, VALIDATE)),
];
