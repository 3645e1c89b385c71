/** What scopes can open: the types that the FHIR doors serve, how, and by which parameters a scope may narrow them. A test compares with `/fhir/metadata`. */
import type { SmartScope } from './scope.ts';

interface Served {
  /** Some of `cruds`. */
  readonly interactions: string;
  readonly parameters: readonly string[];
  /** What a condition is kept for, where that is less: nobody judges by it what is written. */
  readonly narrowed?: string;
}

const narrowedBy = (...parameters: readonly string[]) => ({ parameters, narrowed: 'rs' });

export const served: Readonly<Record<string, Served>> = {
  Patient: { interactions: 'crus', parameters: ['_id', 'gender'] },
  Practitioner: { interactions: 'rs', parameters: [] },
  PractitionerRole: { interactions: 'rs', parameters: [] },
  Organization: { interactions: 'rs', parameters: [] },
  Immunization: { interactions: 'cruds', ...narrowedBy('status', 'vaccine-code') },
  AllergyIntolerance: { interactions: 'cruds', ...narrowedBy('category', 'clinical-status', 'verification-status') },
  Observation: { interactions: 'cruds', ...narrowedBy('category', 'code', 'status') },
  Bundle: { interactions: 'crds', ...narrowedBy('type') },
  Composition: { interactions: 'rs', ...narrowedBy('category', 'status', 'type') },
  DiagnosticReport: { interactions: 'rs', ...narrowedBy('category', 'code', 'status') },
  Media: { interactions: 'rs', ...narrowedBy('type') },
  ServiceRequest: { interactions: 'rs', ...narrowedBy('category', 'code', 'status') },
  Specimen: { interactions: 'rs', ...narrowedBy('type') },
  DocumentReference: { interactions: 'rs', parameters: [] },
  Provenance: { interactions: 'rs', parameters: [] },
  AuditEvent: { interactions: 'rs', parameters: [] },
  Binary: { interactions: 'r', parameters: [] },
};

const WORDS = [...'cruds'];
const all = WORDS.filter((word) => Object.values(served).some(({ interactions }) => interactions.includes(word)));

/** The scope without what nothing here can do; nothing when nothing is left. A restriction that cannot be kept closes the scope. */
export function narrowScope(scope: SmartScope): SmartScope | undefined {
  const type: Served | undefined =
    scope.resource === '*' ? { interactions: all.join(''), parameters: [] } : served[scope.resource];
  if (!type || !scope.only.every(([name]) => type.parameters.includes(name))) return undefined;
  const kept = scope.only.length > 0 ? (type.narrowed ?? type.interactions) : type.interactions;
  const interactions = WORDS.filter((word) => scope.interactions.includes(word) && kept.includes(word));
  return interactions.length > 0 ? { ...scope, interactions: interactions.join('') } : undefined;
}
