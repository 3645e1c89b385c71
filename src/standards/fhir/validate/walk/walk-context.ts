/** What a walk carries along: the definitions, where issues go, and the resource it is in. */
import type { Compiled, Invariant, Node, PlacedInvariant, Probe, Shape } from '../compile/compiled.ts';
import type { RuleContext } from '../invariants/native-test.ts';
import type { Collector, FourTexts } from '../issue.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { RULES, type RuleKey, ruleTexts } from '../rules.ts';
import { expressionOf, type Place } from './place.ts';

export type Membership = 'in' | 'out' | 'unknown';

export interface Terminology {
  readonly memberOf: (
    valueSet: string,
    coding: { readonly system?: string | undefined; readonly code?: string | undefined },
  ) => Membership;
}

/** The engine of rules that we have no code for. */
export interface RuleEngine {
  /** Kept, broken, or not to be told. */
  readonly holds: (rule: Invariant, element: JsonValue, path: string, context: RuleContext) => boolean | undefined;
}

/** Definitions, compiled when first asked. */
export interface CompiledDefinitions {
  readonly find: (canonical: string) => Compiled | undefined;
  readonly type: (code: string) => Compiled | undefined;
  readonly isResource: (code: string) => boolean;
}

export interface Tools {
  readonly definitions: CompiledDefinitions;
  readonly terminology: Terminology;
  readonly engine: RuleEngine;
  readonly plans: WeakMap<Node, Map<string, Plan>>;
}

/** All that is asked of a value of one type at one node. */
export interface Plan {
  readonly shapes: readonly Shape[];
  readonly invariants: readonly PlacedInvariant[];
  /** Profiles that are not known here. */
  readonly unknown: readonly string[];
  /** Profiles of which the value follows one, where there are several. */
  readonly anyOf: readonly string[];
}

export interface WalkContext {
  readonly tools: Tools;
  readonly issues: Collector;
  readonly profile: string;
  readonly rules: RuleContext;
  readonly probe: Probe;
  /** Targets already looked into, by resource: a circle of references ends. */
  readonly known: Map<JsonObject, Map<string, boolean>>;
  /** How many references lie between the resource asked about and this one. */
  readonly followed: number;
}

const MOST_SHOWN = 200;

/** Words of the sender in our sentences: short, and without what would disturb a terminal. */
export const shown = (text: string): string =>
  (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text).replace(/[\p{Cc}\p{Cf}]/gu, '�');

export function say(context: WalkContext, rule: RuleKey, place: Place, ...values: readonly string[]): void {
  context.issues.add({
    ...RULES[rule],
    rule,
    expression: expressionOf(place),
    text: ruleTexts(rule, values.map(shown)),
    profile: context.profile,
  });
}

export function sayBroken(
  context: WalkContext,
  { key, severity }: Pick<Invariant, 'key' | 'severity'>,
  place: Place,
  text: FourTexts,
): void {
  context.issues.add({
    severity,
    type: 'invariant',
    rule: `invariant:${key}`,
    expression: expressionOf(place),
    text,
    profile: context.profile,
  });
}
