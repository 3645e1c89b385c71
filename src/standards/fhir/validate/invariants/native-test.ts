/** A rule of a profile in our own code: kept, broken, or not to be told. */
import type { JsonObject, JsonValue } from '../json.ts';

/** What a rule may look at beside its own element. */
export interface RuleContext {
  /** The nearest resource: `%resource`. */
  readonly resource: JsonObject;
  /** Its container, or itself: `%rootResource`. */
  readonly root: JsonObject;
  readonly resolve: (reference: string) => JsonObject | undefined;
  readonly memberOf: (
    valueSet: string,
    coding: { readonly system?: string | undefined; readonly code?: string | undefined },
  ) => 'in' | 'out' | 'unknown';
}

export type NativeTest = (element: JsonValue, context: RuleContext) => boolean | undefined;

export interface NativeRule {
  /** Of the expressions it stands for: `printOf`. */
  readonly prints: readonly string[];
  readonly test: NativeTest;
}

export type NativeRules = Readonly<Record<string, NativeRule>>;
