export { createDataKey, openDataKey, unwrapDataKey, unwrapItemKey, wrapItemKey } from './data-keys.ts';
export { newItemId, newPatientId, printUuid, uuidBytes, uuidOfHash } from './ids.ts';
export type { KeyRing, KeyRingKeys } from './key-ring.ts';
export { makeKeyRing, openHouse, sealHouse } from './key-ring.ts';
export type { PublicIdParts } from './public-id.ts';
export { parsePublicId, printPublicId } from './public-id.ts';
export { sameBytes } from './same-bytes.ts';
export type { DataKey, Place } from './seal.ts';
export { openBytes, sealBytes } from './seal.ts';
