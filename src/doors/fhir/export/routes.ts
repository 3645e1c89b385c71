/** The addresses of exports and the act behind each. Source: Bulk Data Access 2.0. */
import type { HttpRequest } from '../../../platform/http/index.ts';
import { takesNdjson } from '../../../standards/fhir/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import type { Route } from '../route.ts';
import { exportFile } from './file.ts';
import { exportLinked, exportRecord } from './kick-off.ts';
import { withPosted } from './posted.ts';
import { type ExportRequest, exportRequest } from './request.ts';
import { cancelExport, exportStatus } from './status.ts';

type ExportAct = (context: FhirContext, asked: Asked, request: ExportRequest) => Promise<Outcome>;

const acting =
  (act: ExportAct): Route['act'] =>
  (context, asked, request, base) =>
    act(context, asked, exportRequest(request, base));

/** By address, or by a Parameters resource. */
const kickOffs = (path: string, act: ExportAct) => {
  const name = 'Patient $export';
  const posted: Route['act'] = async (context, asked, request, base) => {
    const sent = withPosted(exportRequest(request, base), request);
    return 'problem' in sent ? sent : act(context, asked, sent);
  };
  return [
    { method: 'GET', path, name, act: acting(act) },
    { method: 'POST', path, name, isShort: true, act: posted },
  ] as const;
};

export const exportRoutes: readonly Route[] = [
  ...kickOffs('/Patient/$export', exportLinked),
  ...kickOffs('/Patient/:id/$export', exportRecord),
  { method: 'GET', path: '/_export/:id', name: 'export status', act: acting(exportStatus) },
  { method: 'DELETE', path: '/_export/:id', name: 'export cancel', act: acting(cancelExport) },
  {
    method: 'GET',
    path: '/_export/:id/:type/:file',
    name: 'export file',
    act: acting(exportFile),
    mayAnswer: (request: HttpRequest) => takesNdjson(request.headers.accept),
  },
];
