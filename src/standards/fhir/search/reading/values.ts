/** One value of a search by the type of its parameter. Source: FHIR R4, "search" 3.1.1.4.5-3.1.1.4.14. */
import type { DateValue, Prefix, QuantityValue, ReferenceValue, TokenValue } from '../criterion.ts';
import { readTarget } from '../entries/references.ts';
import { readSpan } from '../spans.ts';
import { sameSystem } from '../systems.ts';
import { splitAt, unescaped } from './escapes.ts';

export interface ValueContext {
  /** Milliseconds since 1970: what is about right depends on how long ago it was. */
  readonly now: number;
  /** The address of the door. */
  readonly base?: string | undefined;
  /** The types that stand behind the door: others are not looked into; all without it. */
  readonly serves?: ((type: string) => boolean) | undefined;
}

/** `system|code`, `|code`, `code` or `system|`. */
export function readTokenValue(text: string): TokenValue | undefined {
  const [first = '', second] = splitAt(text, '|', 2);
  if (second === undefined) return { code: unescaped(first) };
  if (first === '' && second === '') return undefined;
  const system = sameSystem(unescaped(first));
  return second === '' ? { system } : { system, code: unescaped(second) };
}

/** `system|code|value`: an identifier whose type has this code. */
export function readOfType(text: string): TokenValue | undefined {
  const pieces = splitAt(text, '|', 3).map(unescaped);
  const [system = '', code, value] = pieces;
  if (pieces.some((piece) => piece === '') || value === undefined) return undefined;
  return { system: sameSystem(system), code: `${code}|${value}` };
}

const PREFIXES: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap']);
const isPrefix = (text: string): text is Prefix => PREFIXES.has(text);

function withPrefix(text: string): readonly [Prefix, string] {
  const prefix = text.slice(0, 2);
  return isPrefix(prefix) ? [prefix, text.slice(2)] : ['eq', text];
}

const ABOUT = 0.1;

/** About: a tenth of the time between then and now to either side. */
export function readDateValue(text: string, { now }: ValueContext): DateValue | undefined {
  const [prefix, written] = withPrefix(text);
  // A plus in an address was read as a space.
  const span = readSpan(written.replace(' ', '+'));
  if (!span) return undefined;
  const margin = prefix === 'ap' ? Math.round(ABOUT * Math.abs(now - (span.low + span.high) / 2)) : 0;
  return { prefix, low: span.low - margin, high: span.high + margin };
}

const NUMBER = /^-?\d{1,40}(?:\.(\d{1,20}))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Without what binary fractions add. */
const rounded = (value: number): number => Number(value.toPrecision(15));

/** `[prefix]number`, or with `|system|code`. */
export function readQuantityValue(text: string): QuantityValue | undefined {
  const [number = '', system, code] = splitAt(text, '|', 3).map(unescaped);
  const [prefix, written] = withPrefix(number);
  const match = NUMBER.exec(written);
  const value = Number(written);
  if (!match || !Number.isFinite(value) || (system !== undefined && code === undefined)) return undefined;
  const half = 0.5 * 10 ** (Number(match[2] ?? 0) - (match[1]?.length ?? 0));
  const margin = prefix === 'ap' ? Math.max(ABOUT * Math.abs(value), half) : half;
  return {
    ...{ prefix, value, low: rounded(value - margin), high: rounded(value + margin) },
    ...(system ? { system } : {}),
    ...(code ? { code } : {}),
  };
}

const ID = /^[A-Za-z0-9.-]{1,64}$/;

/** An id, `Type/id` or an address. */
export function readReferenceValue(text: string, { base }: ValueContext): ReferenceValue {
  const written = unescaped(text);
  return ID.test(written) ? { id: written } : readTarget(written, base);
}
