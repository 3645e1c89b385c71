/** Rules that we have no code for, by fhirpath.js with the R4 model. Source: FHIRPath 2.0; FHIR R4, 2.9 (fhirpath in FHIR). */
import type { Invariant } from '../compile/compiled.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { isObject, textOf } from '../json.ts';
import type { RuleEngine } from '../walk/walk-context.ts';
import type { RuleContext } from './native-test.ts';

/** The parts of fhirpath.js that we call: its own types are loose. */
interface Fhirpath {
  readonly compile: (path: object, model: object, options: object) => Evaluate;
}
type Evaluate = (element: JsonValue, environment: object) => readonly unknown[];

/** What the running rule may ask; a question that has no answer leaves the rule open. */
interface Asked {
  context: RuleContext | undefined;
  open: boolean;
}

/** Loaded when first needed: a third of a second, which the start of the program need not pay. */
export async function loadRuleEngine(): Promise<RuleEngine> {
  const [fhirpath, model] = await Promise.all([import('fhirpath'), import('fhirpath/fhir-context/r4/index.js')]);
  return makeEngine(fhirpath.default as Fhirpath, model.default);
}

function makeEngine(fhirpath: Fhirpath, model: object): RuleEngine {
  const asked: Asked = { context: undefined, open: false };
  const options = { traceFn: () => {}, userInvocationTable: questions(asked) };
  const compiled = new Map<string, Evaluate | undefined>();
  const evaluatorOf = (rule: Invariant, base: string): Evaluate | undefined => {
    const key = `${base} ${rule.expression}`;
    if (!compiled.has(key))
      compiled.set(
        key,
        compileOr(() => fhirpath.compile({ base, expression: rule.expression }, model, options)),
      );
    return compiled.get(key);
  };
  return {
    holds: (rule, element, path, context) => {
      const evaluate = evaluatorOf(rule, path);
      if (!evaluate) return undefined;
      asked.context = context;
      asked.open = false;
      return verdict(() => evaluate(element, { resource: context.resource, rootResource: context.root }), asked);
    },
  };
}

/** A guide may publish an expression that does not parse. */
function compileOr(make: () => Evaluate): Evaluate | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function verdict(evaluate: () => readonly unknown[], asked: Asked): boolean | undefined {
  try {
    const result = evaluate();
    if (result.length === 0) return undefined;
    return result[0] === true || (asked.open ? undefined : false);
  } catch {
    // An expression that the engine cannot follow on this value says nothing about the value.
    return undefined;
  }
}

const referenceOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return isObject(value as JsonValue) ? textOf(value as JsonObject, 'reference') : undefined;
};

function questions(asked: Asked): object {
  const resolve = (references: readonly unknown[]): readonly JsonObject[] =>
    references
      .map((one) => {
        const reference = referenceOf(one);
        const found = reference === undefined ? undefined : asked.context?.resolve(reference);
        if (!found) asked.open = true;
        return found;
      })
      .filter((found) => found !== undefined);
  const memberOf = (values: readonly unknown[], valueSet: string): readonly boolean[] =>
    values.flatMap((value) => {
      const membership = membershipOf(value, valueSet, asked.context);
      if (membership === 'unknown') asked.open = true;
      return membership === 'unknown' ? [] : [membership === 'in'];
    });
  return {
    resolve: { fn: resolve, arity: { 0: [] }, internalStructures: false },
    memberOf: { fn: memberOf, arity: { 1: ['String'] }, internalStructures: false },
  };
}

function membershipOf(value: unknown, valueSet: string, context: RuleContext | undefined): 'in' | 'out' | 'unknown' {
  if (!context) return 'unknown';
  if (typeof value === 'string') return context.memberOf(valueSet, { code: value });
  if (!isObject(value as JsonValue)) return 'unknown';
  const concept = value as JsonObject;
  const codings = Array.isArray(concept.coding) ? (concept.coding as readonly JsonObject[]) : [concept];
  const found = codings.map((coding) =>
    context.memberOf(valueSet, { system: textOf(coding, 'system'), code: textOf(coding, 'code') }),
  );
  if (found.includes('in')) return 'in';
  return found.includes('unknown') ? 'unknown' : 'out';
}
