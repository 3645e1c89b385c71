/** The value sets and code systems at hand, found by address and version. Source: FHIR R4, "canonical" 2.24.0.2. */
import { canonicalParts, keptAddress } from './aliases.ts';
import { type Budget, boundless } from './budget.ts';
import { type IndexedSystem, indexCodeSystem } from './code-system-index.ts';
import type { CodeSystem, ValueSet } from './model.ts';

export interface Resources {
  readonly valueSets: readonly ValueSet[];
  readonly codeSystems: readonly CodeSystem[];
  /** Code systems in words that are not official: another display is no fault, and an official file comes before them. */
  readonly labels?: readonly CodeSystem[] | undefined;
}

export interface Library {
  readonly valueSets: readonly ValueSet[];
  /** One for each address and version. */
  readonly codeSystems: readonly CodeSystem[];
  readonly valueSet: (canonical: string) => ValueSet | undefined;
  readonly codeSystem: (system: string, version?: string) => IndexedSystem | undefined;
}

/** The first of a group that fits is the best. */
const grouped = <T extends { readonly url: string }>(
  resources: readonly T[],
  before: (a: T, b: T) => number,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const resource of resources) {
    const url = keptAddress(resource.url);
    const known = groups.get(url);
    if (known) known.push(resource);
    else groups.set(url, [resource]);
  }
  for (const group of groups.values()) group.sort(before);
  return groups;
};

/** A version that is asked for, or one that it is the whole of: an edition without its date. */
const isVersion = (wanted: string | undefined, { version }: { readonly version?: string | undefined }): boolean =>
  wanted === undefined || wanted === version || (version !== undefined && wanted.startsWith(`${version}/`));

/** Newest first, by the numbers in the version. */
const byVersion = (
  a: { readonly version?: string | undefined },
  b: { readonly version?: string | undefined },
): number => (b.version ?? '').localeCompare(a.version ?? '', 'en', { numeric: true });

const CONTENT_RANK = ['complete', 'fragment', 'example', 'not-present'];
const rank = ({ content }: CodeSystem): number => CONTENT_RANK.indexOf(content);

/**
 * Of several files for one code system the fullest holds the codes; the fragments beside it give it labels.
 * A supplement counts only where somebody asks for it, and that is not served yet.
 */
function makeSystemFinder({ codeSystems, labels = [] }: Resources, budget: Budget): Library['codeSystem'] {
  const unofficial = new Set(labels);
  const before = (a: CodeSystem, b: CodeSystem): number =>
    rank(a) - rank(b) || Number(unofficial.has(a)) - Number(unofficial.has(b)) || byVersion(a, b);
  const groups = grouped(
    [...codeSystems, ...labels].filter(({ content }) => content !== 'supplement'),
    before,
  );
  const made = new Map<CodeSystem, IndexedSystem>();
  return (system, wanted) => {
    const group = groups.get(keptAddress(system)) ?? [];
    const best = group.find((one) => isVersion(wanted, one));
    const known = best && made.get(best);
    if (!best || known) return known;
    if (budget.left < 0) return undefined;
    const beside = group.filter((one) => one !== best && (unofficial.has(one) || one.content === 'fragment'));
    const indexed = indexCodeSystem(best, { beside, isOfficial: !unofficial.has(best), budget });
    made.set(best, indexed);
    return indexed;
  };
}

/** `budget`: what may be spent on making code systems ready; one that is over makes no more of them. */
export function makeLibrary(resources: Resources, budget: Budget = boundless()): Library {
  const { valueSets, codeSystems, labels = [] } = resources;
  const groups = grouped(valueSets, byVersion);
  const official = new Set(codeSystems.map(({ url }) => keptAddress(url)));
  return {
    valueSets,
    codeSystems: [...codeSystems, ...labels.filter(({ url }) => !official.has(keptAddress(url)))],
    valueSet: (canonical) => {
      const { url, version } = canonicalParts(canonical);
      return groups.get(url)?.find((one) => isVersion(version, one));
    },
    codeSystem: makeSystemFinder(resources, budget),
  };
}
