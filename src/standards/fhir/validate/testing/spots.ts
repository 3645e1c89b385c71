/** Every element of a document with what its definition says of it: where faults can be put. */
import type { Compiled, Node, Probe, Shape, TypeUse } from '../compile/compiled.ts';
import type { Definitions } from '../index.ts';
import { isList, isObject, type JsonObject, type JsonValue, listOf, textOf } from '../json.ts';

export type Key = string | number;

/** One value. */
export interface Spot {
  readonly keys: readonly Key[];
  readonly expression: string;
  readonly node: Node;
  readonly type: TypeUse;
  readonly value: JsonValue;
  /** Whether `_name` stands beside it: then it may be absent. */
  readonly hasCompanion: boolean;
  /** Decides which slice it belongs to: another value here is another slice. */
  readonly discriminates: boolean;
}

/** One object with the parts it may hold. */
export interface Holder {
  readonly keys: readonly Key[];
  readonly expression: string;
  readonly value: JsonObject;
  readonly shape: Shape;
  readonly type: TypeUse;
  /** Names of parts that decide about a slice above. */
  readonly deciding: ReadonlySet<string>;
}

export interface Spots {
  readonly spots: readonly Spot[];
  readonly holders: readonly Holder[];
}

export const noProbe: Probe = { resolve: () => undefined, follows: () => false, isIn: () => false };

interface Walk {
  readonly definitions: Definitions;
  readonly spots: Spot[];
  readonly holders: Holder[];
}

function definitionOf(node: Node, type: TypeUse, value: JsonObject, { definitions }: Walk): Compiled | undefined {
  if (type.code === 'Extension') {
    const url = textOf(value, 'url') ?? '';
    const own = url.includes(':') ? definitions.find(url) : undefined;
    return own ?? (node.shape ? undefined : definitions.type('Extension'));
  }
  if (type.kind === 'resource') return profileOf(value, definitions);
  const [profile] = type.profiles;
  return (profile ? definitions.find(profile) : undefined) ?? (node.shape ? undefined : definitions.type(type.code));
}

export function profileOf(resource: JsonObject, definitions: Definitions): Compiled | undefined {
  const [profile] = isObject(resource.meta) ? listOf(resource.meta, 'profile') : [];
  return definitions.find(String(profile)) ?? definitions.type(String(resource.resourceType));
}

function visit(spot: Spot, below: ReadonlySet<string>, walk: Walk): void {
  walk.spots.push(spot);
  const { node, type, value, keys, expression } = spot;
  if (!isObject(value)) return;
  const definition = definitionOf(node, type, value, walk);
  const shapes = [node.shape?.(), definition?.shape()].filter((shape) => shape !== undefined);
  const [shape] = type.code === 'Extension' ? shapes.toReversed() : shapes;
  if (shape) hold({ keys, expression, value, shape, type, deciding: below }, walk);
}

function hold(holder: Holder, walk: Walk): void {
  const below = holder.deciding;
  walk.holders.push(holder);
  for (const [name, value] of Object.entries(holder.value)) {
    const found = holder.shape.members.get(name);
    if (!found || found.companion) continue;
    const { node, type } = found;
    const label = node.choice ? `${node.name}.ofType(${type.code})` : node.name;
    const deciding = new Set([...below, ...decidingNames(node)]);
    const items = isList(value) ? value : [value];
    items.forEach((item, at) => {
      const slice = node.slicing?.slices.find((one) => one.matcher()?.(item, type, noProbe));
      const inner = slice?.node ?? node;
      visit(
        {
          keys: [...holder.keys, name, ...(isList(value) ? [at] : [])],
          expression: `${holder.expression}.${label}${isList(value) ? `[${at}]` : ''}`,
          node: inner,
          type: inner.types.find(({ code }) => code === type.code) ?? type,
          value: item,
          hasCompanion: Object.hasOwn(holder.value, `_${name}`),
          discriminates: below.has(node.name),
        },
        deciding,
        walk,
      );
    });
  }
}

/** Fixed parts of slices: what tells them apart is among them. */
function decidingNames({ slicing, name }: Node): readonly string[] {
  if (!slicing) return [];
  return name === 'extension' ? ['url'] : ['system', 'code'];
}

export function spotsOf(resource: JsonObject, definitions: Definitions): Spots {
  const walk: Walk = { definitions, spots: [], holders: [] };
  const profile = profileOf(resource, definitions);
  if (!profile) throw new Error('no profile');
  const type: TypeUse = { code: profile.type, kind: 'resource', format: undefined, profiles: [], targets: [] };
  const holder = {
    keys: [],
    expression: profile.type,
    value: resource,
    shape: profile.shape(),
    type,
    deciding: new Set<string>(),
  };
  hold(holder, walk);
  return walk;
}
