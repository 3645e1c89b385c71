/** What a slice says about the value at a discriminator's path. Source: FHIR R4, 5.1.0.7. */
import type { JsonValue } from '../json.ts';
import { equals, matches } from '../values/match.ts';
import type { Library, Node, Probe } from './compiled.ts';
import { type Step, valuesAt } from './path.ts';

export type Expected = (value: JsonValue, probe: Probe) => boolean;

const nothing: Probe = { resolve: () => undefined, follows: () => false, isIn: () => false };

/** Parts as the slice shows them, else as its profile or type does. */
function partOf(node: Node, name: string, library: Library): Node | undefined {
  const [type] = node.types;
  const [profile] = type?.profiles ?? [];
  const shape =
    node.shape?.() ?? (profile ? library.profile(profile) : type && library.type(type.code))?.shape() ?? undefined;
  return shape?.nodes.find((part) => part.name === name);
}

function extensionOf(node: Node, url: string, library: Library): Node | undefined {
  const slices = partOf(node, 'extension', library)?.slicing?.slices ?? [];
  return slices.find((slice) => slice.node.types.some(({ profiles }) => profiles.includes(url)))?.node;
}

function into(node: Node, step: Step, library: Library): Node | undefined {
  if (step.kind === 'part') return partOf(node, step.name, library);
  return step.kind === 'extension' ? extensionOf(node, step.url, library) : node;
}

export function nodeAt(slice: Node, steps: readonly Step[], library: Library): Node | undefined {
  let node: Node | undefined = slice;
  for (const step of steps) node = node && into(node, step, library);
  return node;
}

/** A fixed value, a pattern or a required binding of the node itself. */
function ownOf({ fixed, pattern, binding }: Node): Expected | undefined {
  if (fixed !== undefined) return (value) => equals(fixed, value);
  if (pattern !== undefined) return (value) => matches(pattern, value);
  if (binding?.strength === 'required') return (value, probe) => probe.isIn(binding.valueSet, value);
  return undefined;
}

/** Fixed values and patterns of its needed parts, all of which must be met. */
function partsOf(node: Node, depth: number): Expected | undefined {
  if (!node.shape || depth === 0) return undefined;
  const tests = node.shape().nodes.flatMap((part) => {
    const test = part.min > 0 ? (ownOf(part) ?? partsOf(part, depth - 1)) : undefined;
    return test ? [{ name: part.name, test }] : [];
  });
  if (tests.length === 0) return undefined;
  return (value, probe) =>
    tests.every(({ name, test }) =>
      valuesAt(value, [{ kind: 'part', name }], probe).some((found) => test(found, probe)),
    );
}

const MOST_DEPTH = 4;

/** A pattern higher up speaks for the parts below it. */
function above(node: Node, rest: readonly Step[]): Expected | undefined {
  const value = node.fixed ?? node.pattern;
  if (value === undefined || rest.length === 0) return undefined;
  const wanted = valuesAt(value, rest, nothing);
  return wanted.length === 0 ? undefined : (found) => wanted.some((one) => matches(one, found));
}

/** Slices of the path's own steps: one of those that must be there. */
function ofSlices(node: Node, rest: readonly Step[], library: Library): Expected | undefined {
  const needed = node.slicing?.slices.filter((slice) => slice.node.min > 0) ?? [];
  const tests = needed.flatMap((slice) => expectedAt(slice.node, rest, library) ?? []);
  return tests.length === 0 ? undefined : (value, probe) => tests.some((test) => test(value, probe));
}

export function expectedAt(slice: Node, steps: readonly Step[], library: Library): Expected | undefined {
  let node = slice;
  for (let at = 0; at < steps.length; at += 1) {
    const given = above(node, steps.slice(at));
    if (given) return given;
    const step = steps[at];
    const next = step && into(node, step, library);
    if (!next) return undefined;
    node = next;
    const sliced = ofSlices(node, steps.slice(at + 1), library);
    if (sliced) return sliced;
  }
  return ownOf(node) ?? partsOf(node, MOST_DEPTH);
}
