/** A body that came to be written: JSON within limits, a resource of the address's type, made for a profile that is taken. */
import { type Careset, caresetOf } from '../../../modules/fhir-vault/index.ts';
import { type IntendedProfile, intendedProfile } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { type JsonResource, jsonResource } from './json-resource.ts';

export interface SentResource extends JsonResource {
  readonly careset: Careset;
  /** canonical|version. */
  readonly profile: string;
}

export function readBody(context: FhirContext, { type, body }: ResourceRequest): SentResource | Problem {
  const sent = jsonResource({ type, body });
  if ('problem' in sent) return sent;
  const { resource } = sent;
  const careset = caresetOf(type);
  if (!careset) return { problem: 'type-unknown' };
  const profile = profileOf(context, careset, intendedProfile(resource));
  return 'problem' in profile ? profile : { careset, ...sent, profile: profile.profile };
}

const PROBLEMS = {
  absent: 'profile-missing',
  several: 'profile-several',
  'without-version': 'profile-version',
} as const;

function profileOf(
  { intendedProfile: rule }: FhirContext,
  { type, profiles }: Careset,
  said: IntendedProfile,
): { readonly profile: string } | Problem {
  const expression = `${type}.extension`;
  const [first] = Object.entries(profiles);
  if (said === 'absent' && rule === 'defaulted' && first) return { profile: `${first[0]}|${first[1][0]}` };
  if (typeof said === 'string') return { problem: PROBLEMS[said], expression };
  const versions = Object.hasOwn(profiles, said.canonical) ? profiles[said.canonical] : undefined;
  return versions?.includes(said.version)
    ? { profile: `${said.canonical}|${said.version}` }
    : { problem: 'profile-unknown', expression };
}
