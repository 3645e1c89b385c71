/** Codes, identifiers and yes-or-no as tokens. Source: FHIR R4, "search" 3.1.1.4.10. */

import { isObject } from '../../json-object.ts';
import type { SearchParameter } from '../parameters/parameter.ts';
import { sameSystem } from '../systems.ts';
import { childrenOf, firstTextAt } from './elements.ts';
import { ofTypeOf, type TokenEntry } from './entry.ts';

export function tokensOf({ name, codesOf }: SearchParameter, value: unknown): TokenEntry[] {
  if (typeof value === 'string' || typeof value === 'boolean') return codesAlone(name, String(value), codesOf);
  if (!isObject(value)) return [];
  if (Object.hasOwn(value, 'coding'))
    return childrenOf(value, 'coding').flatMap((coding) => coded(name, coding, 'code'));
  if (Object.hasOwn(value, 'value')) return [...coded(name, value, 'value'), ...typed(name, value)];
  return coded(name, value, 'code');
}

/** A code without a system is found without one, and under that of the standard. */
const codesAlone = (param: string, code: string, system: string | undefined): TokenEntry[] => [
  { param, code },
  ...(system === undefined ? [] : [{ param, system, code }]),
];

function coded(param: string, value: unknown, element: 'code' | 'value'): TokenEntry[] {
  const code = firstTextAt(value, element);
  const system = firstTextAt(value, 'system');
  return code === undefined ? [] : [{ param, ...(system === undefined ? {} : { system: sameSystem(system) }), code }];
}

/** An identifier by the type it has: `system|code|value`. */
const typed = (name: string, identifier: unknown): TokenEntry[] =>
  childrenOf(identifier, 'type')
    .flatMap((type) => childrenOf(type, 'coding'))
    .flatMap((coding) => coded(ofTypeOf(name), coding, 'code'))
    .map((entry) => ({ ...entry, code: `${entry.code}|${firstTextAt(identifier, 'value') ?? ''}` }));

/** The words that stand beside the codes. */
export const textsOf = (value: unknown): string[] =>
  [
    firstTextAt(value, 'text'),
    firstTextAt(value, 'display'),
    ...childrenOf(value, 'coding').map((coding) => firstTextAt(coding, 'display')),
    ...childrenOf(value, 'type').map((type) => firstTextAt(type, 'text')),
  ].filter((text) => text !== undefined);
