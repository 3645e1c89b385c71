/** What an act on exports needs to know of a request, free of HTTP. */
import { type HttpRequest, pathPart, queryOf } from '../../../platform/http/index.ts';
import { handlingOf } from '../../../standards/fhir/index.ts';

export interface ExportRequest {
  /** Address of the door. */
  readonly base: string;
  /** Of the patient, or of the export; empty where the address has none. */
  readonly id: string;
  /** Of a file. */
  readonly type: string;
  readonly file: string;
  readonly pairs: readonly (readonly [string, string])[];
  readonly isLenient: boolean;
}

export function exportRequest(request: HttpRequest, base: string): ExportRequest {
  return {
    ...{ base, id: pathPart(request, 'id'), type: pathPart(request, 'type'), file: pathPart(request, 'file') },
    pairs: queryOf(request),
    isLenient: handlingOf(String(request.headers.prefer ?? '')) === 'lenient',
  };
}
