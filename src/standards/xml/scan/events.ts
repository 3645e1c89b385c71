/** What a scan tells, in document order. */

export interface Attribute {
  readonly name: string;
  /** Empty for an attribute without prefix. */
  readonly namespace: string;
  readonly value: string;
}

export interface XmlEvents {
  /** `at` is the offset of the `<` in UTF-16 units. */
  open(name: string, namespace: string, attributes: readonly Attribute[], at: number): void;
  /** A run of text or CDATA, references resolved; a text may come in several runs. */
  text(text: string): void;
  close(): void;
}
