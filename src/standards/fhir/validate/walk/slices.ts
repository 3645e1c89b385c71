/** How many values each slice holds, and what is left over. Source: FHIR R4, 5.1.0.7. */
import type { Node, Slice } from '../compile/compiled.ts';
import { isObject, textOf } from '../json.ts';
import type { Item } from './item.ts';
import type { Place } from './place.ts';
import { say, type WalkContext } from './walk-context.ts';

function sliceOf(node: Node, { value, type }: Item, context: WalkContext): Slice | undefined {
  if (value === undefined || value === null) return undefined;
  return node.slicing?.slices.find((slice) => slice.matcher()?.(value, type, context.probe));
}

/** Inside the definition of an extension, a name that it does not give means nothing. */
function isStray(node: Node, { value }: Item): boolean {
  if (node.path !== 'Extension.extension' || !isObject(value)) return false;
  return !(textOf(value, 'url') ?? ':').includes(':');
}

/** The items, each under the slice it belongs to: the slice asks more than the node, and its type may be narrower. */
export function checkSlices(node: Node, items: readonly Item[], place: Place, context: WalkContext): readonly Item[] {
  const { slicing } = node;
  if (!slicing) return items;
  const sliced: Item[] = [];
  const counts = new Map<Slice, number>();
  let furthest = 0;
  for (const item of items) {
    const slice = sliceOf(node, item, context);
    if (!slice) {
      if (slicing.rules === 'closed' || isStray(node, item)) say(context, 'slice-closed', item.place, node.name);
      if (slicing.rules === 'openAtEnd') furthest = slicing.slices.length;
      sliced.push(item);
      continue;
    }
    counts.set(slice, (counts.get(slice) ?? 0) + 1);
    const at = slicing.slices.indexOf(slice);
    const ordered = slicing.ordered || slicing.rules === 'openAtEnd';
    if (ordered && at < furthest) say(context, 'slice-order', item.place, slice.name);
    furthest = Math.max(furthest, at);
    const type = slice.node.types.find(({ code }) => code === item.type.code) ?? item.type;
    sliced.push({ ...item, node: slice.node, type });
  }
  for (const slice of slicing.slices) checkCount(slice, counts.get(slice) ?? 0, place, node, context);
  return sliced;
}

function checkCount(slice: Slice, count: number, place: Place, node: Node, context: WalkContext): void {
  const { min, max } = slice.node;
  // The forms of a choice: the choice itself says how often.
  if (count < min && slice.matcher() && !(node.choice && !node.many))
    say(context, 'slice-min', place, `${node.name}:${slice.name}`, String(count), String(min));
  if (count > max) say(context, 'slice-max', place, `${node.name}:${slice.name}`, String(count), String(max));
}
