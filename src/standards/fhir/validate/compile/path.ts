/** The simple paths of discriminators: parts, `extension('url')`, `ofType(T)`, `resolve()`. Source: FHIR R4, 5.1.0.7. */
import { isList, isObject, type JsonValue, listOf, member } from '../json.ts';
import type { Probe } from './compiled.ts';

export type Step =
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'extension'; readonly url: string }
  | { readonly kind: 'type'; readonly code: string }
  | { readonly kind: 'resolve' };

const STEP = /^(?:extension\(['"]([^'"]+)['"]\)|ofType\((\w+)\)|(resolve)\(\)|(\$this)|(\w+))(?:\.|$)/;

/** Nothing when the path says more than a discriminator may. */
export function readPath(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (let rest = path; rest !== ''; ) {
    const found = STEP.exec(rest);
    if (!found) return undefined;
    const [all, url, code, resolve, , name] = found;
    if (url) steps.push({ kind: 'extension', url });
    else if (code) steps.push({ kind: 'type', code });
    else if (resolve) steps.push({ kind: 'resolve' });
    else if (name) steps.push({ kind: 'part', name });
    rest = rest.slice(all.length);
  }
  return steps;
}

function parts(value: JsonValue, name: string): readonly JsonValue[] {
  if (!isObject(value)) return [];
  const plain = listOf(value, name);
  if (plain.length > 0) return plain;
  const choice = Object.keys(value).find((key) => key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length)));
  return choice ? listOf(value, choice) : [];
}

function resolved(value: JsonValue, probe: Probe): readonly JsonValue[] {
  const reference = isObject(value) ? member(value, 'reference') : undefined;
  const found = typeof reference === 'string' ? probe.resolve(reference) : undefined;
  return found === undefined ? [] : [found];
}

function stepInto(value: JsonValue, step: Step, probe: Probe): readonly JsonValue[] {
  if (step.kind === 'part') return parts(value, step.name);
  if (step.kind === 'resolve') return resolved(value, probe);
  if (step.kind === 'extension')
    return parts(value, 'extension').filter((one) => isObject(one) && one.url === step.url);
  return !isObject(value) || member(value, 'resourceType') === undefined || value.resourceType === step.code
    ? [value]
    : [];
}

export function valuesAt(value: JsonValue, steps: readonly Step[], probe: Probe): readonly JsonValue[] {
  let found: readonly JsonValue[] = isList(value) ? value : [value];
  for (const step of steps) found = found.flatMap((one) => stepInto(one, step, probe));
  return found;
}
