/** The words by which an item is found: what is kept of an entry, and what a search asks for. They are stored as keyed hashes. */
import type { KeyRing } from '../../platform/sealing/index.ts';
import type { IndexEntries, Test } from '../../standards/fhir/index.ts';

export type IndexName = readonly string[];
/** A keyed hash as a signed 64-bit number. */
export type Hash = (name: IndexName) => string;

/** Of one resource type: the same code of another type is another number. */
export const hashOf =
  (keys: KeyRing, type: string): Hash =>
  (name) =>
    keys
      .keyedHash('fhir-index', JSON.stringify([type, ...name]))
      .readBigInt64BE(0)
      .toString();

interface Coded {
  readonly system?: string | undefined;
  readonly code?: string | undefined;
}

/** By the code, by the system, by both. */
const codedNames = (head: IndexName, { system = '', code = '' }: Coded): IndexName[] => [
  [...head, 'code', code],
  [...head, 'system', system],
  [...head, 'both', system, code],
];

function codedName(head: IndexName, { system, code }: Coded): IndexName {
  if (system === undefined) return [...head, 'code', code ?? ''];
  return code === undefined ? [...head, 'system', system] : [...head, 'both', system, code];
}

/** Longer words are not looked for. */
export const MOST_START_CHARS = 64;
const startsOf = (param: string, folded: string): IndexName[] =>
  Array.from({ length: Math.min(folded.length, MOST_START_CHARS) }, (_, at) => [
    'starts',
    param,
    folded.slice(0, at + 1),
  ]);

/** The words beside a code are not kept: they would tell as much as the code. */
const isKept = ({ param }: { readonly param: string }): boolean => !param.includes(':');

const ANY_TYPE = '*';
const NO_TYPE = '-';

/** Everything that an item is found by, save dates, quantities and the items it points at. */
export function namesOf(entries: IndexEntries): IndexName[] {
  const { present, tokens, references, strings, uris } = entries;
  return [
    ...present.map((param) => ['there', param]),
    ...tokens.flatMap((token) => codedNames(['token', token.param], token)),
    ...references.flatMap(referenceNames),
    ...strings
      .filter(isKept)
      .flatMap(({ param, value, folded }) => [['exact', param, value], ...startsOf(param, folded)]),
    ...uris.map(({ param, value }) => ['uri', param, value]),
  ];
}

function referenceNames({ param, type, id, url, identifier }: IndexEntries['references'][number]): IndexName[] {
  const number = { system: identifier?.system, code: identifier?.value };
  return [
    ...(id === undefined ? [] : [ANY_TYPE, type ?? NO_TYPE].map((one) => ['to', param, one, id])),
    ...(url === undefined ? [] : [['at', param, url]]),
    ...(identifier ? [ANY_TYPE, type ?? NO_TYPE].flatMap((one) => codedNames(['number', param, one], number)) : []),
  ];
}

type NamedTest = Extract<Test, { readonly kind: 'missing' | 'token' | 'string' | 'uri' | 'reference' | 'identifier' }>;

/** The words of which an item must have one. */
export function wantedNames(param: string, test: NamedTest): IndexName[] {
  switch (test.kind) {
    case 'missing':
      return [['there', param]];
    case 'token':
      return test.any.map((value) => codedName(['token', param], value));
    case 'string':
      return test.any.map((text) => [test.how === 'exact' ? 'exact' : 'starts', param, text]);
    case 'uri':
      return test.any.map((address) => ['uri', param, address]);
    case 'reference':
      return test.any.map(({ type, id, url }) =>
        id === undefined ? ['at', param, url ?? ''] : ['to', param, type ?? ANY_TYPE, id],
      );
    case 'identifier':
      return test.any.flatMap((value) => numberNames(param, test.type, value));
  }
}

/** A logical reference that tells no type may point at any. */
export const numberNames = (param: string, type: string | undefined, value: Coded): IndexName[] =>
  (type === undefined ? [ANY_TYPE] : [type, NO_TYPE]).map((one) => codedName(['number', param, one], value));

interface Unit {
  readonly system?: string | undefined;
  readonly code?: string | undefined;
  readonly unit?: string | undefined;
}

/** Under which a quantity is kept: whatever its unit, by the system, by both, by the code or the word alone. */
export function quantityNames(param: string, { system, code, unit }: Unit): IndexName[] {
  const words = new Set([code, unit].filter((one) => one !== undefined));
  return [
    ['quantity', param, 'any'],
    ...(system === undefined ? [] : [['quantity', param, 'system', system]]),
    ...(system === undefined || code === undefined ? [] : [['quantity', param, 'both', system, code]]),
    ...[...words].map((word) => ['quantity', param, 'code', word]),
  ];
}

export function quantityName(param: string, { system, code }: Unit): IndexName {
  if (system === undefined) return code === undefined ? ['quantity', param, 'any'] : ['quantity', param, 'code', code];
  return code === undefined ? ['quantity', param, 'system', system] : ['quantity', param, 'both', system, code];
}
