/**
 * Opaque public ids: item and patient key under two chained AES blocks, 44 characters of FHIR's id alphabet.
 * They lead to the patient without a search, do not link a person's items to each other, and a forged one is not found.
 * Source: architecture, "Data".
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { printUuid, uuidBytes } from './ids.ts';
import type { KeyRing } from './key-ring.ts';

export interface PublicIdParts {
  readonly patient: string;
  readonly item: string;
}

const VERSION = 'z';
const ID_FORM = /^z[A-Za-z0-9.-]{43}$/;
const UUID_V4 = /^.{14}4.{4}[89ab]/;
/** 8: an item whose key is made from what it was read from. */
const UUID_V7_OR_8 = /^.{14}[78].{4}[89ab]/;

const block = (key: Buffer, bytes: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
};

const unblock = (key: Buffer, bytes: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
};

const xor = (one: Buffer, other: Buffer): Buffer => Buffer.from(one.map((byte, at) => byte ^ (other[at] ?? 0)));

/** 32 bytes make 43 characters; `_` is not in FHIR's alphabet, `.` is. */
export function printPublicId(keys: KeyRing, { patient, item }: PublicIdParts): string {
  const first = block(keys.idKeys.first, uuidBytes(item));
  const second = block(keys.idKeys.second, xor(uuidBytes(patient), first));
  return VERSION + Buffer.concat([first, second]).toString('base64url').replaceAll('_', '.');
}

/** The parts, or nothing for anything this house did not print. */
export function parsePublicId(keys: KeyRing, text: string): PublicIdParts | undefined {
  if (!ID_FORM.test(text)) return undefined;
  const bytes = Buffer.from(text.slice(1).replaceAll('.', '_'), 'base64url');
  if (bytes.length !== 32) return undefined;
  const first = bytes.subarray(0, 16);
  const item = printUuid(unblock(keys.idKeys.first, first));
  const patient = printUuid(xor(unblock(keys.idKeys.second, bytes.subarray(16)), first));
  if (!UUID_V7_OR_8.test(item) || !UUID_V4.test(patient)) return undefined;
  return printPublicId(keys, { patient, item }) === text ? { patient, item } : undefined;
}
