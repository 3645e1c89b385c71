/** Opening what a hospital sealed for the hub: an adapter, since how it is sealed is the national keys' affair. Source: KMEHR facts A7. */

export interface Unsealer {
  /** The clear bytes; nothing when it cannot be opened. */
  readonly open: (sealed: Buffer) => Promise<Buffer | undefined>;
}

/** Nothing is sealed: the bytes are the folders. Stands where no keys are installed. */
export const plainUnsealer: Unsealer = { open: async (sealed) => (sealed.length > 0 ? sealed : undefined) };
