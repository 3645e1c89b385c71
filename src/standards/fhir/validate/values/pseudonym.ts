/** Pseudonymised texts: the checks of the value say nothing about them. Source: infsec 1.2.0, be-ext-pseudonymization. */
import { isObject, type JsonValue, objectsOf } from '../json.ts';

export const PSEUDONYMISATION =
  'https://www.ehealth.fgov.be/standards/fhir/infsec/StructureDefinition/be-ext-pseudonymization';

/** `companion` is what stands at `_name`. */
export const isPseudonymised = (companion: JsonValue | undefined): boolean =>
  isObject(companion) && objectsOf(companion, 'extension').some(({ url }) => url === PSEUDONYMISATION);
