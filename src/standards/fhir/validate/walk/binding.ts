/** Codes against value sets: in, out, or not to be told. Source: FHIR R4, 4.1.5 (binding strengths). */
import type { Binding } from '../compile/compiled.ts';
import { isObject, type JsonObject, type JsonValue, objectsOf, textOf } from '../json.ts';
import type { Item } from './item.ts';
import { type Membership, say, type Terminology, type WalkContext } from './walk-context.ts';

interface Verdict {
  readonly membership: Membership;
  readonly shown: string;
}

const shownCoding = (coding: JsonObject): string => `${textOf(coding, 'system') ?? ''}|${textOf(coding, 'code') ?? ''}`;

function codingVerdict(coding: JsonObject, valueSet: string, { memberOf }: Terminology): Verdict {
  const code = textOf(coding, 'code');
  const shown = shownCoding(coding);
  if (code === undefined) return { membership: 'out', shown };
  return { membership: memberOf(valueSet, { system: textOf(coding, 'system'), code }), shown };
}

/** One coding in is enough; one not to be told leaves all open. Text alone has no code. */
function conceptVerdict(concept: JsonObject, valueSet: string, terminology: Terminology): Verdict {
  const verdicts = objectsOf(concept, 'coding').map((coding) => codingVerdict(coding, valueSet, terminology));
  const best =
    verdicts.find(({ membership }) => membership === 'in') ??
    verdicts.find(({ membership }) => membership === 'unknown') ??
    verdicts[0];
  return best ?? { membership: 'out', shown: '∅' };
}

export function verdictOf(value: JsonValue, code: string, valueSet: string, terminology: Terminology): Verdict {
  if (typeof value === 'string') return { membership: terminology.memberOf(valueSet, { code: value }), shown: value };
  if (!isObject(value)) return { membership: 'unknown', shown: '' };
  if (code === 'CodeableConcept' || Array.isArray(value.coding)) return conceptVerdict(value, valueSet, terminology);
  return codingVerdict(value, valueSet, terminology);
}

export function checkBinding({ value, type, place }: Item, binding: Binding, context: WalkContext): void {
  const { strength, valueSet } = binding;
  if (value === undefined || (strength !== 'required' && strength !== 'extensible')) return;
  const { membership, shown } = verdictOf(value, type.code, valueSet, context.tools.terminology);
  if (membership === 'in') return;
  if (strength === 'required')
    say(context, membership === 'out' ? 'binding' : 'binding-unknown', place, shown, valueSet);
  // Where no code fits, text alone is right.
  else if (membership === 'out' && shown !== '∅') say(context, 'binding-extensible', place, shown, valueSet);
}
