/** A body that came to be written: JSON within limits, a resource of the address's type, made for a profile that is taken. */
import { type Careset, caresetOf, indexWeight, MOST_INDEX_WORDS } from '../../../modules/fhir-vault/index.ts';
import { intendedProfile, type JsonObject, pseudonymsIn, textAt } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { faultsOf } from './faults-of.ts';
import { type JsonResource, jsonResource } from './json-resource.ts';

export interface SentResource extends JsonResource {
  readonly careset: Careset;
  /** canonical|version. */
  readonly profile: string;
}

export function readBody(context: FhirContext, request: ResourceRequest): SentResource | Problem {
  const sent = sentResource(request);
  if ('problem' in sent) return sent;
  const profile = profileOf(context, sent.careset, sent.resource);
  if ('problem' in profile) return profile;
  return faultsOf(context, request, sent.resource, [profile.profile]) ?? { ...sent, ...profile };
}

/** A resource of a type that the vault takes. */
export function sentResource(request: ResourceRequest): Omit<SentResource, 'profile'> | Problem {
  const sent = jsonResource(request);
  if ('problem' in sent) return sent;
  const { fault } = pseudonymsIn(sent.resource);
  if (fault !== undefined) return { problem: 'pseudonym-marker', expression: fault };
  const careset = caresetOf(request.type);
  if (!careset) return { problem: 'type-unknown' };
  return indexWeight(request.type, sent.resource) > MOST_INDEX_WORDS
    ? { problem: 'index-too-large' }
    : { careset, ...sent };
}

const PROBLEMS = {
  absent: 'profile-missing',
  several: 'profile-several',
  'without-version': 'profile-version',
} as const;

/** The profile that a resource says it is made for, when the careset takes it. */
export function profileOf(
  { intendedProfile: rule }: FhirContext,
  { profiles }: Careset,
  resource: JsonObject,
): { readonly profile: string } | Problem {
  const said = intendedProfile(resource);
  const expression = `${textAt(resource, 'resourceType')}.extension`;
  const [first] = Object.entries(profiles);
  if (said === 'absent' && rule === 'defaulted' && first) return { profile: `${first[0]}|${first[1][0]}` };
  if (typeof said === 'string') return { problem: PROBLEMS[said], expression };
  const versions = Object.hasOwn(profiles, said.canonical) ? profiles[said.canonical] : undefined;
  return versions?.includes(said.version)
    ? { profile: `${said.canonical}|${said.version}` }
    : { problem: 'profile-unknown', expression };
}
