/**
 * Patterns of filters, of a form whose cost is known beforehand. Source: FHIR R4, ValueSet.compose.include.filter `regex`.
 * A pattern comes from outside: what can be repeated inside a repetition could run for days, so it is not taken.
 */
const PATTERN_CHARS = 200;
const TEXT_CHARS = 100;
/** `*`, `+`, `?` and `{n,m}` make the engine try again; two of them cost at most the square of the text. */
const REPETITIONS = 2;
const EXACT_TIMES = 100;
/** Alternatives multiply likewise. */
const ALTERNATIVES = 8;

const TOKEN = /\\[pPkux0-9]|\\.|\[(?:\\.|[^\]\\])*\]|\(\?|\{\d+(?:,\d*)?\}|[\s\S]/g;

/** Tests a whole text against the pattern; nothing when the pattern is not of the form that is taken. */
export function boundedPattern(pattern: string): ((text: string) => boolean) | undefined {
  if (pattern.length > PATTERN_CHARS || !isBounded(pattern.match(TOKEN) ?? [])) return undefined;
  try {
    const compiled = new RegExp(`^(?:${pattern})$`);
    return (text) => text.length <= TEXT_CHARS && compiled.test(text);
  } catch {
    return undefined;
  }
}

function isBounded(tokens: readonly string[]): boolean {
  if (tokens.some((token) => token === '(?' || /^\\[pPkux0-9]/.test(token))) return false;
  const alternatives = tokens.filter((token) => token === '|').length;
  const repeated = tokens.flatMap((token, at) => (isRepetition(token) ? [at] : []));
  const variable = repeated.filter((at) => !isExact(tokens[at] ?? ''));
  return (
    alternatives <= ALTERNATIVES &&
    variable.length <= REPETITIONS &&
    repeated.every((at) => tokens[at - 1] !== ')' && timesIn(tokens[at] ?? '') <= EXACT_TIMES)
  );
}

const isRepetition = (token: string): boolean => /^[*+?]$|^\{\d+(,\d*)?\}$/.test(token);
const isExact = (token: string): boolean => /^\{\d+\}$/.test(token);
const timesIn = (token: string): number => Math.max(0, ...(token.match(/\d+/g) ?? []).map(Number));
