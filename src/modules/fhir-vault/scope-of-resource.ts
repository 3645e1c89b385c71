/** Whether the scopes of an application leave a resource that is read. The conditions are those of a search. */
import { indexOf, isObject, isSearched, matches } from '../../standards/fhir/index.ts';
import { isWithinScope } from '../access/index.ts';
import type { RecordGrant } from '../grants/index.ts';
import { narrowingOf } from './search/narrowing.ts';

/** `served`: the bytes as they are given out; they are read only where a scope has conditions. */
export function isInScope(grant: RecordGrant, type: string, served: () => Buffer): boolean {
  return isWithinScope(grant, (condition) => {
    const resource: unknown = JSON.parse(served().toString());
    const criterion = narrowingOf(type, condition);
    if (!criterion || !isSearched(type) || !isObject(resource)) return false;
    return matches(indexOf(type, resource), criterion);
  });
}
