/** Sets of codes of which one may not know the end: what is in, what is out, where the house cannot tell. */
import type { Concept } from './code-system-index.ts';
import type { Designation } from './model.ts';

export interface Member {
  readonly system: string;
  readonly version?: string | undefined;
  readonly code: string;
  /** As the value set shows it. */
  readonly display?: string | undefined;
  readonly designations: readonly Designation[];
  readonly concept?: Concept | undefined;
}

export type FaultName =
  | 'value-set-unknown'
  | 'value-set-circular'
  | 'code-system-unknown'
  | 'content-lacking'
  | 'filter-without-value'
  | 'filter-not-supported'
  | 'pattern-too-costly'
  | 'too-many-codes';

/** Why a set is not known to its end. */
export interface Fault {
  readonly name: FaultName;
  /** The canonical, system or filter it is about. */
  readonly about: string;
}

export interface CodeSet {
  /** By system, then by code, in the order of the value set. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, Member>>;
  /** Systems of which more codes may be in. */
  readonly open: ReadonlySet<string>;
  /** Nothing is known about what else is in. */
  readonly isOpenEverywhere: boolean;
  readonly faults: readonly Fault[];
}

export const CODES_AT_MOST = 100_000;
/** One is enough to refuse; the others would only multiply from set to set. */
const FAULTS_AT_MOST = 20;

const someOf = (faults: readonly Fault[]): readonly Fault[] => faults.slice(0, FAULTS_AT_MOST);

const NOTHING: CodeSet = { members: new Map(), open: new Set(), isOpenEverywhere: false, faults: [] };

export const nothing = (): CodeSet => NOTHING;
export const unknowable = (...faults: readonly Fault[]): CodeSet => ({ ...NOTHING, isOpenEverywhere: true, faults });
export const openSystem = (system: string, ...faults: readonly Fault[]): CodeSet => ({
  ...NOTHING,
  open: new Set([system]),
  faults,
});

export function setOfMembers(system: string, members: Iterable<Member>, isOpen: boolean): CodeSet {
  const codes = new Map<string, Member>();
  for (const member of members) if (!codes.has(member.code)) codes.set(member.code, member);
  return { ...NOTHING, members: new Map([[system, codes]]), open: new Set(isOpen ? [system] : []) };
}

export const countOf = ({ members }: CodeSet): number =>
  [...members.values()].reduce((sum, codes) => sum + codes.size, 0);

/** What it costs to go through a set: its codes, and the systems that it has no codes of too. */
export const weightOf = (set: CodeSet): number => set.members.size + set.open.size + countOf(set);

export function union(sets: readonly CodeSet[]): CodeSet {
  const members = new Map<string, Map<string, Member>>();
  for (const set of sets)
    for (const [system, codes] of set.members) {
      const known = members.get(system) ?? new Map<string, Member>();
      for (const [code, member] of codes) if (!known.has(code)) known.set(code, member);
      members.set(system, known);
    }
  return {
    members,
    open: new Set(sets.flatMap(({ open }) => [...open])),
    isOpenEverywhere: sets.some(({ isOpenEverywhere }) => isOpenEverywhere),
    faults: someOf(sets.flatMap(({ faults }) => faults.slice(0, FAULTS_AT_MOST))),
  };
}

const isOpenFor = ({ open, isOpenEverywhere }: CodeSet, system: string): boolean =>
  isOpenEverywhere || open.has(system);
const systemsOf = ({ members, open }: CodeSet): readonly string[] => [...members.keys(), ...open];

/** What is in both. Where one of them does not end and the other has codes, the outcome does not end either. */
export function intersection(left: CodeSet, right: CodeSet): CodeSet {
  const both = picked(left, (system, code) => right.members.get(system)?.has(code) === true);
  const open = new Set<string>();
  for (const system of new Set([...systemsOf(left), ...systemsOf(right)]))
    if (mayMeet(left, right, system) || mayMeet(right, left, system)) open.add(system);
  return {
    members: both,
    open,
    isOpenEverywhere: left.isOpenEverywhere && right.isOpenEverywhere,
    faults: someOf([...left.faults, ...right.faults]),
  };
}

const mayMeet = (unclosed: CodeSet, other: CodeSet, system: string): boolean =>
  isOpenFor(unclosed, system) && (isOpenFor(other, system) || hasMore(other, unclosed, system));

function hasMore(one: CodeSet, than: CodeSet, system: string): boolean {
  const known = than.members.get(system);
  for (const code of one.members.get(system)?.keys() ?? []) if (!known?.has(code)) return true;
  return false;
}

/** What is in the first and not in the second. Where the second does not end, what is left is not certain. */
export function difference(from: CodeSet, less: CodeSet): CodeSet {
  const members = picked(from, (system, code) => !isOpenFor(less, system) && !less.members.get(system)?.has(code));
  const doubtful = [...from.members.keys()].filter((system) => isOpenFor(less, system));
  return {
    ...from,
    members,
    open: new Set([...from.open, ...doubtful]),
    faults: someOf([...from.faults, ...less.faults]),
  };
}

function picked(
  { members }: CodeSet,
  keeps: (system: string, code: string) => boolean,
): ReadonlyMap<string, ReadonlyMap<string, Member>> {
  const kept = new Map<string, ReadonlyMap<string, Member>>();
  for (const [system, codes] of members) kept.set(system, new Map([...codes].filter(([code]) => keeps(system, code))));
  return kept;
}
