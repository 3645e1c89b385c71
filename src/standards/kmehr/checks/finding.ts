/** What a check has to say about a message. */

export type Severity = 'error' | 'warning';

export interface Finding {
  /** Name of the rule, kebab-case: `schema-missing-element`, `sumehr-contactperson-one-person`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Offset of the start tag it is about, in the text that was read. */
  readonly at: number;
  /** What fills the placeholders of the rule's text. */
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** A text in the four languages; `{name}` stands for a value of the finding. */
export interface FindingText {
  readonly fr: string;
  readonly nl: string;
  readonly en: string;
  readonly de: string;
}
