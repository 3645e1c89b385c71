/** What begins an export, where it came as a Parameters resource. Source: Bulk Data Access 2.0, "Bulk Data Kick-off Request"; FHIR R4, Parameters. */
import { isObject, type JsonObject, textAt } from '../json-object.ts';

type Pairs = readonly (readonly [string, string])[];

const VALUE = /^value[A-Z]/;

/**
 * As names and texts, in their order; nothing for what is no list of parameters. A value that is no text is given as what it is, so that it is
 * refused and never left out: `_since` without a moment would be everything.
 */
export function sentParameters({ parameter = [] }: JsonObject): Pairs | undefined {
  if (!Array.isArray(parameter)) return undefined;
  return parameter.map((one: unknown) => [textAt(one, 'name') ?? '', textOf(one)]);
}

function textOf(parameter: unknown): string {
  const members = isObject(parameter) ? Object.entries(parameter) : [];
  const value = members.find(([name]) => VALUE.test(name))?.[1];
  return typeof value === 'string' && value !== '' ? value : JSON.stringify(value ?? null);
}
