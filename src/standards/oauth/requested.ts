/** What an application may be given of what it asked for. */
import { parseScope, printScope, type SmartScope } from './scope.ts';
import { narrowScope } from './served.ts';

/** Scopes without a resource, and what each is for. Source: SMART App Launch 2.2; OpenID Connect Core 1.0. */
export const plainScopes = ['openid', 'fhirUser', 'launch', 'launch/patient', 'offline_access'] as const;
export type PlainScope = (typeof plainScopes)[number];

export const isPlainScope = (text: string): text is PlainScope => plainScopes.some((plain) => plain === text);

const MOST_SCOPES = 60;

/** The scopes of a text that something here serves, each as it will be answered; what means nothing here is left out. */
export function servedScopes(text: string): string[] {
  const asked = text.split(' ').filter(Boolean).slice(0, MOST_SCOPES);
  return [...new Set(asked.flatMap((one) => (isPlainScope(one) ? [one] : narrowed(one))))];
}

function narrowed(text: string): string[] {
  const parsed = parseScope(text);
  const scope = parsed && narrowScope(parsed);
  return scope ? [printScope(scope)] : [];
}

/** The served scopes of a text, each narrowed to what was registered: of `system/*.cruds` beside `system/*.rs` the latter; `system/Patient.r` lies within it. */
export const grantableScopes = (text: string, registered: readonly string[]): string[] => {
  const wide = registered.flatMap((one) => parseScope(one) ?? []);
  const given = servedScopes(text).flatMap((one) => (registered.includes(one) ? [one] : narrowedTo(wide, one)));
  return [...new Set(given)];
};

function narrowedTo(registered: readonly SmartScope[], text: string): string[] {
  const scope = parseScope(text);
  if (!scope) return [];
  const around = registered.filter((wide) => surrounds(wide, scope));
  const words = [...scope.interactions].filter((word) => around.some((wide) => wide.interactions.includes(word)));
  return words.length > 0 ? [printScope({ ...scope, interactions: words.join('') })] : [];
}

/** The permissions on resources among the scopes of a token. */
export const resourceScopes = (text: string): SmartScope[] => text.split(' ').flatMap((one) => parseScope(one) ?? []);

/** True when, interactions aside, all that the narrow one opens is opened by the wide one. */
const surrounds = (wide: SmartScope, narrow: SmartScope): boolean =>
  wide.level === narrow.level &&
  (wide.resource === '*' || wide.resource === narrow.resource) &&
  wide.only.every(([name, value]) => narrow.only.some(([other, its]) => other === name && its === value));
