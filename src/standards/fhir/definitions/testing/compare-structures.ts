/** Two StructureDefinitions side by side: each fact that validation reads, path by path. */
import type { ElementDefinition, StructureDefinition } from '../index.ts';

export interface Difference {
  readonly name: string;
  readonly id: string;
  readonly fact: string;
  readonly ours: string;
  readonly theirs: string;
}

const HEAD = ['version', 'name', 'status', 'kind', 'abstract', 'type', 'baseDefinition', 'derivation'] as const;

const sorted = <T>(all: readonly T[] | undefined): readonly string[] =>
  (all ?? []).map((one) => JSON.stringify(one)).sort();
const withoutSpace = (text: string | undefined) => text?.replace(/\s+/g, '');

/** What an element says, in one spelling: order and blanks carry no meaning, `false` is the same as absent. */
const factsOf = (element: ElementDefinition): Readonly<Record<string, unknown>> => ({
  path: element.path,
  min: element.min,
  max: element.max,
  base: element.base,
  sliceName: element.sliceName,
  types: sorted(
    element.type?.map(({ code, profile, targetProfile }) => [code, sorted(profile), sorted(targetProfile)]),
  ),
  contentReference: element.contentReference,
  binding: element.binding && [element.binding.strength, element.binding.valueSet],
  slicing: element.slicing && [
    sorted(element.slicing.discriminator),
    element.slicing.rules,
    element.slicing.ordered ?? false,
  ],
  constraints: sorted(
    element.constraint?.map(({ key, severity, expression, source }) => [
      key,
      severity,
      withoutSpace(expression),
      source,
    ]),
  ),
  limits: sorted(
    Object.entries(element).filter(([name]) => /^(fixed|pattern|minValue|maxValue)[A-Z]|^maxLength$/.test(name)),
  ),
  mustSupport: element.mustSupport ?? false,
  isModifier: element.isModifier ?? false,
});

const headOf = (one: StructureDefinition): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(HEAD.map((name) => [name, one[name]])),
  context: sorted(one.context?.map(({ type, expression }) => [type, expression])),
});

export function compareStructures(ours: StructureDefinition, theirs: StructureDefinition): readonly Difference[] {
  const byId = (one: StructureDefinition) =>
    new Map(one.snapshot.element.map((element) => [element.id, factsOf(element)] as const));
  const here = byId(ours).set('', headOf(ours));
  const there = byId(theirs).set('', headOf(theirs));
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((id) =>
    differences(here.get(id), there.get(id)).map((one) => ({ name: ours.name, id, ...one })),
  );
}

type Facts = Readonly<Record<string, unknown>> | undefined;

function differences(ours: Facts, theirs: Facts): readonly Omit<Difference, 'name' | 'id'>[] {
  if (!ours || !theirs)
    return [{ fact: 'element', ours: ours ? 'there' : 'absent', theirs: theirs ? 'there' : 'absent' }];
  return Object.keys(ours)
    .map((fact) => ({ fact, ours: JSON.stringify(ours[fact]) ?? '', theirs: JSON.stringify(theirs[fact]) ?? '' }))
    .filter((one) => one.ours !== one.theirs);
}
