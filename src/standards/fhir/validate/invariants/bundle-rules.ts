/** Rules of Bundle. Source: FHIR R4, 2.36.5. */
import { isObject, type JsonObject, objectsOf, textOf } from '../json.ts';
import { about, at, has, hasAny } from './ask.ts';
import type { NativeRules, NativeTest } from './native-test.ts';

const typeOf = (bundle: JsonObject): string => textOf(bundle, 'type') ?? '';

const onlyIn = (name: string, ...types: readonly string[]): NativeTest =>
  about((bundle) => !has(bundle, name) || types.includes(typeOf(bundle)));

/** Each entry has it in bundles of these types, none in others. */
const exactlyIn = (name: string, ...types: readonly string[]): NativeTest =>
  about((bundle) => {
    const wanted = types.includes(typeOf(bundle));
    return objectsOf(bundle, 'entry').every((entry) => has(entry, name) === wanted);
  });

const firstIs = (type: string, resourceType: string): NativeTest =>
  about((bundle) => {
    const [first] = objectsOf(bundle, 'entry');
    return typeOf(bundle) !== type || first === undefined || at(first, 'resource')?.resourceType === resourceType;
  });

const distinct = about((bundle) => {
  if (typeOf(bundle) === 'history') return true;
  const names = objectsOf(bundle, 'entry').flatMap((entry) => {
    const url = textOf(entry, 'fullUrl');
    return url === undefined ? [] : [url + (textOf(at(at(entry, 'resource'), 'meta') ?? {}, 'versionId') ?? '')];
  });
  return new Set(names).size === names.length;
});

const hasIdentifier = (bundle: JsonObject): boolean => {
  const identifier = at(bundle, 'identifier');
  return identifier !== undefined && has(identifier, 'system') && has(identifier, 'value');
};

export const BUNDLE_RULES: NativeRules = {
  'bdl-1': { prints: ['1fb990d38274'], test: onlyIn('total', 'searchset', 'history') },
  'bdl-2': {
    prints: ['6a66569f5cf1'],
    test: about((bundle) => typeOf(bundle) === 'searchset' || !objectsOf(bundle, 'entry').some(({ search }) => search)),
  },
  'bdl-3': { prints: ['b46d315a50c5'], test: exactlyIn('request', 'batch', 'transaction', 'history') },
  'bdl-4': {
    prints: ['3ae3216aef04'],
    test: exactlyIn('response', 'batch-response', 'transaction-response', 'history'),
  },
  'bdl-5': { prints: ['be881d2955c4'], test: hasAny('resource', 'request', 'response') },
  'bdl-7': { prints: ['6cc638583902'], test: distinct },
  'bdl-8': {
    prints: ['75bc8a4b5c85', '8828493cecc9'],
    test: about((entry) => !(textOf(entry, 'fullUrl') ?? '').includes('/_history/')),
  },
  'bdl-9': {
    prints: ['2d186ddda681'],
    test: about((bundle) => typeOf(bundle) !== 'document' || hasIdentifier(bundle)),
  },
  'bdl-10': {
    prints: ['03ecf32f4d35'],
    test: about(
      (bundle) => typeOf(bundle) !== 'document' || (isObject(bundle) && textOf(bundle, 'timestamp') !== undefined),
    ),
  },
  'bdl-11': { prints: ['e0e20e9a60d7'], test: firstIs('document', 'Composition') },
  'bdl-12': { prints: ['7a932ca0b469'], test: firstIs('message', 'MessageHeader') },
};
