/** How this door answers: a resource, or an OperationOutcome for everything that is wrong. Source: contract, "Errors". */
import type { HttpReply, HttpRequest } from '../../platform/http/index.ts';
import { FHIR_JSON, operationOutcome, type Resource, termOutcome } from '../../standards/fhir/index.ts';
import { languageOf, type Outcome } from './context.ts';
import { type DoorProblemName, doorProblems } from './problems.ts';

const JSON_TYPE = `${FHIR_JSON}; charset=utf-8`;

/** Sets status and headers of a problem; gives its text. */
export function problemText(
  baseUrl: string,
  request: HttpRequest,
  reply: HttpReply,
  name: DoorProblemName,
  parameter?: string,
): string {
  const language = languageOf(request);
  const { status, type, code, text } = doorProblems[name];
  reply.status(status).header('content-language', language).type(JSON_TYPE);
  const expression = parameter === undefined ? undefined : [`Parameters.parameter.where(name='${parameter}')`];
  const issue = { type, code: { system: `${baseUrl}/codes/error`, code }, text: text[language], expression };
  return JSON.stringify(operationOutcome(issue));
}

export const sendProblem = (...problem: Parameters<typeof problemText>): HttpReply =>
  problem[2].send(problemText(...problem));

export const sendJson = (reply: HttpReply, resource: Resource): HttpReply =>
  reply.type(JSON_TYPE).send(JSON.stringify(resource));

export function send(baseUrl: string, request: HttpRequest, reply: HttpReply, outcome: Outcome): HttpReply {
  if ('resource' in outcome) return sendJson(reply, outcome.resource);
  if ('problem' in outcome) return sendProblem(baseUrl, request, reply, outcome.problem, outcome.parameter);
  const language = languageOf(request);
  reply.status(outcome.status).header('content-language', language);
  return sendJson(reply, termOutcome(outcome.issues, language));
}
