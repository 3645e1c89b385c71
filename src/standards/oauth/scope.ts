/** Scopes of SMART App Launch 2.2, in the grammar of version 2 and of version 1. Source: hl7.org/fhir/smart-app-launch, "Scopes and launch context". */

export type ScopeLevel = 'patient' | 'user' | 'system';

export interface SmartScope {
  readonly level: ScopeLevel;
  /** A FHIR type, or `*`. */
  readonly resource: string;
  /** Some of `cruds`, in that order. */
  readonly interactions: string;
  /** Search parameters that every resource must match as well. */
  readonly only: readonly (readonly [name: string, value: string])[];
  /** How it was written: an application of version 1 is answered in version 1. */
  readonly version: 1 | 2;
}

const GRAMMAR = /^(patient|user|system)\/([A-Z][A-Za-z]{1,63}|\*)\.(\*|read|write|c?r?u?d?s?)(?:\?(.{1,300}))?$/;
/** What the words of version 1 mean in version 2. */
const VERSION_1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };
const PARAMETER = /^([a-z_][a-z-]{0,63}(?::[a-z]{1,20})?)=(.{1,200})$/;
const MOST_PARAMETERS = 5;

/** The scope behind a text; nothing when it is none of SMART's, or asks for nothing. */
export function parseScope(text: string): SmartScope | undefined {
  const [, level, resource, words, query] = GRAMMAR.exec(text) ?? [];
  if (level === undefined || resource === undefined || !words) return undefined;
  const older = VERSION_1[words];
  const only = query === undefined ? [] : parametersOf(query);
  if (!only || (older && only.length > 0)) return undefined;
  return { level: level as ScopeLevel, resource, interactions: older ?? words, only, version: older ? 1 : 2 };
}

function parametersOf(query: string): (readonly [string, string])[] | undefined {
  const parts = query.split('&');
  if (parts.length > MOST_PARAMETERS) return undefined;
  const read = parts.map((part) => {
    const [, name, value] = PARAMETER.exec(part) ?? [];
    return name !== undefined && value !== undefined ? ([name, decoded(value)] as const) : undefined;
  });
  return read.every((one) => one?.[1] !== undefined) ? (read as (readonly [string, string])[]) : undefined;
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** As an application writes it. */
export function printScope({ level, resource, interactions, only, version }: SmartScope): string {
  const older = Object.entries(VERSION_1).find(([, meant]) => meant === interactions)?.[0];
  const words = version === 1 && older ? older : interactions;
  const query = only.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${level}/${resource}.${words}${query && `?${query}`}`;
}
