/** The marks `,`, `|` and `$` in a value, and how they are written when they are none. Source: FHIR R4, "search" 3.1.1.4.1. */
const ESCAPED = /\\([\\,|$])/g;

export const unescaped = (text: string): string => text.replace(ESCAPED, '$1');

/** Cuts at each mark that has no backslash before it; the pieces are still escaped. */
export function splitAt(text: string, mark: ',' | '|' | '$', most = Number.POSITIVE_INFINITY): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length && pieces.length + 1 < most; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === mark) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, text.slice(from)];
}
