/** What the scopes of an application leave of a type, as SQL. A condition that is not understood closes. Source: SMART App Launch 2.2, "Finer-grained resource constraints". */
import { waysBeside, waysWithin } from '../../access/index.ts';
import type { Narrowing, RecordGrant } from '../../grants/index.ts';
import { both, conditionOf, either, type Writing } from './criterion-sql.ts';
import { narrowingOf } from './narrowing.ts';

type Ways = ReturnType<typeof waysWithin>;

export interface TypeWays {
  /** Of the type that is searched. */
  readonly asked: Ways;
  /** Of a type that is only looked into: `s`, or comes along: `r`. */
  readonly beside: (type: string, interaction: 'r' | 's') => Ways;
}

export const waysOf = (grant: RecordGrant): TypeWays => ({
  asked: waysWithin(grant),
  beside: (type, interaction) => waysBeside(grant, { type, interaction }),
});

export function waysCondition(writing: Writing, type: string, ways: Ways): string {
  if (ways === 'any') return 'true';
  return `(${either(ways.map((way) => wayCondition(writing, type, way)))})`;
}

function wayCondition(writing: Writing, type: string, way: Narrowing): string {
  const criteria = way.map((condition) => narrowingOf(type, condition));
  const known = criteria.filter((one) => one !== undefined);
  return known.length < criteria.length ? 'false' : both(known.map((one) => conditionOf(writing, type, one)));
}
