/** How a value finds its slice: one test per discriminator, all must hold. Source: FHIR R4, 5.1.0.7 (value, exists, pattern, type, profile). */
import type { DiscriminatorType, ElementDefinition } from '../../definitions/structure-definition.ts';
import { isObject, type JsonValue, member } from '../json.ts';
import type { Library, Matcher, Node, Slice, Slicing } from './compiled.ts';
import { type Expected, expectedAt, nodeAt } from './expected.ts';
import { readPath, type Step, valuesAt } from './path.ts';

const never: Matcher = () => false;

/** Extensions are sliced by url, said or not. */
const BY_URL = [{ type: 'value', path: 'url' }] as const;

const valueMatcher =
  (expected: Expected, steps: readonly Step[]): Matcher =>
  (value, _type, probe) =>
    valuesAt(value, steps, probe).some((found) => expected(found, probe));

function existsMatcher(node: Node | undefined, steps: readonly Step[]): Matcher {
  if (!node) return never;
  const wanted = node.max > 0;
  return (value, _type, probe) => valuesAt(value, steps, probe).length > 0 === wanted;
}

/** A resource tells its type itself; any other value has the type under which it stands. */
function typeMatcher(node: Node | undefined, steps: readonly Step[]): Matcher {
  const codes = new Set(node?.types.flatMap(({ code, targets }) => [code, ...targets.map(lastSegment)]));
  const typeOf = (value: JsonValue): JsonValue | undefined =>
    isObject(value) ? member(value, 'resourceType') : undefined;
  return (value, type, probe) => {
    if (steps.length === 0) return codes.has(String(typeOf(value) ?? type?.code));
    return valuesAt(value, steps, probe).some((found) => codes.has(String(typeOf(found))));
  };
}

const lastSegment = (canonical: string): string => canonical.slice(canonical.lastIndexOf('/') + 1);

function profileMatcher(node: Node | undefined, steps: readonly Step[]): Matcher {
  const resolves = steps.some(({ kind }) => kind === 'resolve');
  const profiles = node?.types.flatMap((type) => (resolves ? type.targets : type.profiles)) ?? [];
  return (value, _type, probe) =>
    valuesAt(value, steps, probe).some((found) => profiles.some((profile) => probe.follows(found, profile)));
}

/** The url of an extension is the name of its definition. */
function urlMatcher({ types }: Node): Matcher | undefined {
  const [url] = types[0]?.profiles[0]?.split('|') ?? [];
  return url === undefined ? undefined : (value) => isObject(value) && value.url === url;
}

function matcherOf(type: DiscriminatorType, path: string, slice: Node, library: Library): Matcher | undefined {
  const steps = readPath(path);
  if (!steps) return undefined;
  if (type === 'exists') return existsMatcher(nodeAt(slice, steps, library), steps);
  if (type === 'type') return typeMatcher(nodeAt(slice, steps, library), steps);
  if (type === 'profile') return profileMatcher(nodeAt(slice, steps, library), steps);
  const byUrl = path === 'url' ? urlMatcher(slice) : undefined;
  if (byUrl) return byUrl;
  const expected = expectedAt(slice, steps, library);
  return expected && valueMatcher(expected, steps);
}

/** Made when first asked: it may look into types that are not compiled yet. */
function lazyMatcher(element: ElementDefinition, slice: Node, library: Library): () => Matcher | undefined {
  let made: { readonly matcher: Matcher | undefined } | undefined;
  const make = (): Matcher | undefined => {
    const tests = (element.slicing?.discriminator ?? BY_URL).map((one) =>
      matcherOf(one.type, one.path, slice, library),
    );
    const known = tests.filter((test) => test !== undefined);
    if (known.length < tests.length || known.length === 0) return undefined;
    return (value, type, probe) => known.every((test) => test(value, type, probe));
  };
  return () => {
    made ??= { matcher: make() };
    return made.matcher;
  };
}

export function slicingOf(
  element: ElementDefinition,
  slices: readonly Pick<Slice, 'name' | 'node'>[],
  library: Library,
): Slicing {
  return {
    rules: element.slicing?.rules ?? 'open',
    ordered: element.slicing?.ordered ?? false,
    slices: slices.map(({ name, node }) => ({ name, node, matcher: lazyMatcher(element, node, library) })),
  };
}
