/**
 * POST [base]/[type]/$validate: what a resource would be told if it were sent; nothing is kept and no record is opened.
 * Source: FHIR R4, "resource-operation-validate".
 */
import { caresetOf } from '../../../modules/fhir-vault/index.ts';
import {
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
import { profileOf, sentResource } from '../write/read-body.ts';
import { readDocument } from '../write/read-document.ts';

interface ToValidate {
  readonly resource: JsonObject;
  readonly profile: string | undefined;
}

export async function validateResource(context: FhirContext, _: Asked, request: ResourceRequest): Promise<Outcome> {
  const asked = askedIn(request);
  if ('problem' in asked) return asked;
  const { resource, profile } = asked;
  const { baseUrl, validator } = context;
  const { language } = request;
  const judge = profile === undefined ? judgeOf(context, request, resource) : { profiles: [profile] };
  if ('problem' in judge)
    return {
      resource: operationOutcome(
        ...(judge.issues ?? [issueOf(baseUrl, judge.problem, language, judge.expression).issue]),
      ),
    };
  const issues = issuesOf(baseUrl, validated(validator, resource, judge.profiles), language);
  return { resource: operationOutcome(...(issues.length > 0 ? issues : [nothingWrong(baseUrl, language)])) };
}

/** By which profiles sending it would judge it, of a type that the vault takes by itself; or what it would be told before. */
function judgeOf(
  context: FhirContext,
  request: ResourceRequest,
  resource: JsonObject,
): { readonly profiles: readonly string[] } | Problem {
  const careset = caresetOf(request.type);
  if (!careset) return { profiles: intendedIn(resource) };
  const asked = { ...request, body: Buffer.from(JSON.stringify(resource)), read: undefined };
  if (careset.parts) {
    const sent = readDocument(context, asked);
    return 'problem' in sent ? sent : { profiles: [] };
  }
  const sent = sentResource(asked);
  const taken = 'problem' in sent ? sent : profileOf(context, careset, resource);
  return 'problem' in taken ? taken : { profiles: [taken.profile] };
}

function intendedIn(resource: JsonObject): string[] {
  const said = intendedProfile(resource);
  return typeof said === 'string' ? [] : [`${said.canonical}|${said.version}`];
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
