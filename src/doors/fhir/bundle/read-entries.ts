/** What a Bundle of interactions asks, entry by entry, within limits. Source: FHIR R4, "http" 3.1.0.11; Bundle. */
import {
  isObject,
  isServed,
  type JsonObject,
  type JsonText,
  listAt,
  objectAt,
  textAt,
} from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { EntryCondition, ResourceRow } from '../route.ts';
import { VALIDATE, vaultRows } from '../vault-routes.ts';
import { sentJson } from '../write/json-resource.ts';

export interface Entry {
  readonly at: number;
  readonly request: ResourceRequest;
  /** Nothing for a Patient who is only named. */
  readonly route?: ResourceRow | undefined;
  readonly fullUrl?: string | undefined;
}

export interface Interactions {
  readonly type: 'batch' | 'transaction';
  readonly entries: readonly (Entry | (Problem & { readonly at: number }))[];
}

const MOST_ENTRIES = 200;
const MOST_URL_CHARS = 2000;
/** Of values in all entries together: what is larger is no batch of 200. */
const LIMITS = { nodes: 250_000 } as const;

export function readInteractions(request: ResourceRequest): Interactions | Problem {
  const read = sentJson(request.body, LIMITS);
  if ('problem' in read) return read;
  const type = textAt(read.value, 'type');
  if (textAt(read.value, 'resourceType') !== 'Bundle' || (type !== 'batch' && type !== 'transaction'))
    return { problem: 'interactions-missing' };
  const entries = listAt(read.value, 'entry');
  if (entries.length > MOST_ENTRIES) return { problem: 'bundle-too-large' };
  return { type, entries: entries.map((entry, at) => readEntry(request, read, entry, at)) };
}

function readEntry(
  whole: ResourceRequest,
  read: JsonText,
  entry: unknown,
  at: number,
): Interactions['entries'][number] {
  const expression = `Bundle.entry[${at}]`;
  const asked = objectAt(entry, 'request');
  const url = textAt(asked, 'url');
  const resource = objectAt(entry, 'resource');
  if (!asked || url === undefined || url.length > MOST_URL_CHARS) return { at, problem: 'entry-invalid', expression };
  const found = addressed(textAt(asked, 'method'), url);
  if (!found) return { at, problem: 'interaction-unknown', expression };
  if (found.route && !found.route.asEntry) return { at, problem: 'entry-operation', expression };
  const fault = conditionFault(asked, found.route?.asEntry?.conditions ?? PERSON_CONDITIONS);
  if (fault) return { at, ...fault, expression: `${expression}.request.${fault.expression}` };
  const slice = resource && read.at.under(['entry', at, 'resource']);
  const sent = resource && slice ? { ...slice, value: resource } : undefined;
  return { at, route: found.route, fullUrl: textAt(entry, 'fullUrl'), request: requestOf(whole, found, asked, sent) };
}

/** Of a Patient who is only named. */
const PERSON_CONDITIONS: readonly EntryCondition[] = ['ifNoneExist'];
const CONDITIONS: readonly EntryCondition[] = ['ifMatch', 'ifNoneMatch', 'ifNoneExist', 'ifModifiedSince'];

/** A condition that would not count is refused: whoever made it relies on it. */
function conditionFault(asked: JsonObject, kept: readonly EntryCondition[]): Problem | undefined {
  const made = CONDITIONS.filter((name) => Object.hasOwn(asked, name));
  const ignored = made.find((name) => !kept.includes(name));
  if (ignored !== undefined) return { problem: 'entry-condition', expression: ignored };
  const broken = made.find((name) => textAt(asked, name) === undefined);
  return broken === undefined ? undefined : { problem: 'entry-invalid', expression: broken };
}

/** Where headers of a request stand in an entry. */
const HEADERS: ReadonlyMap<string, string> = new Map([
  ['if-match', 'ifMatch'],
  ['if-none-match', 'ifNoneMatch'],
  ['if-none-exist', 'ifNoneExist'],
]);

function requestOf(
  { base, language, header }: ResourceRequest,
  { type, id, versionId, query }: Addressed,
  asked: JsonObject,
  sent: JsonText | undefined,
): ResourceRequest {
  // A patch comes as a Binary.
  const patch = isObject(sent?.value) && textAt(sent.value, 'resourceType') === 'Binary' ? sent.value : undefined;
  const own = (name: string): string | undefined => {
    const member = HEADERS.get(name);
    if (member !== undefined) return textAt(asked, member);
    if (name === 'content-type') return textAt(patch, 'contentType');
    return name === 'prefer' ? (header('prefer') ?? 'return=minimal') : undefined;
  };
  return {
    ...{ type, id, versionId, query, base, language, header: own },
    body: Buffer.from(textAt(patch, 'data') ?? '', 'base64'),
    read: patch ? undefined : sent,
  };
}

interface Addressed extends Pick<ResourceRequest, 'type' | 'id' | 'versionId' | 'query'> {
  readonly route: ResourceRow | undefined;
}

/** With what every type has. */
const rowsOf = (type: string): readonly ResourceRow[] =>
  isServed(type) ? [...(vaultRows.get(type) ?? []), VALIDATE] : [];

function addressed(method: string | undefined, url: string): Addressed | undefined {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  const [type = '', ...rest] = path.split('/');
  const pairs = [...new URLSearchParams(query)];
  if (type === 'Patient' && method === 'POST' && rest.length === 0)
    return { type, route: undefined, id: '', versionId: '', query: pairs };
  for (const route of rowsOf(type)) {
    const params = route.method === method ? matched(route.path.split('/').slice(1), rest) : undefined;
    if (params) return { type, route, id: params.get(':id') ?? '', versionId: params.get(':vid') ?? '', query: pairs };
  }
  return undefined;
}

/** An id is what it is: no dots that lead upward, nothing that is decoded. */
const ID = /^[A-Za-z0-9.-]{1,64}$/;

function matched(pattern: readonly string[], steps: readonly string[]): ReadonlyMap<string, string> | undefined {
  if (pattern.length !== steps.length) return undefined;
  const fits = pattern.every((part, at) => (part.startsWith(':') ? ID.test(steps[at] ?? '') : part === steps[at]));
  return fits ? new Map(pattern.map((part, at) => [part, steps[at] ?? ''])) : undefined;
}
