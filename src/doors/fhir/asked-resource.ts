/** What an act needs to know of a request about one type of resource, free of HTTP. */
import type { HttpRequest } from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { languageOf } from './answers.ts';

export interface ResourceRequest {
  /** Resource type of the address. */
  readonly type: string;
  /** Address of the door. */
  readonly base: string;
  readonly language: Language;
  /** Logical id and version of the address; empty where it has none. */
  readonly id: string;
  readonly versionId: string;
  /** As it came; empty when it was not JSON. */
  readonly body: Buffer;
  readonly header: (name: string) => string | undefined;
}

export function resourceRequest(request: HttpRequest, type: string, base: string): ResourceRequest {
  const { params, body, headers } = request;
  const param = (name: string): string => {
    const value = (params as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    ...{ type, base, language: languageOf(request), id: param('id'), versionId: param('vid') },
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    header: (name) => {
      const value = headers[name];
      return typeof value === 'string' ? value : undefined;
    },
  };
}
