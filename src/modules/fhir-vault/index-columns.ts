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
