/** The members of an object: known names, how often, and each by its node. Source: FHIR R4, 2.6.2 (JSON). */
import type { Member, Node, Shape } from '../compile/compiled.ts';
import { isList, type JsonValue, member } from '../json.ts';
import type { CheckValue, Item, Owner } from './item.ts';
import { below, type Place } from './place.ts';
import { checkSlices } from './slices.ts';
import { say, shown, type WalkContext } from './walk-context.ts';

export function checkObject(
  owner: Owner,
  shape: Shape,
  place: Place,
  context: WalkContext,
  checkValue: CheckValue,
): void {
  const { value } = owner;
  const found: (string | undefined)[] = new Array(shape.nodes.length);
  for (const key of Object.keys(value)) {
    const known = shape.members.get(key);
    if (!known) {
      unknownMember(key, owner, shape, place, context);
      continue;
    }
    const name = known.companion ? key.slice(1) : key;
    const before = found[known.at];
    if (before === name) continue;
    if (before !== undefined) {
      say(context, 'choice', below(place, known.node.name), known.node.name);
      continue;
    }
    found[known.at] = name;
    checkMember(name, known, owner, place, context, checkValue);
    if (context.issues.done()) return;
  }
  for (const at of shape.needed) {
    const node = shape.nodes[at];
    if (node && found[at] === undefined) missing(node, place, context);
  }
}

function missing(node: Node, place: Place, context: WalkContext): void {
  if (node.min > 0) say(context, 'min', below(place, node.name), node.name, '0', String(node.min));
  else if (node.slicing) checkSlices(node, [], below(place, node.name), context);
}

/** A form that the choice does not offer is told from a name that does not exist. */
function unknownMember(key: string, { type }: Owner, shape: Shape, place: Place, context: WalkContext): void {
  if (key === 'resourceType' && type.kind === 'resource') return;
  const plain = key.startsWith('_') ? key.slice(1) : key;
  const choice = shape.nodes.find(
    ({ choice: many, name }) => many && plain.startsWith(name) && /^[A-Z]/.test(plain.slice(name.length)),
  );
  if (!choice) {
    say(context, 'unknown-element', below(place, shown(key)), key);
    return;
  }
  if (choice.max === 0) {
    say(context, 'max', below(place, choice.name), choice.name, '1', '0');
    return;
  }
  say(context, 'type', below(place, choice.name), choice.types.map(({ code }) => code).join(', '));
}

const length = (value: JsonValue | undefined): number => (isList(value) ? value.length : 0);

/** A list where the definition has one, and as many values as it allows. */
function checkMember(
  name: string,
  { node, type }: Member,
  owner: Owner,
  above: Place,
  context: WalkContext,
  checkValue: CheckValue,
): void {
  const value = member(owner.value, name);
  const companion = type.kind === 'primitive' ? member(owner.value, `_${name}`) : undefined;
  const label = node.choice ? `${node.name}.ofType(${type.code})` : node.name;
  const place = below(above, label);
  const wrong = [value, companion].some((one) => one !== undefined && isList(one) !== node.many);
  const count = node.many ? Math.max(length(value), length(companion)) : 1;
  if (wrong) say(context, 'type', place, node.many ? '[…]' : type.code);
  else if ([value, companion].some((one) => isList(one) && one.length === 0)) say(context, 'empty', place);
  else if (count > node.max) say(context, 'max', place, node.name, String(count), String(node.max));
  else {
    if (count < node.min) say(context, 'min', place, node.name, String(count), String(node.min));
    checkItems({ node, type, value, companion, place }, label, above, owner, context, checkValue);
  }
}

const itemOf = (values: JsonValue | undefined, at: number): JsonValue | undefined =>
  isList(values) ? values[at] : values;

/** A list that is sliced is looked at as a whole, so it has an end. */
const MOST_SLICED = 10_000;

function checkItems(
  whole: Item,
  label: string,
  above: Place,
  owner: Owner,
  context: WalkContext,
  checkValue: CheckValue,
): void {
  const { node, value, companion } = whole;
  const count = node.many ? Math.max(length(value), length(companion)) : 1;
  const itemAt = (at: number): Item => ({
    ...whole,
    value: itemOf(value, at),
    companion: itemOf(companion, at),
    place: node.many ? below(above, label, at) : whole.place,
  });
  if (!node.slicing) {
    for (let at = 0; at < count && !context.issues.done(); at += 1) checkValue(itemAt(at), owner, context);
    return;
  }
  if (count > MOST_SLICED) {
    say(context, 'max', whole.place, node.name, String(count), String(MOST_SLICED));
    return;
  }
  for (const item of checkSlices(
    node,
    Array.from({ length: count }, (_none, at) => itemAt(at)),
    whole.place,
    context,
  )) {
    if (context.issues.done()) return;
    checkValue(item, owner, context);
  }
}
