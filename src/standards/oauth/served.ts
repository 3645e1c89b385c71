/** What scopes can open: the types that the FHIR doors serve, how, and by which parameters a scope may narrow them. A test compares with `/fhir/metadata`. */
import type { SmartScope } from './scope.ts';

interface Served {
  /** Some of `cruds`. */
  readonly interactions: string;
  readonly parameters: readonly string[];
}

export const served: Readonly<Record<string, Served>> = {
  Patient: { interactions: 'crus', parameters: ['_id', 'gender'] },
  Practitioner: { interactions: 'rs', parameters: [] },
  PractitionerRole: { interactions: 'rs', parameters: [] },
  Organization: { interactions: 'rs', parameters: [] },
};

const WORDS = [...'cruds'];
const all = WORDS.filter((word) => Object.values(served).some(({ interactions }) => interactions.includes(word)));

/** The scope without what nothing here can do; nothing when nothing is left. A restriction that cannot be kept closes the scope. */
export function narrowScope(scope: SmartScope): SmartScope | undefined {
  const type = scope.resource === '*' ? { interactions: all.join(''), parameters: [] } : served[scope.resource];
  if (!type || !scope.only.every(([name]) => type.parameters.includes(name))) return undefined;
  const interactions = WORDS.filter((word) => scope.interactions.includes(word) && type.interactions.includes(word));
  return interactions.length > 0 ? { ...scope, interactions: interactions.join('') } : undefined;
}
