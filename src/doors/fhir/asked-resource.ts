/** What an act needs to know of a request about one type of resource, free of HTTP. */
import type { HttpRequest } from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { JsonText } from '../../standards/fhir/index.ts';
import { languageOf } from './answers.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

/** The parameters of the address, in their order and as often as they were written. */
export const queryOf = ({ raw }: HttpRequest): Pairs => {
  const [, query = ''] = (raw.url ?? '').split(/\?(.*)/s);
  return [...new URLSearchParams(query)];
};

export interface ResourceRequest {
  /** Resource type of the address. */
  readonly type: string;
  /** Address of the door. */
  readonly base: string;
  readonly language: Language;
  /** Logical id and version of the address; empty where it has none. */
  readonly id: string;
  readonly versionId: string;
  readonly query: Pairs;
  /** As it came; empty when it was not JSON. */
  readonly body: Buffer;
  /** The body, where it was read before: as a part of another. */
  readonly read?: JsonText | undefined;
  readonly header: (name: string) => string | undefined;
}

export function resourceRequest(request: HttpRequest, type: string, base: string): ResourceRequest {
  const { params, body, headers } = request;
  const param = (name: string): string => {
    const value = (params as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    ...{ type, base, language: languageOf(request), id: param('id'), versionId: param('vid'), query: queryOf(request) },
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    header: (name) => {
      const value = headers[name];
      return typeof value === 'string' ? value : undefined;
    },
  };
}
