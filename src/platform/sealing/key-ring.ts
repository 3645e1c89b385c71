/** The keys of the house: what they derive and what they hash. Holds no data key of a patient. */
import { createHmac, hkdfSync } from 'node:crypto';
import { openWith, sealWith } from './seal.ts';

export interface KeyRing {
  /** HMAC-SHA-256 under the index key, apart for each namespace. */
  readonly keyedHash: (namespace: string, text: string) => Buffer;
  readonly masterVersion: number;
  readonly masterKey: Buffer;
  readonly idKeys: { readonly first: Buffer; readonly second: Buffer };
  readonly houseKey: Buffer;
}

export interface KeyRingKeys {
  readonly masterKey: Buffer;
  readonly indexKey: Buffer;
}

const KEY_BYTES = 32;

const derive = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, KEY_BYTES));

export function makeKeyRing({ masterKey, indexKey }: KeyRingKeys): KeyRing {
  if (masterKey.length !== KEY_BYTES || indexKey.length !== KEY_BYTES) throw new Error('house keys have 32 bytes');
  const namespaces = new Map<string, Buffer>();
  return {
    masterKey,
    masterVersion: 1,
    houseKey: derive(masterKey, 'zenne house'),
    idKeys: { first: derive(indexKey, 'zenne id 1'), second: derive(indexKey, 'zenne id 2') },
    keyedHash: (namespace, text) => {
      const known = namespaces.get(namespace);
      const key = known ?? derive(indexKey, `zenne hash ${namespace}`);
      if (!known) namespaces.set(namespace, key);
      return createHmac('sha256', key).update(text).digest();
    },
  };
}

/** Seals under the house's own key: for what belongs to no patient's data key (job arguments, notes of the trail). */
export const sealHouse = (keys: KeyRing, label: string, bytes: Uint8Array): Buffer =>
  sealWith(keys.houseKey, Buffer.from(label), 1, bytes);

export const openHouse = (keys: KeyRing, label: string, sealed: Buffer): Buffer =>
  openWith(keys.houseKey, Buffer.from(label), sealed).bytes;
