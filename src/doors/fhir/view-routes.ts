/** The addresses of what other modules are the masters of: people and the public register. */
import type { ServedTypeName } from '../../standards/fhir/index.ts';
import { docref } from './acts/docref.ts';
import { createPatient, updatePatient } from './acts/put-patient.ts';
import { readAuditEvent } from './acts/read-audit-event.ts';
import { readDocumentReference } from './acts/read-document-reference.ts';
import { readParty } from './acts/read-party.ts';
import { readOnePatient } from './acts/read-patient.ts';
import { readProvenance } from './acts/read-provenance.ts';
import { retrieveDocument } from './acts/retrieve-document.ts';
import { searchAuditEvents } from './acts/search-audit-events.ts';
import { searchDocuments } from './acts/search-documents.ts';
import { searchParties } from './acts/search-parties.ts';
import { searchPatients } from './acts/search-patients.ts';
import { searchProvenance } from './acts/search-provenance.ts';
import { languageOf, type Outcome } from './answers.ts';
import type { Asked } from './asked.ts';
import { everything } from './everything/everything.ts';
import { exportRequest } from './export/request.ts';
import type { FhirContext } from './front.ts';
import { type Route, resourceRoute } from './route.ts';
import { pagedSearch, viewSearch } from './search-routes.ts';

const read = (type: ServedTypeName, act: (context: FhirContext, asked: Asked, id: string) => Promise<Outcome>): Route =>
  resourceRoute(type, {
    ...{ method: 'GET', path: '/:id', interaction: 'read' },
    act: (context, asked, { id }) => act(context, asked, id),
  });

const partyRoutes = (['Practitioner', 'PractitionerRole', 'Organization'] as const).flatMap((type) => [
  ...viewSearch(type, (context, asked, asking) => searchParties(context, asked, { ...asking, type })),
  read(type, (context, asked, id) => readParty(context, asked, type, id)),
]);

/** The act itself looks at what the client takes. */
const mayAnswer = () => true;

export const viewRoutes: readonly Route[] = [
  ...viewSearch('Patient', searchPatients),
  read('Patient', readOnePatient),
  resourceRoute('Patient', { method: 'POST', path: '', interaction: 'create', act: createPatient }),
  resourceRoute('Patient', { method: 'PUT', path: '/:id', interaction: 'update', act: updatePatient }),
  {
    ...{ method: 'GET', path: '/Patient/:id/$everything', name: 'Patient $everything' },
    act: (context, asked, request, base) =>
      everything(context, asked, { ...exportRequest(request, base), language: languageOf(request) }),
  },
  ...partyRoutes,
  ...pagedSearch('DocumentReference', searchDocuments),
  ...(['GET', 'POST'] as const).map((method) => ({
    ...({ path: '/DocumentReference/$docref', name: 'DocumentReference $docref', isShort: true } as const),
    ...{ method, act: docref },
  })),
  resourceRoute('DocumentReference', {
    ...{ method: 'GET', path: '/:id', interaction: 'read', act: readDocumentReference },
  }),
  resourceRoute('DocumentReference', {
    ...{ method: 'GET', path: '/:id/$retrieve-document', interaction: '$retrieve-document', mayAnswer },
    act: retrieveDocument,
  }),
  ...pagedSearch('AuditEvent', searchAuditEvents),
  resourceRoute('AuditEvent', { method: 'GET', path: '/:id', interaction: 'read', act: readAuditEvent }),
  ...pagedSearch('Provenance', searchProvenance),
  resourceRoute('Provenance', { method: 'GET', path: '/:id', interaction: 'read', act: readProvenance }),
  resourceRoute('Binary', { method: 'GET', path: '/:id', interaction: 'read', mayAnswer, act: retrieveDocument }),
];
