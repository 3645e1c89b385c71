/** The question in an address or a body. Source: FHIR R4, "operations" 3.2.0.1. */
import { type HttpRequest, type HttpServer, queryOf } from '../../platform/http/index.ts';
import { type Question, questionOfPairs, questionOfParameters } from '../../standards/fhir/index.ts';

export const BODY_BYTES = 512 * 1024;

type Pairs = readonly (readonly [string, string])[];
/** What is no JSON stays nothing: it is refused as no question. */
interface Body {
  readonly pairs?: Pairs;
  readonly json?: unknown;
}

export function takeBodies(door: HttpServer): void {
  const options = { parseAs: 'string', bodyLimit: BODY_BYTES } as const;
  door.addContentTypeParser('application/x-www-form-urlencoded', options, (_, body, done) =>
    done(null, { pairs: [...new URLSearchParams(String(body))] } satisfies Body),
  );
  for (const type of ['application/fhir+json', 'application/json'])
    door.addContentTypeParser(type, options, (_, body, done) =>
      done(null, { json: parsed(String(body)) } satisfies Body),
    );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isBody = (body: unknown): body is Body => typeof body === 'object' && body !== null;

/** Nothing for what is no question. */
export function questionOf(request: HttpRequest): Question | undefined {
  const { body, method } = request;
  const pairs = queryOf(request);
  if (method !== 'POST' || !isBody(body)) return questionOfPairs(pairs);
  return 'json' in body ? questionOfParameters(body.json) : questionOfPairs([...pairs, ...(body.pairs ?? [])]);
}
