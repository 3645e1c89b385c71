/** Does a resource meet a criterion? Told from its entries alone. Source: FHIR R4, "search" 3.1.1.4. */
import type { Criterion, ReferenceValue, Test, TokenValue } from './criterion.ts';
import type { IndexEntries, ReferenceEntry, TokenEntry } from './entries/entry.ts';
import { matchesQuantity, matchesSpan } from './prefixes.ts';

/** Entries of the resources that a chain looks into; nothing is found where it is left out. */
export interface Around {
  /** What this reference points at. */
  readonly pointedAt: (
    reference: ReferenceEntry,
  ) => { readonly type: string; readonly entries: IndexEntries } | undefined;
  /** Resources of that type that point here by that parameter. */
  readonly pointingHere: (type: string, by: string) => readonly IndexEntries[];
}

const ALONE: Around = { pointedAt: () => undefined, pointingHere: () => [] };

export function matches(entries: IndexEntries, { param, parameter, test }: Criterion, around: Around = ALONE): boolean {
  const of = <Entry extends { readonly param: string }>(list: readonly Entry[]): Entry[] =>
    list.filter((entry) => entry.param === param);
  switch (test.kind) {
    case 'missing':
      return entries.present.includes(parameter.name) !== test.missing;
    case 'token':
      return of(entries.tokens).some((entry) => test.any.some((value) => isToken(entry, value))) !== test.not;
    case 'date':
      return of(entries.dates).some((entry) => test.any.some((value) => matchesSpan(entry, value)));
    case 'quantity':
      return of(entries.quantities).some((entry) => test.any.some((value) => matchesQuantity(entry, value)));
    case 'string':
      return of(entries.strings).some(({ value, folded }) =>
        test.any.some((wanted) => HOW[test.how](value, folded, wanted)),
      );
    case 'uri':
      return of(entries.uris).some(({ value }) => test.any.includes(value));
    case 'reference':
      return of(entries.references).some((entry) => test.any.some((value) => isReference(entry, value)));
    case 'identifier':
      return of(entries.references).some((entry) => isNumber(entry, test));
    case 'composite':
      return test.any.some((all) => all.every((one) => matches(entries, one)));
    case 'chain':
      return of(entries.references).some((entry) => isChain(entry, test, around));
    case 'has':
      return around.pointingHere(test.type, test.by).some((one) => matches(one, test.criterion));
  }
}

const HOW: Readonly<
  Record<'starts' | 'contains' | 'exact', (value: string, folded: string, wanted: string) => boolean>
> = {
  starts: (_, folded, wanted) => folded.startsWith(wanted),
  contains: (_, folded, wanted) => folded.includes(wanted),
  exact: (value, _, wanted) => value === wanted,
};

const isToken = ({ system, code }: Pick<TokenEntry, 'system' | 'code'>, wanted: TokenValue): boolean =>
  (wanted.system === undefined || wanted.system === (system ?? '')) &&
  (wanted.code === undefined || wanted.code === code);

const isReference = (entry: ReferenceEntry, { type, id, url }: ReferenceValue): boolean =>
  id === undefined
    ? url !== undefined && entry.url === url
    : entry.id === id && (type === undefined || entry.type === type);

/** A logical reference that tells no type may point at any. */
const isNumber = (
  { type, identifier }: ReferenceEntry,
  test: { readonly type?: string | undefined; readonly any: readonly TokenValue[] },
): boolean =>
  identifier !== undefined &&
  (test.type === undefined || type === undefined || type === test.type) &&
  test.any.some((value) => isToken({ system: identifier.system, code: identifier.value }, value));

function isChain(entry: ReferenceEntry, { numbers, into }: Test & { kind: 'chain' }, { pointedAt }: Around): boolean {
  if (isNumber(entry, { any: numbers })) return true;
  const target = pointedAt(entry);
  return (
    target !== undefined &&
    into.some(({ type, criterion }) => type === target.type && matches(target.entries, criterion))
  );
}
