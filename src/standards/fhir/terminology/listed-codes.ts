/** The codes that a value set lists one by one. Source: FHIR R4, ValueSet.compose.include.concept. */
import { type Budget, pay } from './budget.ts';
import { type CodeSet, type Member, setOfMembers } from './code-set.ts';
import type { Concept, IndexedSystem } from './code-system-index.ts';
import type { ConceptReference } from './model.ts';

interface Listing {
  readonly system: string;
  readonly version: string | undefined;
  readonly held: IndexedSystem | undefined;
  readonly budget: Budget;
}

/**
 * What a value set lists is in, also of a code system that is not at hand; what its code system surely lacks is not.
 * Nothing when it is more work than may be done.
 */
export function listedCodes(
  { system, version, held, budget }: Listing,
  listed: readonly ConceptReference[],
): CodeSet | undefined {
  const members = new Map<string, Member>();
  for (const reference of listed) {
    const concept = held?.find(reference.code);
    const code = concept?.code ?? reference.code;
    if (members.has(code) || (held?.isComplete && !concept)) continue;
    const labels = (reference.designation?.length ?? 0) + (concept?.designations.length ?? 0);
    if (!pay(budget, 1 + labels)) return undefined;
    const designations = reference.designation ?? [];
    const bare = { system, version, ...reference, designations, concept: undefined };
    members.set(code, held && concept ? memberOf(system, held, concept, reference) : bare);
  }
  return setOfMembers(system, members.values(), false);
}

export const memberOf = (system: string, held: IndexedSystem, concept: Concept, said?: ConceptReference): Member => ({
  ...{ system, version: held.source.version, code: concept.code, concept },
  display: said?.display ?? concept.display,
  designations: said?.designation?.length ? [...said.designation, ...concept.designations] : concept.designations,
});
