/** What an act on exports needs to know of a request, free of HTTP. */
import type { HttpRequest } from '../../../platform/http/index.ts';
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

export function exportRequest({ params, raw, headers }: HttpRequest, base: string): ExportRequest {
  const param = (name: string): string => {
    const value = (params as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' ? value : '';
  };
  const [, query = ''] = (raw.url ?? '').split(/\?(.*)/s);
  return {
    ...{ base, id: param('id'), type: param('type'), file: param('file') },
    pairs: [...new URLSearchParams(query)],
    isLenient: handlingOf(String(headers.prefer ?? '')) === 'lenient',
  };
}
