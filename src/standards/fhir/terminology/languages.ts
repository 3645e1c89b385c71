/** Which label of a code to show to somebody. Source: RFC 9110, 12.5.4; RFC 4647, 3.4; FHIR R4, $expand `displayLanguage`. */
import type { Designation } from './model.ts';

const CHARS = 200;
const RANGES = 10;

/** The languages of a list such as `fr-BE, nl;q=0.8`, the dearest first. */
export function languageRanges(text: string | undefined): readonly string[] {
  return (text ?? '')
    .slice(0, CHARS)
    .split(',', RANGES)
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((one) => one.trim());
      const weight = parameters.find((one) => /^q=/i.test(one))?.slice(2);
      return { range: range.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ range, weight }) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/.test(range) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ range }) => range);
}

/** `fr` fits `fr-BE`, and `fr-BE` is content with `fr`. */
export function fits(range: string, language: string | undefined): boolean {
  const given = (language ?? '').toLowerCase();
  return given !== '' && (given === range || given.startsWith(`${range}-`) || range.startsWith(`${given}-`));
}

export interface Labelled {
  readonly display?: string | undefined;
  readonly designations: readonly Designation[];
}

const SYNONYM = '900000000000013009';

/** The label in the first language that has one; else the display. `own` is the language of the display. */
export function displayIn(
  { display, designations }: Labelled,
  ranges: readonly string[],
  own: string,
): string | undefined {
  for (const range of ranges) {
    if (display !== undefined && fits(range, own)) return display;
    const found = designations.filter(({ language }) => fits(range, language));
    const exact = found.find(({ language }) => language?.toLowerCase() === range);
    const label = exact ?? found.find(({ use }) => use?.code !== SYNONYM) ?? found[0];
    if (label) return label.value;
  }
  return display;
}
