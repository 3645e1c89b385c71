/** The rules of a definition over one element: our own code where we have it, else the engine. */
import type { PlacedInvariant } from '../compile/compiled.ts';
import { invariantTexts } from '../invariants/texts.ts';
import type { JsonValue } from '../json.ts';
import type { Place } from './place.ts';
import { say, sayBroken, type WalkContext } from './walk-context.ts';

export function checkInvariants(
  rules: readonly PlacedInvariant[],
  element: JsonValue,
  place: Place,
  context: WalkContext,
): void {
  for (const { rule, path } of rules) {
    const kept = rule.native
      ? rule.native(element, context.rules)
      : context.tools.engine.holds(rule, element, path, context.rules);
    if (kept === false) sayBroken(context, rule, place, invariantTexts(rule));
    else if (kept === undefined) say(context, 'rule-not-checked', place, rule.key);
  }
}
