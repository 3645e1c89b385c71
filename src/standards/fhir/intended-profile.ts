/** The profile that a resource says it is made for: the vault checks it against that one first. Source: hl7.fhir.be.infsec 1.2.0, be-ext-intended-profile. */
import { type JsonObject, listAt, textAt } from './json-object.ts';

const INTENDED_PROFILE =
  'https://www.ehealth.fgov.be/standards/fhir/infsec/StructureDefinition/be-ext-intended-profile';

export interface VersionedCanonical {
  readonly canonical: string;
  readonly version: string;
}

export type IntendedProfile = VersionedCanonical | 'absent' | 'several' | 'without-version';

export function intendedProfile(resource: JsonObject): IntendedProfile {
  const said = listAt(resource, 'extension').filter((one) => textAt(one, 'url') === INTENDED_PROFILE);
  if (said.length === 0) return 'absent';
  if (said.length > 1) return 'several';
  const [canonical = '', version = '', ...more] = (textAt(said[0], 'valueCanonical') ?? '').split('|');
  return canonical === '' || version === '' || more.length > 0 ? 'without-version' : { canonical, version };
}
