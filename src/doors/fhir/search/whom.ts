/** Whom the criteria of a search name, and in whose record it is asked. */
import { patientKey } from '../../../modules/grants/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import type { NamedPatient, Naming } from '../../../standards/fhir/index.ts';
import { type Asked, type Named, namedBy, ownRecord } from '../asked.ts';
import type { FhirContext } from '../front.ts';

export type Whom =
  | { readonly named: readonly Named[] }
  | { readonly nobody: true }
  /** By a pseudonym: nobody is found by one. */
  | { readonly pseudonym: true }
  /** A number that is none. */
  | { readonly invalid: NamedPatient };

export async function whomNamed(context: FhirContext, naming: Naming): Promise<Whom> {
  const named: Named[] = [];
  for (const one of naming.named) {
    const meant = await namedBy(context, one);
    if (meant === 'number-invalid') return { invalid: one };
    if (meant === 'pseudonym') return { pseudonym: true };
    if (meant === 'nobody') return { nobody: true };
    named.push(meant);
  }
  return { named };
}

/** The record of the token whatever is named; else the one named first; else the caller's own. */
export function recordOf(asked: Asked, [first]: readonly Named[]): Named | undefined {
  if (!asked.patient && first) return first;
  const own = ownRecord(asked);
  return own && { key: own };
}

/** Of views: an id leads to the record it stands in. */
export const recordsOfIds = ({ access: { keys } }: FhirContext, rest: Naming['rest']): Named[] =>
  rest.flatMap(({ parameter: { name }, test }) => {
    const [first] = name === '_id' && test.kind === 'token' ? test.any : [];
    const parts = first?.code === undefined ? undefined : parsePublicId(keys, first.code);
    return parts ? [{ key: patientKey(parts.patient) }] : [];
  });

/** The value in which a number was written. */
export const writtenNumber = (named: NamedPatient): string => ('id' in named ? named.id : named.identifier.value);
