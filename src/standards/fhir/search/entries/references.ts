/** References: to resources here, to resources elsewhere, and by number alone. Source: FHIR R4, "search" 3.1.1.4.11; "references" 2.3.0. */

import type { JsonObject } from '../../json-object.ts';
import type { SearchParameter } from '../parameters/parameter.ts';
import { sameSystem } from '../systems.ts';
import { childrenOf, containedAt, firstTextAt } from './elements.ts';
import type { ReferenceEntry } from './entry.ts';

const LOCAL = /^([A-Z][A-Za-z]{1,40})\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/;

export interface Target {
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** `Type/id`, also when the address of this server stands before it; else the address as it is. */
export function readTarget(text: string, base?: string): Target {
  const local = base !== undefined && text.startsWith(`${base}/`) ? text.slice(base.length + 1) : text;
  const [, type, id] = LOCAL.exec(local) ?? [];
  return type === undefined ? { url: text } : { type, id };
}

/** Everything that a reference tells about what it points at; nothing where that has a type which the parameter does not mean. */
export function referencesOf(
  parameter: SearchParameter,
  value: unknown,
  { resource, base }: { readonly resource: JsonObject; readonly base?: string | undefined },
): ReferenceEntry[] {
  const param = parameter.name;
  const within = containedAt(resource, value);
  const written = within ? undefined : firstTextAt(value, 'reference');
  const target = written === undefined ? undefined : readTarget(written, base);
  const type = target?.type ?? firstTextAt(within, 'resourceType') ?? firstTextAt(value, 'type');
  if (type !== undefined && parameter.targets.length > 0 && !parameter.targets.includes(type)) return [];
  const numbers = [...childrenOf(value, 'identifier'), ...childrenOf(within, 'identifier')];
  return [
    ...(target && !written?.startsWith('#') ? [{ param, ...target }] : []),
    ...numbers.flatMap((number) => byNumber(param, number, type)),
  ];
}

function byNumber(param: string, number: unknown, type: string | undefined): ReferenceEntry[] {
  const value = firstTextAt(number, 'value');
  const system = firstTextAt(number, 'system');
  if (value === undefined) return [];
  const identifier = { ...(system === undefined ? {} : { system: sameSystem(system) }), value };
  return [{ param, ...(type === undefined ? {} : { type }), identifier }];
}
