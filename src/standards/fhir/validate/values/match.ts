/** Fixed values and patterns. A pseudonymised part stands for any value. Source: FHIR R4, ElementDefinition.fixed[x], pattern[x]; infsec 1.2.0. */
import { isList, isObject, type JsonObject, type JsonValue, member } from '../json.ts';
import { isPseudonymised } from './pseudonym.ts';

const hidden = (value: JsonObject, name: string): boolean => isPseudonymised(member(value, `_${name}`));

/** Exactly the same, in any order of members. */
export function equals(expected: JsonValue, value: JsonValue | undefined): boolean {
  if (isList(expected))
    return isList(value) && value.length === expected.length && expected.every((part, at) => equals(part, value[at]));
  if (!isObject(expected)) return expected === value;
  if (!isObject(value)) return false;
  const names = Object.keys(value).filter((name) => !(name.startsWith('_') && hidden(value, name.slice(1))));
  const same = Object.keys(expected).every(
    (name) => hidden(value, name) || equals(expected[name] ?? null, member(value, name)),
  );
  return same && names.every((name) => Object.hasOwn(expected, name));
}

/** Everything of the pattern is there; of a list of the pattern, each item in some place. */
export function matches(pattern: JsonValue, value: JsonValue | undefined): boolean {
  if (isList(pattern))
    return isList(value) && pattern.every((part) => value.some((candidate) => matches(part, candidate)));
  if (!isObject(pattern)) return pattern === value;
  if (!isObject(value)) return false;
  return Object.keys(pattern).every(
    (name) => hidden(value, name) || matches(pattern[name] ?? null, member(value, name)),
  );
}
