/** The addresses of exports and the act behind each. Source: Bulk Data Access 2.0. */
import type { HttpRequest } from '../../../platform/http/index.ts';
import { takesNdjson } from '../../../standards/fhir/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { exportFile } from './file.ts';
import { exportLinked, exportRecord } from './kick-off.ts';
import { type ExportRequest, exportRequest } from './request.ts';
import { cancelExport, exportStatus } from './status.ts';

type ExportAct = (context: FhirContext, asked: Asked, request: ExportRequest) => Promise<Outcome>;

const acting =
  (act: ExportAct) =>
  (context: FhirContext, asked: Asked, request: HttpRequest, base: string): Promise<Outcome> =>
    act(context, asked, exportRequest(request, base));

export const exportRoutes = [
  { method: 'GET', path: '/Patient/$export', name: 'Patient $export', act: acting(exportLinked) },
  { method: 'GET', path: '/Patient/:id/$export', name: 'Patient $export', act: acting(exportRecord) },
  { method: 'GET', path: '/_export/:id', name: 'export status', act: acting(exportStatus) },
  { method: 'DELETE', path: '/_export/:id', name: 'export cancel', act: acting(cancelExport) },
  {
    method: 'GET',
    path: '/_export/:id/:type/:file',
    name: 'export file',
    act: acting(exportFile),
    mayAnswer: (request: HttpRequest) => takesNdjson(request.headers.accept),
  },
] as const;
