/** Sealing of bytes: AES-256-GCM bound to its place, compressed when that helps. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A key that opens what was sealed for one subject. */
export interface DataKey {
  readonly key: Buffer;
}

/** Where sealed content belongs: moved elsewhere it does not open. */
export interface Place {
  readonly subject: string;
  readonly item: string;
  readonly version: number;
  readonly kind: string;
}

const PLAIN = 1;
const BROTLI = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;
/** More than any document may hold: a sealed bomb cannot fill the memory. */
const MOST_BYTES = 128 * 1024 * 1024;

const placeBytes = ({ subject, item, version, kind }: Place): Buffer =>
  Buffer.from(JSON.stringify([subject, item, version, kind]));

/** Seals under a raw key; layout: form (1), nonce (12), ciphertext, tag (16). */
export function sealWith(key: Buffer, aad: Buffer, form: number, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.concat([Buffer.of(form), aad]));
  return Buffer.concat([Buffer.of(form), nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealWith` made; throws when a byte, the place or the key is another. */
export function openWith(key: Buffer, aad: Buffer, sealed: Buffer): { form: number; bytes: Buffer } {
  if (sealed.length < HEAD_BYTES + TAG_BYTES) throw new Error('sealed bytes are cut short');
  const form = sealed[0] ?? 0;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEAD_BYTES));
  decipher.setAAD(Buffer.concat([Buffer.of(form), aad]));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const bytes = Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES, -TAG_BYTES)), decipher.final()]);
  return { form, bytes };
}

const compress = (bytes: Uint8Array): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

export function sealBytes(
  dataKey: DataKey,
  place: Place,
  bytes: Uint8Array,
  options: { readonly compress?: boolean } = {},
): Buffer {
  if (!options.compress) return sealWith(dataKey.key, placeBytes(place), PLAIN, bytes);
  const small = compress(bytes);
  return small.length < bytes.length
    ? sealWith(dataKey.key, placeBytes(place), BROTLI, small)
    : sealWith(dataKey.key, placeBytes(place), PLAIN, bytes);
}

export function openBytes(dataKey: DataKey, place: Place, sealed: Buffer): Buffer {
  const { form, bytes } = openWith(dataKey.key, placeBytes(place), sealed);
  return form === BROTLI ? brotliDecompressSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
}
