/** JSON Patch over a resource, within limits; numbers keep their digits. Source: RFC 6902; FHIR R4, "http" 3.1.0.6 (patch). */
import { isObject, type JsonObject } from '../json-object.ts';
import { numeric, parseExact, printExact } from './exact-numbers.ts';
import { type Container, childOf, indexOf, isContainer, NOTHING, readPointer, valueAt } from './pointer.ts';

export type PatchFault =
  /** Not a list of operations as RFC 6902 has them. */
  | 'patch-invalid'
  /** More operations, or more copied, than is taken. */
  | 'patch-too-large'
  /** A place that is not there. */
  | 'patch-place'
  /** A `test` found another value. */
  | 'patch-test';

export type Patched =
  | { readonly ok: true; readonly bytes: Buffer; readonly changed: boolean }
  /** Number of the operation, from 0. */
  | { readonly ok: false; readonly fault: PatchFault; readonly operation: number };

const MOST_OPERATIONS = 100;
const MOST_COPIED_CHARS = 1_000_000;

/** Both texts are JSON that `readJson` took. */
export function applyPatch(resource: Buffer, patch: Buffer): Patched {
  const operations = parseExact(patch.toString());
  if (!Array.isArray(operations)) return { ok: false, fault: 'patch-invalid', operation: 0 };
  if (operations.length > MOST_OPERATIONS) return { ok: false, fault: 'patch-too-large', operation: MOST_OPERATIONS };
  const state: State = { root: parseExact(resource.toString()), copied: 0 };
  const before = printExact(state.root);
  for (const [operation, one] of operations.entries()) {
    const fault = isObject(one) ? applyOne(state, one) : 'patch-invalid';
    if (fault) return { ok: false, fault, operation };
  }
  const text = printExact(state.root);
  return { ok: true, bytes: Buffer.from(text), changed: text !== before };
}

interface State {
  root: unknown;
  copied: number;
}

interface Operation {
  readonly path: readonly string[];
  readonly from: readonly string[] | undefined;
  readonly value: unknown;
}

type Applied = PatchFault | undefined;

const OPERATIONS: ReadonlyMap<unknown, (state: State, operation: Operation) => Applied> = new Map([
  ['add', (state, { path, value }) => needsValue(value, () => add(state, path, value))],
  ['remove', (state, { path }) => remove(state, path)],
  ['replace', (state, { path, value }) => needsValue(value, () => replace(state, path, value))],
  ['move', move],
  ['copy', copy],
  ['test', (state, { path, value }) => needsValue(value, () => test(state, path, value))],
]);

function applyOne(state: State, one: JsonObject): Applied {
  const own = (name: string): unknown => (Object.hasOwn(one, name) ? one[name] : undefined);
  const apply = OPERATIONS.get(own('op'));
  const path = readPointer(own('path'));
  if (!apply || !path) return 'patch-invalid';
  return apply(state, { path, from: readPointer(own('from')), value: own('value') });
}

const needsValue = (value: unknown, act: () => Applied): Applied => (value === undefined ? 'patch-invalid' : act());

/** The container that holds the place, and the last step to it. */
function holderOf({ root }: State, path: readonly string[]): readonly [Container, string] | undefined {
  const last = path.at(-1);
  const holder = valueAt(root, path.slice(0, -1));
  return last !== undefined && isContainer(holder) ? [holder, last] : undefined;
}

function add(state: State, path: readonly string[], value: unknown): Applied {
  if (path.length === 0) {
    state.root = value;
    return undefined;
  }
  const [holder, step] = holderOf(state, path) ?? [];
  if (!holder || step === undefined) return 'patch-place';
  if (!Array.isArray(holder)) return setMember(holder, step, value);
  const at = indexOf(holder, step, true);
  if (at === undefined) return 'patch-place';
  holder.splice(at, 0, value);
  return undefined;
}

function setMember(holder: Record<string, unknown>, name: string, value: unknown): Applied {
  if (name === '__proto__') return 'patch-invalid';
  holder[name] = value;
  return undefined;
}

function remove(state: State, path: readonly string[]): Applied {
  const [holder, step] = holderOf(state, path) ?? [];
  if (!holder || step === undefined || childOf(holder, step) === NOTHING) return 'patch-place';
  if (Array.isArray(holder)) holder.splice(Number(step), 1);
  else delete holder[step];
  return undefined;
}

function replace(state: State, path: readonly string[], value: unknown): Applied {
  if (path.length === 0) return add(state, path, value);
  const [holder, step] = holderOf(state, path) ?? [];
  if (!holder || step === undefined || childOf(holder, step) === NOTHING) return 'patch-place';
  if (!Array.isArray(holder)) return setMember(holder, step, value);
  holder[Number(step)] = value;
  return undefined;
}

function move(state: State, { from, path }: Operation): Applied {
  if (!from) return 'patch-invalid';
  // A value does not move into itself.
  if (path.length > from.length && from.every((step, at) => path[at] === step)) return 'patch-invalid';
  const value = valueAt(state.root, from);
  if (value === NOTHING) return 'patch-place';
  return (from.length > 0 ? remove(state, from) : undefined) ?? add(state, path, value);
}

function copy(state: State, { from, path }: Operation): Applied {
  if (!from) return 'patch-invalid';
  const value = valueAt(state.root, from);
  if (value === NOTHING) return 'patch-place';
  const text = JSON.stringify(value);
  state.copied += text.length;
  return state.copied > MOST_COPIED_CHARS ? 'patch-too-large' : add(state, path, JSON.parse(text));
}

function test(state: State, path: readonly string[], value: unknown): Applied {
  const there = valueAt(state.root, path);
  if (there === NOTHING) return 'patch-place';
  return canonical(there) === canonical(value) ? undefined : 'patch-test';
}

/** One text for what is equal: numbers by value, members in any order. Source: RFC 6902, 4.6. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => {
    const plain = numeric(one);
    return isObject(plain) ? Object.fromEntries(Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1))) : plain;
  });
