/** What searches look at, as the columns of an item. */
export interface IndexColumns {
  /** By which the type is put in order. */
  readonly chiefDate?: Date | undefined;
  /** Keyed hashes, as signed 64-bit numbers. */
  readonly tokens: readonly string[];
  readonly dates: readonly (readonly [param: string, range: string])[];
  readonly refs: readonly (readonly [param: string, item: string])[];
  readonly strings: readonly (readonly [param: string, text: string])[];
  readonly quantities: readonly (readonly [param: string, value: string])[];
}

export const NO_INDEX: IndexColumns = { tokens: [], dates: [], refs: [], strings: [], quantities: [] };

/** Columns of what searches look at. */
export const INDEX = [
  ['chief_date', 'timestamptz'],
  ['tokens', 'bigint[]'],
  ['date_params', 'text[]'],
  ['dates', 'tstzrange[]'],
  ['ref_params', 'text[]'],
  ['refs', 'uuid[]'],
  ['string_params', 'text[]'],
  ['strings', 'text[]'],
  ['quantity_params', 'text[]'],
  ['quantities', 'numeric[]'],
] as const;

export const indexValues = ({ chiefDate, tokens, dates, refs, strings, quantities }: IndexColumns): unknown[] => [
  chiefDate ?? null,
  tokens,
  ...[dates, refs, strings, quantities].flatMap((pairs) => [
    pairs.map(([name]) => name),
    pairs.map(([, value]) => value),
  ]),
];
