/** A word of one standard in the other, and whether it says exactly the same. */

export interface Word {
  readonly code: string;
  /** The other standard's word means just this; the way back gives the same word. */
  readonly exact?: true;
}
export type Words = Readonly<Record<string, Word>>;

/** The KMEHR word that means just a FHIR code. */
export const backOf = (words: Words, code: string): string | undefined =>
  Object.entries(words).find(([, word]) => word.exact && word.code === code)?.[0];

export const exact = (code: string): Word => ({ code, exact: true });
export const near = (code: string): Word => ({ code });
