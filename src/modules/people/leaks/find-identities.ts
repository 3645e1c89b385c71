/** Finds numbers and names of known people in a text. Source: architecture, "Data": they stand in people only. */

/** Whom the network knows: whole names of patients, numbers of everybody. */
export interface Identities {
  /** SSINs, 11 digits. */
  readonly numbers: ReadonlySet<string>;
  /** `first word second word`, lower case: the end of one part of a name beside the beginning of the other. */
  readonly names: ReadonlySet<string>;
}

export interface Found {
  readonly numbers: number;
  readonly names: number;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}'-]+/gu) ?? [];

/** A name as it is recognised: first names before or after the family name. */
export function nameKeys(firstNames: string, familyName: string): string[] {
  const [first, family] = [words(firstNames), words(familyName)];
  const beside = (before: string[], after: string[]): string => `${before.at(-1)} ${after[0]}`;
  return first.length > 0 && family.length > 0 ? [beside(first, family), beside(family, first)] : [];
}

const DIGITS = 11;
/** An SSIN as people print it: 80.05.05-004.12. */
const PRINTED = /\b(\d{2})\.(\d{2})\.(\d{2})-(\d{3})\.(\d{2})\b/g;

function numbersIn(text: string, known: ReadonlySet<string>): number {
  let found = 0;
  for (const [run] of text.replace(PRINTED, '$1$2$3$4$5').matchAll(/\d{11,}/g))
    for (let at = 0; at + DIGITS <= run.length; at += 1) if (known.has(run.slice(at, at + DIGITS))) found += 1;
  return found;
}

/** In JSON the name of a field stands between the two parts of a name. */
const REACH = 3;

function namesIn(text: string, known: ReadonlySet<string>): number {
  const all = words(text);
  let found = 0;
  all.forEach((word, at) => {
    for (let next = at + 1; next <= at + REACH; next += 1) if (known.has(`${word} ${all[next]}`)) found += 1;
  });
  return found;
}

export const findIdentities = (text: string, { numbers, names }: Identities): Found => ({
  numbers: numbersIn(text, numbers),
  names: namesIn(text, names),
});
