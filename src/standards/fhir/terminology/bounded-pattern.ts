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

/** Of one text held against it, in codes looked at: every alternative and every repetition multiplies the ways to try. */
export function patternCost(pattern: string): number {
  const { alternatives, variable, times } = shapeOf(pattern.slice(0, PATTERN_CHARS).match(TOKEN) ?? []);
  return Math.ceil((2 ** alternatives * TEXT_CHARS ** variable * (2 + times)) / 2000);
}

interface Shape {
  readonly alternatives: number;
  /** Places of repetitions. */
  readonly repeated: readonly number[];
  /** How many of them can try again. */
  readonly variable: number;
  /** Of those that cannot, all together. */
  readonly times: number;
}

function shapeOf(tokens: readonly string[]): Shape {
  const repeated = tokens.flatMap((token, at) => (isRepetition(token) ? [at] : []));
  const exact = repeated.filter((at) => isExact(tokens[at] ?? ''));
  return {
    alternatives: tokens.filter((token) => token === '|').length,
    repeated,
    variable: repeated.length - exact.length,
    times: exact.reduce((sum, at) => sum + timesIn(tokens[at] ?? ''), 0),
  };
}

function isBounded(tokens: readonly string[]): boolean {
  if (tokens.some((token) => token === '(?' || /^\\[pPkux0-9]/.test(token))) return false;
  const { alternatives, repeated, variable } = shapeOf(tokens);
  return (
    alternatives <= ALTERNATIVES &&
    variable <= REPETITIONS &&
    repeated.every((at) => tokens[at - 1] !== ')' && timesIn(tokens[at] ?? '') <= EXACT_TIMES)
  );
}

const isRepetition = (token: string): boolean => /^[*+?]$|^\{\d+(,\d*)?\}$/.test(token);
const isExact = (token: string): boolean => /^\{\d+\}$/.test(token);
const timesIn = (token: string): number => Math.max(0, ...(token.match(/\d+/g) ?? []).map(Number));
