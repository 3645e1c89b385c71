/** A number as a condition names it. Source: FHIR R4, "search" 3.1.1.4.10. */
export interface Token {
  /** Nothing: whatever system; an empty text: none. */
  readonly system?: string | undefined;
  readonly value: string;
}

const unescaped = (text: string): string => text.replace(/\\([\\,|$])/g, '$1');

/** `system|value`, `|value` or `value`. */
export function readToken(text: string): Token {
  const at = text.search(/(?<!\\)\|/);
  return at < 0
    ? { value: unescaped(text) }
    : { system: unescaped(text.slice(0, at)), value: unescaped(text.slice(at + 1)) };
}
