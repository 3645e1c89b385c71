import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeMac } from './mac.ts';

it('is HMAC-SHA-256, whatever came before', () => {
  const trailKey = randomBytes(32);
  const key = Buffer.from(hkdfSync('sha256', trailKey, Buffer.alloc(0), 'zenne trail row', 32));
  const mac = makeMac(trailKey);
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ minLength: 3900, maxLength: 9000 })),
      (bytes) => {
        const expected = createHmac('sha256', key).update(bytes).digest('hex').slice(0, 32);
        expect(mac(bytes)).toBe(expected);
      },
    ),
    { numRuns: 60 },
  );
});
