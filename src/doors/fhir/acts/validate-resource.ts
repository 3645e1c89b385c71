/**
 * POST [base]/[type]/$validate: what a resource would be told if it were sent; nothing is kept and no record is opened.
 * Source: FHIR R4, "resource-operation-validate".
 */
import { caresetOf } from '../../../modules/fhir-vault/index.ts';
import {
  type IssueFacts,
  intendedProfile,
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  operationOutcome,
  textAt,
} from '../../../standards/fhir/index.ts';
import { issueOf, type Outcome, type Problem } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { nothingWrong } from '../beside.ts';
import type { FhirContext } from '../front.ts';
import { issuesOf, validated } from '../write/faults-of.ts';
import { sentJson } from '../write/json-resource.ts';
import { readBody } from '../write/read-body.ts';
import { readDocument } from '../write/read-document.ts';

interface ToValidate {
  readonly resource: JsonObject;
  readonly profile: string | undefined;
}

export async function validateResource(context: FhirContext, _: Asked, request: ResourceRequest): Promise<Outcome> {
  const asked = askedIn(request);
  if ('problem' in asked) return asked;
  const { resource, profile } = asked;
  const refused = profile === undefined ? refusalOf(context, request, resource) : undefined;
  if (refused) return { resource: operationOutcome(...refused) };
  const said = intendedProfile(resource);
  const intended = typeof said === 'string' ? [] : [`${said.canonical}|${said.version}`];
  const profiles = profile === undefined ? intended : [profile];
  const issues = issuesOf(context.baseUrl, validated(context.validator, resource, profiles), request.language);
  const told = issues.length > 0 ? issues : [nothingWrong(context.baseUrl, request.language)];
  return { resource: operationOutcome(...told) };
}

/** What sending it would be told, of a type that the vault takes by itself. */
function refusalOf(
  context: FhirContext,
  request: ResourceRequest,
  resource: JsonObject,
): readonly IssueFacts[] | undefined {
  const careset = caresetOf(request.type);
  if (!careset) return undefined;
  const asked = { ...request, body: Buffer.from(JSON.stringify(resource)), read: undefined };
  const sent = careset.parts ? readDocument(context, asked) : readBody(context, asked);
  if (!('problem' in sent)) return undefined;
  return sent.issues ?? [issueOf(context.baseUrl, sent.problem, request.language, sent.expression).issue];
}

/** The resource itself, or Parameters with `resource` and `profile`. */
function askedIn({ type, body }: ResourceRequest): ToValidate | Problem {
  const read = sentJson(body);
  if ('problem' in read) return read;
  const { value } = read;
  const isAsked = isObject(value) && textAt(value, 'resourceType') === 'Parameters';
  const named = (name: string) => listAt(value, 'parameter').find((one) => textAt(one, 'name') === name);
  const resource = isAsked ? objectAt(named('resource'), 'resource') : value;
  if (!isObject(resource) || textAt(resource, 'resourceType') !== type) return { problem: 'type-differs' };
  const profile = isAsked ? named('profile') : undefined;
  return { resource, profile: textAt(profile, 'valueUri') ?? textAt(profile, 'valueCanonical') };
}
