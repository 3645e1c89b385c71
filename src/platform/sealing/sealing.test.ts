import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makeKeyRing,
  newItemId,
  newPatientId,
  openBytes,
  openHouse,
  parsePublicId,
  printPublicId,
  sealBytes,
  sealHouse,
} from './index.ts';

const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
const others = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
const dataKey = { key: randomBytes(32) };
const place = { subject: 'p', item: 'i', version: 1, kind: 'kmehr' };

describe('sealed bytes', () => {
  it('open where they were sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), (bytes, compress) => {
        const opened = openBytes(dataKey, place, sealBytes(dataKey, place, bytes, { compress }));
        expect(Buffer.compare(opened, bytes)).toBe(0);
      }),
    );
  });

  it.each([
    ['another item', { ...place, item: 'j' }],
    ['another patient', { ...place, subject: 'q' }],
    ['another version', { ...place, version: 2 }],
    ['another kind', { ...place, kind: 'ssin' }],
  ])('do not open as %s', (_, elsewhere) => {
    const sealed = sealBytes(dataKey, place, Buffer.from('text'));
    expect(() => openBytes(dataKey, elsewhere, sealed)).toThrow();
  });

  it('do not open with any byte changed, another key, or cut short', () => {
    const sealed = sealBytes(dataKey, place, Buffer.from('a text that is long enough'.repeat(5)), { compress: true });
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openBytes(dataKey, place, changed)).toThrow();
    }
    expect(() => openBytes({ key: randomBytes(32) }, place, sealed)).toThrow();
    expect(() => openBytes(dataKey, place, sealed.subarray(0, 20))).toThrow();
    expect(() => openHouse(keys, 'one', sealHouse(keys, 'other', Buffer.from('x')))).toThrow();
  });
});

describe('public ids', () => {
  const ids = fc.constant(0).map(() => ({ patient: newPatientId(), item: newItemId(new Date()) }));

  it('have 44 characters of FHIR’s alphabet and lead back', () => {
    fc.assert(
      fc.property(ids, (parts) => {
        const id = printPublicId(keys, parts);
        expect(id).toMatch(/^[A-Za-z0-9.-]{44}$/);
        expect(parsePublicId(keys, id)).toEqual(parts);
        // Another house may read something in one of 4,000, but never what it is.
        expect(parsePublicId(others, id)).not.toEqual(parts);
      }),
    );
  });

  it('do not show that two items are one person’s', () => {
    const patient = newPatientId();
    const [one, other] = [1, 2].map(() => printPublicId(keys, { patient, item: newItemId(new Date()) }));
    const same = [...(one ?? '')].filter((character, at) => at > 0 && character === other?.[at]).length;
    expect(same).toBeLessThan(10);
  });

  it('are not found when forged', () => {
    const id = printPublicId(keys, { patient: newPatientId(), item: newItemId(new Date()) });
    const forged = [...id]
      .map((character, at) => (at === 0 ? '' : id.slice(0, at) + (character === 'A' ? 'B' : 'A') + id.slice(at + 1)))
      .filter(Boolean);
    const found = forged.filter((text) => parsePublicId(keys, text));
    // One in 64 or so guesses the version bits of both keys; it leads to a patient that does not exist.
    expect(found.length).toBeLessThan(6);
    expect(parsePublicId(keys, 'z'.repeat(45))).toBeUndefined();
  });
});

it('keyed hashes differ by namespace and by house', () => {
  const hash = keys.keyedHash('ssin', '85073099833');
  expect(keys.keyedHash('ssin', '85073099833').equals(hash)).toBe(true);
  expect(keys.keyedHash('card', '85073099833').equals(hash)).toBe(false);
  expect(others.keyedHash('ssin', '85073099833').equals(hash)).toBe(false);
});
