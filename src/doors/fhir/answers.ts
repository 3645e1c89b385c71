/** How this door answers: a resource, or an OperationOutcome for everything that is wrong. Source: contract, "Errors". */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import type { HttpReply, HttpRequest } from '../../platform/http/index.ts';
import { chooseLanguage, type Language } from '../../platform/text/index.ts';
import { FHIR_JSON, type IssueFacts, operationOutcome, type Resource } from '../../standards/fhir/index.ts';
import { type DoorProblemName, doorProblems, IGNORED, KNOWN, LATE, MORE, NOTHING_WRONG } from './problems.ts';
import { pseudonymHeader } from './pseudonyms.ts';

export type ProblemName = DoorProblemName | RefusalReason;

export type Outcome = Shown | Kept | Plain | Composed | Done | Problem;

/** Made for this answer. */
export interface Shown {
  readonly resource: Resource;
  readonly lastModified?: Date | undefined;
  /** 200 without it. */
  readonly status?: 200 | 201;
  /** Address of what was written. */
  readonly location?: string;
}

/** A version of the vault, as it was received. */
export interface Kept {
  readonly status: 200 | 201;
  /** Empty when the client asked for nothing. */
  readonly bytes: Buffer;
  /** The bytes are no version: an OperationOutcome, as the client preferred. */
  readonly isOutcome?: boolean;
  readonly version: number;
  readonly lastModified: Date;
  /** Address of the version, where one was written. */
  readonly location?: string | undefined;
}

/** Made of what is kept, byte for byte. */
export interface Composed {
  readonly composed: Buffer;
}

/** Neither a resource nor a version of one; a body of pieces is made while it leaves. */
export interface Plain {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | AsyncIterable<Buffer> | undefined;
}

/** Made of what is kept, byte for byte. */
export interface Composed {
  readonly composed: Buffer;
}

/** There is nothing to show any more. */
export interface Done {
  readonly done: true;
  /** The version that says so. */
  readonly version?: number | undefined;
}

export interface Problem {
  readonly problem: ProblemName;
  readonly expression?: string | undefined;
  /** What exactly is wrong, where more than one thing can be. */
  readonly issues?: readonly IssueFacts[] | undefined;
}

const MOST_TAG_CHARS = 2000;
const JSON_TYPE = `${FHIR_JSON}; charset=utf-8`;

/** Refusals that are no matter of rights. */
const STATUSES: Readonly<Partial<Record<RefusalReason, number>>> = { 'patient-number-invalid': 400 };

export const languageOf = ({ headers }: HttpRequest): Language => {
  const header = headers['accept-language'];
  return header === undefined ? 'en' : chooseLanguage(header);
};

const isDoorProblem = (name: ProblemName): name is DoorProblemName => Object.hasOwn(doorProblems, name);

/** Where the codes of the house are told apart from those of others. */
const codesAt = (baseUrl: string): string => `${baseUrl}/codes/error`;
/** The same for the rules of a validation. */
export const ruleSystem = (baseUrl: string): string => `${baseUrl}/codes/rule`;

export function issueOf(
  baseUrl: string,
  name: ProblemName,
  language: Language,
  expression?: string,
): { readonly status: number; readonly issue: IssueFacts } {
  const system = codesAt(baseUrl);
  const where = expression === undefined ? undefined : [expression];
  if (isDoorProblem(name)) {
    const { status, type, code, text } = doorProblems[name];
    return { status, issue: { type, code: { system, code }, text: text[language], expression: where } };
  }
  const { code, text, next } = refusals[name];
  const status = STATUSES[name] ?? 403;
  const type = status === 400 ? 'value' : 'forbidden';
  return {
    status,
    issue: { type, code: { system, code }, text: text[language], diagnostics: next[language], expression: where },
  };
}

/** All that a validation says of a resource in which nothing is wrong. */
export const nothingWrong = (baseUrl: string, language: Language): IssueFacts => ({
  severity: 'information',
  type: 'informational',
  code: { system: ruleSystem(baseUrl), code: 'none' },
  text: NOTHING_WRONG[language],
});

/** A warning beside what was found: these parameters did not count. */
export const ignoredIssue = (baseUrl: string, names: readonly string[], language: Language): IssueFacts => ({
  severity: 'warning',
  type: 'not-supported',
  code: { system: codesAt(baseUrl), code: doorProblems['parameter-unknown'].code },
  text: IGNORED[language],
  expression: names.filter((name) => name !== '?').map((name) => `http.${name}`),
});

/** A warning beside the first of many: there are more. */
export const moreIssue = (baseUrl: string, language: Language): IssueFacts => ({
  severity: 'warning',
  type: 'too-costly',
  code: { system: codesAt(baseUrl), code: 'ZENNE.FHIR.MORE' },
  text: MORE[language],
});

/** Beside nothing: the person was known already, and stands as it stood. */
export const knownIssue = (baseUrl: string, language: Language): IssueFacts => ({
  severity: 'information',
  type: 'informational',
  code: { system: codesAt(baseUrl), code: 'ZENNE.FHIR.PATIENT-KNOWN' },
  text: KNOWN[language],
});

/** The answer to a version that came after a later one. */
export const lateIssue = (baseUrl: string, language: Language): IssueFacts => ({
  ...{ severity: 'information', type: 'informational', text: LATE[language] },
  code: { system: codesAt(baseUrl), code: 'ZENNE.FHIR.LATE' },
});

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
