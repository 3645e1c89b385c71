/** Documents with one fault each, made from a valid one and its profile: what must be caught, by which rule, and where. */
import type { Definitions, Terminology } from '../index.ts';
import { isList, isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Fault } from './fault.ts';
import { holderFaults } from './holder-faults.ts';
import { spotFaults } from './spot-faults.ts';
import { type Key, spotsOf } from './spots.ts';

export interface Mutation extends Fault {
  readonly resource: JsonValue;
}

function changed(value: JsonValue, keys: readonly Key[], put: JsonValue | undefined): JsonValue {
  const [key, ...rest] = keys;
  if (key === undefined) return put ?? null;
  if (isList(value)) {
    const list = [...value];
    if (rest.length === 0 && put === undefined) list.splice(Number(key), 1);
    else list[Number(key)] = rest.length === 0 ? (put ?? null) : changed(list[Number(key)] ?? null, rest, put);
    return list;
  }
  const object: Record<string, JsonValue> = isObject(value) ? { ...value } : {};
  if (rest.length === 0 && put === undefined) delete object[key];
  else object[key] = rest.length === 0 ? (put ?? null) : changed(object[key] ?? null, rest, put);
  return object;
}

export function mutationsOf(
  resource: JsonObject,
  definitions: Definitions,
  terminology: Terminology,
): readonly Mutation[] {
  const { spots, holders } = spotsOf(resource, definitions);
  const faults = [
    ...holders.flatMap((holder) => holderFaults(holder)),
    ...spots.flatMap((spot) => spotFaults(spot, definitions, terminology)),
  ];
  return faults.map((fault) => ({ ...fault, resource: changed(resource, fault.keys, fault.put) }));
}
