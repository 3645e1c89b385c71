/** Reads and searches value sets and code systems. Source: FHIR R4, "http" read and search. */
import { searchCanonicals } from '../../../modules/terminology/index.ts';
import { type CodeSystem, type Resource, searchset, type ValueSet } from '../../../standards/fhir/index.ts';
import type { Act, TerminologyContext } from '../context.ts';

type Kind = 'ValueSet' | 'CodeSystem';

const allOf = ({ terminology }: TerminologyContext, kind: Kind): readonly (ValueSet | CodeSystem)[] => {
  const { valueSets, codeSystems } = terminology.engine.library;
  return kind === 'ValueSet' ? valueSets : codeSystems;
};

export const readCanonical =
  (kind: Kind): Act =>
  (context, { id }) => {
    const found = allOf(context, kind).find((one) => one.id === id);
    return found ? { resource: asResource(found) } : { problem: 'not-found' };
  };

const asResource = (one: ValueSet | CodeSystem): Resource => ({ ...one, id: one.id ?? '' });

const CRITERIA = ['url', 'version', 'name', 'title', 'status', '_id'] as const;
const ABOUT_THE_ANSWER: readonly string[] = ['_format', '_pretty', '_count', '_offset', '_summary', '_elements'];
/** A page without a count; the whole list of what is held stays one answer of a reasonable size. */
const AT_ONCE = { usual: 20, most: 100 } as const;

export const searchKind =
  (kind: Kind): Act =>
  (context, { question, base }) => {
    const known: readonly string[] = [...CRITERIA, ...ABOUT_THE_ANSWER];
    const strange = question.names.find((name) => !known.includes(name));
    if (strange !== undefined) return { problem: 'parameter-unsupported' };
    const criteria = CRITERIA.flatMap((name) => question.texts(name).map((value) => [name, value] as const));
    const found = searchCanonicals(allOf(context, kind), criteria);
    const offset = question.number('_offset') ?? 0;
    const count = Math.min(question.number('_count') ?? AT_ONCE.usual, AT_ONCE.most);
    const page = (at: number) => `${base}/${kind}?${query(criteria, at, count)}`;
    const next = offset + count < found.length && count > 0 ? page(offset + count) : undefined;
    const matches = found.slice(offset, offset + count).map(asResource);
    return { resource: searchset({ base, self: page(offset), next, matches, total: found.length }) };
  };

const query = (criteria: readonly (readonly [string, string])[], offset: number, count: number): string =>
  new URLSearchParams([
    ...criteria.map(([name, value]) => [name, value] satisfies [string, string]),
    ['_count', String(count)],
    ['_offset', String(offset)],
  ]).toString();
