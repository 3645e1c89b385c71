/** The id of a document in the list of its sender (KMEHR LOCAL id), as a FHIR identifier. Source: KMEHR facts A5. */
import type { LocalId } from '../../../modules/hub/index.ts';
import type { Identifier } from '../../../standards/fhir/index.ts';
import type { FhirContext } from '../front.ts';

/** A list has a name of its sender's choice and no address: ours stands before it. */
const listsAt = ({ baseUrl }: Pick<FhirContext, 'baseUrl'>): string => `${baseUrl}/fhir/NamingSystem/local-id/`;

export const identifierOf = (context: Pick<FhirContext, 'baseUrl'>, { scheme, value }: LocalId): Identifier => ({
  system: `${listsAt(context)}${encodeURIComponent(scheme)}`,
  value,
});

/** Nothing for a system that names no such list. */
export function schemeOf(context: Pick<FhirContext, 'baseUrl'>, system: string): string | undefined {
  const lists = listsAt(context);
  if (!system.startsWith(lists)) return undefined;
  try {
    return decodeURIComponent(system.slice(lists.length));
  } catch {
    return undefined;
  }
}
