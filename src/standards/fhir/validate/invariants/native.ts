/** Rules that come often, in our own code: known by key and by the very expression they stand for. Sources: FHIR R4; be-core, be-vaccination. */
import { createHash } from 'node:crypto';
import { BASE_RULES } from './base-rules.ts';
import { BELGIAN_RULES } from './belgian-rules.ts';
import { BUNDLE_RULES } from './bundle-rules.ts';
import { CONTAINED_RULES } from './contained-rules.ts';
import type { NativeRule, NativeTest } from './native-test.ts';

const RULES: ReadonlyMap<string, NativeRule> = new Map(
  [BASE_RULES, BELGIAN_RULES, BUNDLE_RULES, CONTAINED_RULES].flatMap((rules) => Object.entries(rules)),
);

const DIGITS = 12;

/** The first digits of the SHA-256 of an expression without its white space. */
export const printOf = (expression: string): string =>
  createHash('sha256').update(expression.replace(/\s+/g, '')).digest('hex').slice(0, DIGITS);

/** Nothing when a guide means something else by the key: then the engine reads the guide's own expression. */
export function nativeTestOf(key: string, expression: string): NativeTest | undefined {
  const rule = RULES.get(key);
  return rule?.prints.includes(printOf(expression)) ? rule.test : undefined;
}
