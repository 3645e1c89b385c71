/** What an act needs to know of a request about one type of resource, free of HTTP. */
import { type HttpRequest, pathPart, queryOf } from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { JsonText } from '../../standards/fhir/index.ts';
import { languageOf } from './answers.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

/** Parameters that change how an answer is written, and nothing of what it says. */
export const ABOUT_THE_ANSWER: readonly string[] = ['_format', '_pretty'];

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
  const { body, headers } = request;
  return {
    ...{ type, base, language: languageOf(request), query: queryOf(request) },
    ...{ id: pathPart(request, 'id'), versionId: pathPart(request, 'vid') },
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    header: (name) => {
      const value = headers[name];
      return typeof value === 'string' ? value : undefined;
    },
  };
}
