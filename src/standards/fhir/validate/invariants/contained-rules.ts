/** Rules of references and contained resources. Source: FHIR R4, 2.3.2 (dom-2 to dom-5, ref-1). */
import { isObject, type JsonObject, type JsonValue, objectsOf, textOf } from '../json.ts';
import { about, at, has } from './ask.ts';
import type { NativeRules, NativeTest } from './native-test.ts';

const none = (test: (contained: JsonObject) => boolean): NativeTest =>
  about((resource) => !objectsOf(resource, 'contained').some(test));

/** Every text of the resource that begins with `#`; without recursion, since it looks at all of it. */
function localNames(resource: JsonValue): ReadonlySet<string> {
  const names = new Set<string>();
  const rest: JsonValue[] = [resource];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (typeof value === 'string') {
      if (value.startsWith('#')) names.add(value);
    } else if (Array.isArray(value)) rest.push(...value);
    else if (isObject(value)) rest.push(...Object.values(value));
  }
  return names;
}

/** Each is named by something, or names its container. */
const allNamed: NativeTest = (resource) => {
  if (!isObject(resource)) return true;
  const contained = objectsOf(resource, 'contained');
  if (contained.length === 0) return true;
  const names = localNames(resource);
  return contained.every((one) => names.has(`#${textOf(one, 'id') ?? ''}`) || localNames(one).has('#'));
};

const isThere: NativeTest = (reference, { resolve }) => {
  const text = isObject(reference) ? textOf(reference, 'reference') : undefined;
  return text === undefined || !text.startsWith('#') || resolve(text) !== undefined;
};

export const CONTAINED_RULES: NativeRules = {
  'dom-2': { prints: ['f0704c44af3a'], test: none((one) => has(one, 'contained')) },
  'dom-3': { prints: ['8409be095a78', '52e336001b57'], test: allNamed },
  'dom-4': {
    prints: ['3a8a768e3ddd'],
    test: none((one) => has(at(one, 'meta') ?? {}, 'versionId') || has(at(one, 'meta') ?? {}, 'lastUpdated')),
  },
  'dom-5': { prints: ['00f10df034e2'], test: none((one) => has(at(one, 'meta') ?? {}, 'security')) },
  'ref-1': { prints: ['191d05641fa2'], test: isThere },
};
