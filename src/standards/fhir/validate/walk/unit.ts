/** Units of quantities that say they are UCUM. Source: FHIR R4, Quantity; UCUM. */
import { textOf } from '../json.ts';
import { isUcum } from '../values/ucum.ts';
import type { ObjectItem } from './item.ts';
import { below } from './place.ts';
import { say, type WalkContext } from './walk-context.ts';

const UCUM = 'http://unitsofmeasure.org';
const QUANTITIES: ReadonlySet<string> = new Set(['Quantity', 'Age', 'Count', 'Distance', 'Duration']);

export function checkUnit({ type, value, place }: ObjectItem, context: WalkContext): void {
  if (!QUANTITIES.has(type.code) || textOf(value, 'system') !== UCUM) return;
  const code = textOf(value, 'code');
  if (code !== undefined && !isUcum(code)) say(context, 'unit', below(place, 'code'), code);
}
