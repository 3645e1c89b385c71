/** Whether a text is a UCUM unit, by the grammar, in one pass. Source: UCUM 2.1, §§ 2-13 (case sensitive). */
import { METRIC_UNITS, OTHER_UNITS, PREFIXES } from './ucum-codes.ts';

const MOST_CHARACTERS = 100;

/** A unit with its exponent, as long as it goes: brackets hold what would otherwise end it. */
const UNIT = /(?:10[*^]|(?:[A-Za-z%'_]|\[[!-Z^-~]+\])+)(?:[+-]?\d+)?/y;
const NUMBER = /\d+/y;
const ANNOTATION = /\{[!-z|~]*\}/y;

const MOST_PREFIX = 2;

function isUnit(code: string): boolean {
  if (METRIC_UNITS.has(code) || OTHER_UNITS.has(code)) return true;
  for (let length = 1; length <= MOST_PREFIX; length += 1) {
    if (PREFIXES.has(code.slice(0, length)) && METRIC_UNITS.has(code.slice(length))) return true;
  }
  return false;
}

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Characters that the unit, number or annotation at this place takes; none when there is nothing of the kind. */
function component(text: string, at: number): number {
  const unit = take(UNIT, text, at);
  const length = unit || take(NUMBER, text, at);
  if (unit && !isUnit(unit.replace(/[+-]?\d+$/, ''))) return 0;
  const annotation = take(ANNOTATION, text, at + length.length);
  return length.length + annotation.length;
}

export function isUcum(text: string): boolean {
  if (text.length === 0 || text.length > MOST_CHARACTERS) return false;
  let at = text.startsWith('/') ? 1 : 0;
  let open = 0;
  for (;;) {
    while (text[at] === '(') {
      open += 1;
      at += 1;
    }
    const length = component(text, at);
    if (length === 0) return false;
    at += length;
    while (open > 0 && text[at] === ')') {
      open -= 1;
      at += 1;
    }
    if (at === text.length) return open === 0;
    if (text[at] !== '.' && text[at] !== '/') return false;
    at += 1;
  }
}
