/** The acts on what the vault keeps, over HTTP and as entries of a batch: which, on which types. */
import { caresets } from '../../modules/fhir-vault/index.ts';
import { createDocument } from './acts/create-document.ts';
import { createResource } from './acts/create-resource.ts';
import { deleteResource } from './acts/delete-resource.ts';
import { patchResource } from './acts/patch-resource.ts';
import { readDocument } from './acts/read-document.ts';
import { readHistoryOf } from './acts/read-history.ts';
import { readIntegrity } from './acts/read-integrity.ts';
import { readResource } from './acts/read-resource.ts';
import { updateResource } from './acts/update-resource.ts';
import { validateResource } from './acts/validate-resource.ts';
import type { AsEntry, ResourceRow } from './route.ts';

const CREATE: AsEntry = { in: 'batch and transaction', conditions: ['ifNoneExist'] };
const CHANGE: AsEntry = { in: 'batch and transaction', conditions: ['ifMatch'] };
/** A report has rules of its own, and is known by its number. */
const REPORT: AsEntry = { in: 'batch', conditions: [] };
const READ: AsEntry = { in: 'batch', conditions: ['ifNoneMatch'] };
const LIST: AsEntry = { in: 'batch', conditions: [] };

const DELETE: ResourceRow = {
  ...{ method: 'DELETE', path: '/:id', interaction: 'delete', asEntry: CHANGE },
  act: deleteResource,
};
const WRITES: readonly ResourceRow[] = [
  { method: 'POST', path: '', interaction: 'create', act: createResource, asEntry: CREATE },
  { method: 'PUT', path: '', interaction: 'conditional update', act: updateResource, asEntry: CHANGE },
  { method: 'DELETE', path: '', interaction: 'conditional delete', act: deleteResource, asEntry: CHANGE },
  { method: 'PUT', path: '/:id', interaction: 'update', act: updateResource, asEntry: CHANGE },
  { method: 'PATCH', path: '/:id', interaction: 'patch', act: patchResource, asEntry: CHANGE },
  DELETE,
];
/** A document is replaced by sending the next one. */
const DOCUMENT_WRITES: readonly ResourceRow[] = [
  { method: 'POST', path: '', interaction: 'create', act: createDocument, asEntry: REPORT },
  DELETE,
];
const READS: readonly ResourceRow[] = [
  { method: 'GET', path: '/:id', interaction: 'read', act: readResource, asEntry: READ },
  { method: 'GET', path: '/:id/_history', interaction: 'history', act: readHistoryOf, asEntry: LIST },
  { method: 'GET', path: '/:id/_history/:vid', interaction: 'vread', act: readResource, asEntry: READ },
  { method: 'GET', path: '/:id/$integrity', interaction: '$integrity', act: readIntegrity, asEntry: LIST },
  { method: 'POST', path: '/:id/$integrity', interaction: '$integrity', act: readIntegrity },
  {
    method: 'GET',
    path: '/:id/_history/:vid/$integrity',
    interaction: '$integrity',
    act: readIntegrity,
    asEntry: LIST,
  },
];
const DOCUMENT: ResourceRow = {
  method: 'GET',
  path: '/:id/$document',
  interaction: '$document',
  act: readDocument,
  asEntry: READ,
};

export const VALIDATE: ResourceRow = {
  ...{ method: 'POST', path: '/$validate', interaction: '$validate' },
  act: validateResource,
};

const typesOf = (isDocument: boolean): string[] =>
  caresets.flatMap(({ type, parts }) => ((parts !== undefined) === isDocument ? [type] : []));
const partTypes = caresets.flatMap(({ parts = {} }) => Object.keys(parts));

/** A type may be sent alone and be a part of documents too. */
const VAULT_ROUTES: readonly (readonly [types: readonly string[], rows: readonly ResourceRow[]])[] = [
  [typesOf(false), WRITES],
  [typesOf(true), DOCUMENT_WRITES],
  [[...new Set([...caresets.map(({ type }) => type), ...partTypes])], READS],
  [['Composition', 'DiagnosticReport'], [DOCUMENT]],
];

/** By type. */
export const vaultRows: ReadonlyMap<string, readonly ResourceRow[]> = new Map(
  VAULT_ROUTES.flatMap(([types]) => types).map((type) => [
    type,
    VAULT_ROUTES.flatMap(([types, rows]) => (types.includes(type) ? rows : [])),
  ]),
);
