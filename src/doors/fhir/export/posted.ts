/** The parameters of a kick-off by POST: those of the address, and those of the Parameters resource that came. Source: Bulk Data Access 2.0, "Bulk Data Kick-off Request". */
import type { HttpRequest } from '../../../platform/http/index.ts';
import { sentParameters } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import { jsonResource } from '../write/json-resource.ts';
import type { ExportRequest } from './request.ts';

/** A POST without a body names nothing. */
export function withPosted(request: ExportRequest, { body }: HttpRequest): ExportRequest | Problem {
  if (body === undefined || body === null) return request;
  if (!Buffer.isBuffer(body)) return { problem: 'parameters-missing' };
  const sent = jsonResource({ type: 'Parameters', body });
  if ('problem' in sent) return sent.problem === 'json-invalid' ? sent : { problem: 'parameters-missing' };
  const pairs = sentParameters(sent.resource);
  return pairs ? { ...request, pairs: [...request.pairs, ...pairs] } : { problem: 'parameters-missing' };
}
