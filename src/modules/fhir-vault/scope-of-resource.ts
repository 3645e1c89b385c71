/** Whether the scopes of an application leave a resource that is read. The conditions are those of a search. */
import { indexOf, isObject, isSearched, matches } from '../../standards/fhir/index.ts';
import { isReadableToo, isWithinScope } from '../access/index.ts';
import type { Narrowing, RecordGrant } from '../grants/index.ts';
import { narrowingOf } from './search/narrowing.ts';

/** `served`: the bytes as they are given out; they are read only where a scope has conditions. */
export const isInScope = (grant: RecordGrant, type: string, served: () => Buffer): boolean =>
  isWithinScope(grant, (condition) => meets(type, served, condition));

/** The same for an act that writes, of what it would show besides what was sent: it shows no more than a read would. */
export const mayShow = (grant: RecordGrant, type: string, served: () => Buffer): boolean =>
  isReadableToo(grant, type, (condition) => meets(type, served, condition));

function meets(type: string, served: () => Buffer, condition: Narrowing[number]): boolean {
  const resource: unknown = JSON.parse(served().toString());
  const criterion = narrowingOf(type, condition);
  if (!criterion || !isSearched(type) || !isObject(resource)) return false;
  return matches(indexOf(type, resource), criterion);
}
