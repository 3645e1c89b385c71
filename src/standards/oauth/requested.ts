/** What an application may be given of what it asked for. */
import { parseScope, printScope, type SmartScope } from './scope.ts';
import { narrowScope } from './served.ts';

/** Scopes without a resource, and what each is for. Source: SMART App Launch 2.2; OpenID Connect Core 1.0. */
export const plainScopes = ['openid', 'fhirUser', 'launch', 'launch/patient', 'offline_access'] as const;
export type PlainScope = (typeof plainScopes)[number];

export const isPlainScope = (text: string): text is PlainScope => plainScopes.some((plain) => plain === text);

const MOST_SCOPES = 60;

/** The scopes of a text that can be given, each as it will be answered; what means nothing here is left out. */
export function grantableScopes(text: string): string[] {
  const asked = text.split(' ').filter(Boolean).slice(0, MOST_SCOPES);
  return [...new Set(asked.flatMap((one) => (isPlainScope(one) ? [one] : narrowed(one))))];
}

function narrowed(text: string): string[] {
  const parsed = parseScope(text);
  const scope = parsed && narrowScope(parsed);
  return scope ? [printScope(scope)] : [];
}

/** The permissions on resources among the scopes of a token. */
export const resourceScopes = (text: string): SmartScope[] => text.split(' ').flatMap((one) => parseScope(one) ?? []);

/** True when every scope lies within one that was registered: `system/*.rs` holds `system/Patient.r`. */
export function isWithin(asked: string, registered: readonly string[]): boolean {
  if (registered.includes(asked)) return true;
  const scope = parseScope(asked);
  return scope !== undefined && registered.some((one) => holds(parseScope(one), scope));
}

const holds = (wide: SmartScope | undefined, narrow: SmartScope): boolean =>
  wide !== undefined &&
  wide.level === narrow.level &&
  (wide.resource === '*' || wide.resource === narrow.resource) &&
  [...narrow.interactions].every((word) => wide.interactions.includes(word)) &&
  wide.only.every(([name, value]) => narrow.only.some(([other, its]) => other === name && its === value));
