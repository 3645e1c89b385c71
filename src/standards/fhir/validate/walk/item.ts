/** One value on the walk, and the element that holds it. */
import type { Node, TypeUse } from '../compile/compiled.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { Place } from './place.ts';
import type { WalkContext } from './walk-context.ts';

/** The element that holds the members: extensions ask where they stand. */
export interface Owner {
  readonly node: Node;
  readonly type: TypeUse;
  readonly value: JsonObject;
}

/** Checks one value; given by the caller, since values hold objects in turn. */
export type CheckValue = (item: Item, owner: Owner, context: WalkContext) => void;

export interface Item {
  readonly node: Node;
  readonly type: TypeUse;
  readonly value: JsonValue | undefined;
  /** What stands at `_name`. */
  readonly companion: JsonValue | undefined;
  readonly place: Place;
}

export type ObjectItem = Item & { readonly value: JsonObject };
