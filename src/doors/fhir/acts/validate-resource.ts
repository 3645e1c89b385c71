/**
 * POST [base]/[type]/$validate: what a resource would be told if it were sent; nothing is kept and no record is opened.
 * Source: FHIR R4, "resource-operation-validate".
 */
import {
  intendedProfile,
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  operationOutcome,
  readJson,
  textAt,
} from '../../../standards/fhir/index.ts';
import { nothingWrong, type Outcome, type Problem } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { issuesOf, validated } from '../write/faults-of.ts';

interface ToValidate {
  readonly resource: JsonObject;
  readonly profile: string | undefined;
}

export async function validateResource(context: FhirContext, _: Asked, request: ResourceRequest): Promise<Outcome> {
  const asked = askedIn(request);
  if ('problem' in asked) return asked;
  const { resource, profile } = asked;
  const said = intendedProfile(resource);
  const intended = typeof said === 'string' ? [] : [`${said.canonical}|${said.version}`];
  const profiles = profile === undefined ? intended : [profile];
  const issues = issuesOf(context.baseUrl, validated(context.validator, resource, profiles), request.language);
  const told = issues.length > 0 ? issues : [nothingWrong(context.baseUrl, request.language)];
  return { resource: operationOutcome(...told) };
}

/** The resource itself, or Parameters with `resource` and `profile`. */
function askedIn({ type, body }: ResourceRequest): ToValidate | Problem {
  if (body.length === 0) return { problem: 'body-missing' };
  const read = readJson(body);
  if (!read.ok) return { problem: 'json-invalid', expression: `${read.fault} ${read.line}:${read.column}` };
  const { value } = read;
  const isAsked = isObject(value) && textAt(value, 'resourceType') === 'Parameters';
  const named = (name: string) => listAt(value, 'parameter').find((one) => textAt(one, 'name') === name);
  const resource = isAsked ? objectAt(named('resource'), 'resource') : value;
  if (!isObject(resource) || textAt(resource, 'resourceType') !== type) return { problem: 'type-differs' };
  const profile = isAsked ? named('profile') : undefined;
  return { resource, profile: textAt(profile, 'valueUri') ?? textAt(profile, 'valueCanonical') };
}
