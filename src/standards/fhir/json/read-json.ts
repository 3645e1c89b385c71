/**
 * Strict JSON with the place of every value. Source: RFC 8259; FHIR R4, "json" 2.6.2.
 * Beyond RFC 8259 it refuses what two readers may read differently: keys that stand twice, lone surrogates, U+0000, a byte order mark,
 * `__proto__`, numbers that no double holds. The walk finds the places, the engine's own parser makes the values: two readers agree.
 */
import { isUtf8 } from 'node:buffer';
import { JSON_LIMITS, type JsonFault, type JsonLimits } from './limits.ts';
import { type Place, placeOf } from './place.ts';
import { Positions } from './positions.ts';
import { scan } from './scan.ts';

export interface JsonText {
  readonly bytes: Buffer;
  readonly value: unknown;
  readonly at: Positions;
}

export type ReadJson = (JsonText & { readonly ok: true }) | ({ readonly ok: false; readonly fault: JsonFault } & Place);

export function readJson(bytes: Buffer, limits: Partial<JsonLimits> = {}): ReadJson {
  const refuse = (fault: JsonFault, offset: number): ReadJson => ({ ok: false, fault, ...placeOf(bytes, offset) });
  if (!isUtf8(bytes)) return refuse('not-utf8', firstInvalid(bytes));
  if (bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) return refuse('byte-order-mark', 0);
  const scanned = scan(bytes, { ...JSON_LIMITS, ...limits });
  if (!scanned.ok) return refuse(scanned.fault, scanned.offset);
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  return { ok: true, bytes, value, at: new Positions(bytes, scanned) };
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** Decoding replaces what is not UTF-8: the first byte that does not come back. */
function firstInvalid(bytes: Buffer): number {
  const decoded = Buffer.from(bytes.toString('utf8'));
  const at = bytes.findIndex((byte, i) => byte !== decoded[i]);
  return at < 0 ? bytes.length : at;
}
