/** A readable document as data: what the page shows, free of any message standard. */

/** Something to read, with the codes it came from beside it. */
export interface ViewText {
  readonly text: string;
  /** BCP 47, when the text's language is known and may differ from the page's. */
  readonly language?: string;
  readonly codes?: readonly ViewCode[];
}

export interface ViewCode {
  /** Name of the code table: ICPC, CD-ATC. */
  readonly system: string;
  readonly value: string;
}

/** A named fact; several values are shown one below the other. */
export interface ViewPair {
  readonly label: ViewText;
  readonly values: readonly ViewText[];
}

export interface ViewEntry {
  readonly kind: 'entry';
  readonly label: ViewText;
  /** States: active, stopped. */
  readonly tags: readonly ViewText[];
  readonly details: readonly ViewPair[];
  readonly attachments: readonly ViewAttachment[];
}

export interface ViewTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly text: string; readonly number?: boolean }[];
  /** One list of texts a cell, in the order of the columns. */
  readonly rows: readonly (readonly (readonly ViewText[])[])[];
}

export interface ViewProse {
  readonly kind: 'prose';
  readonly text: ViewText;
}

export interface ViewAttachment {
  readonly kind: 'attachment';
  readonly label: ViewText;
  /** Which content of the document it is, counted from 0 in document order; null when there is only an address. */
  readonly number: number | null;
  readonly mediaType: string;
  /** Bytes; null when unknown. */
  readonly size: number | null;
  /** Address as sent: shown as text, never followed. */
  readonly address?: string;
  readonly details: readonly ViewPair[];
}

export interface ViewSection {
  readonly kind: 'section';
  readonly heading: ViewText;
  readonly blocks: readonly ViewBlock[];
}

export type ViewBlock = ViewSection | ViewEntry | ViewTable | ViewProse | ViewAttachment;

export interface DocumentView {
  readonly title: ViewText;
  /** What every printed page repeats: whom it is about, who wrote it, when. */
  readonly head?: readonly string[];
  /** What a reader must know before reading: that this is an extract. */
  readonly note?: { readonly title: string; readonly text: string };
  /** Date, author, state: above the content. */
  readonly facts: readonly ViewPair[];
  readonly blocks: readonly ViewBlock[];
  /** What only a technician asks for: ids, sender, recipient, standard; folded away. */
  readonly technical: readonly ViewPair[];
}
