/** How an answer leaves: its status, its headers, its tag. Source: FHIR R4, "http". */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { HttpReply, HttpRequest } from '../../platform/http/index.ts';
import { FHIR_JSON, operationOutcome, type Resource } from '../../standards/fhir/index.ts';
import {
  type Done,
  issueOf,
  type Kept,
  languageOf,
  type Outcome,
  type Plain,
  type Problem,
  type ProblemName,
  type Shown,
} from './answers.ts';
import { pseudonymHeader } from './pseudonyms.ts';

const MOST_TAG_CHARS = 2000;
const JSON_TYPE = `${FHIR_JSON}; charset=utf-8`;

/** Sets status and headers of a problem; gives its text. */
export function problemText(
  baseUrl: string,
  request: HttpRequest,
  reply: HttpReply,
  name: ProblemName,
  { expression, issues = [] }: Pick<Problem, 'expression' | 'issues'> = {},
): string {
  const language = languageOf(request);
  const { status, issue } = issueOf(baseUrl, name, language, expression);
  reply.status(status).header('content-language', language).type(JSON_TYPE);
  if (name === 'too-many' && !reply.hasHeader('retry-after')) reply.header('retry-after', '60');
  if (name === 'exports-too-many') reply.header('retry-after', '3600');
  if (name === 'scope-too-narrow') reply.header('www-authenticate', 'Bearer error="insufficient_scope"');
  return JSON.stringify(operationOutcome(issue, ...issues));
}

export const sendProblem = (...problem: Parameters<typeof problemText>): HttpReply =>
  problem[2].send(problemText(...problem));

const sendJson = (reply: HttpReply, resource: Resource): HttpReply =>
  reply.type(JSON_TYPE).send(JSON.stringify(resource));

export function send(
  baseUrl: string,
  request: HttpRequest,
  reply: HttpReply,
  answer: Exclude<Outcome, Problem>,
): HttpReply {
  if ('headers' in answer) return sendPlain(reply, answer);
  if ('resource' in answer) return sendResource(request, reply, answer);
  if ('done' in answer) return sendDone(reply, answer);
  const pseudonyms = pseudonymHeader(request, 'bytes' in answer ? answer.bytes : answer.composed);
  if (pseudonyms === 'refused') return sendProblem(baseUrl, request, reply, 'pseudonym-not-acceptable');
  if (pseudonyms !== undefined) reply.header('content-be-pseudo', pseudonyms);
  return 'bytes' in answer ? sendKept(request, reply, answer) : reply.type(JSON_TYPE).send(answer.composed);
}

function sendDone(reply: HttpReply, { version }: Done): HttpReply {
  if (version !== undefined) reply.header('etag', `W/"${version}"`);
  return reply.status(204).send();
}

const sendPlain = (reply: HttpReply, { status, headers, body = '' }: Plain): HttpReply =>
  reply
    .status(status)
    .headers(headers)
    .send(typeof body === 'string' || Buffer.isBuffer(body) ? body : Readable.from(body));

/** With a tag of what it holds; nothing is sent again to who has it. Source: FHIR R4, "http" 3.1.0.5. */
export function sendResource(request: HttpRequest, reply: HttpReply, shown: Shown): HttpReply {
  const { resource, lastModified, status = 200, location } = shown;
  reply.status(status);
  if (location) reply.header('location', location);
  if (!lastModified) return sendJson(reply, resource);
  const tag = `W/"${createHash('sha256').update(JSON.stringify(resource)).digest('hex').slice(0, 32)}"`;
  const known = hasIt(request, reply, tag, lastModified) && (request.method === 'GET' || request.method === 'HEAD');
  return known ? reply.status(304).send() : sendJson(reply, resource);
}

/** With its version as the tag. Source: FHIR R4, "http" 3.1.0.4, 3.1.0.8. */
function sendKept(request: HttpRequest, reply: HttpReply, kept: Kept): HttpReply {
  const { status, bytes, version, lastModified, location } = kept;
  const known = hasIt(request, reply, `W/"${version}"`, lastModified);
  if (known && request.method === 'GET') return reply.status(304).send();
  if (location) reply.header('location', location);
  return bytes.length > 0 ? reply.status(status).type(JSON_TYPE).send(bytes) : reply.status(status).send();
}

/** Sets the tag; tells whether the client has what it stands for. */
function hasIt(request: HttpRequest, reply: HttpReply, tag: string, lastModified: Date): boolean {
  reply.header('etag', tag).header('last-modified', lastModified.toUTCString());
  return namesTag(request.headers['if-none-match'], tag);
}

/** Does If-None-Match name this tag? Source: RFC 9110, 13.1.2. */
export const namesTag = (sent: string | undefined, tag: string): boolean =>
  (sent ?? '')
    .slice(0, MOST_TAG_CHARS)
    .split(',')
    .some((one) => ['*', tag].includes(one.trim()));
