/** The addresses of the door and the act behind each. */
import { caresets } from '../../modules/fhir-vault/index.ts';
import { createDocument } from './acts/create-document.ts';
import { createResource } from './acts/create-resource.ts';
import { readDocument } from './acts/read-document.ts';
import { readResource } from './acts/read-resource.ts';
import { validateResource } from './acts/validate-resource.ts';
import { exportRoutes } from './export/routes.ts';
import { type ResourceRow, type Route, resourceRoute } from './route.ts';
import { viewRoutes } from './view-routes.ts';

const CREATE: ResourceRow = { method: 'POST', path: '', interaction: 'create', act: createResource };
const CREATE_DOCUMENT: ResourceRow = { ...CREATE, act: createDocument };
const READS: readonly ResourceRow[] = [
  { method: 'GET', path: '/:id', interaction: 'read', act: readResource },
  { method: 'GET', path: '/:id/_history/:vid', interaction: 'vread', act: readResource },
];
const DOCUMENT: ResourceRow = { method: 'GET', path: '/:id/$document', interaction: '$document', act: readDocument };

const VALIDATE: ResourceRow = {
  ...{ method: 'POST', path: '/$validate', interaction: '$validate' },
  act: validateResource,
};

const typesOf = (isDocument: boolean): string[] =>
  caresets.flatMap(({ type, parts }) => ((parts !== undefined) === isDocument ? [type] : []));
const partTypes = caresets.flatMap(({ parts = {} }) => Object.keys(parts));

/** Of what the vault keeps, alone or as a part of documents. */
const VAULT_TYPES = [...new Set([...caresets.map(({ type }) => type), ...partTypes])];

/** The acts on what the vault keeps: which, on which types. A type may be sent alone and be a part of documents too. */
const VAULT_ROUTES: readonly (readonly [types: readonly string[], rows: readonly ResourceRow[]])[] = [
  [typesOf(false), [CREATE]],
  [typesOf(true), [CREATE_DOCUMENT]],
  [VAULT_TYPES, READS],
  [['Composition', 'DiagnosticReport'], [DOCUMENT]],
  [[...VAULT_TYPES, 'Patient', 'Practitioner', 'PractitionerRole', 'Organization'], [VALIDATE]],
];

const vaultRoutes = VAULT_ROUTES.flatMap(([types, rows]) =>
  types.flatMap((type) => rows.map((row) => resourceRoute(type, row))),
);

export const routes: readonly Route[] = [...vaultRoutes, ...exportRoutes, ...viewRoutes];
