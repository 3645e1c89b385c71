import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultOf, makeSecurityWorld, type SecurityWorld } from './testing/world.ts';

let world: SecurityWorld;
beforeAll(async () => {
  world = await makeSecurityWorld();
});

describe('a signed message', () => {
  it('is right, by the assertion that it names, or by the certificate beside it', () => {
    expect(faultOf(world.signed(), world.trust)).toBeUndefined();
    const certificate = new X509Certificate(world.holder.certificate);
    expect(faultOf(world.signed({ certificate }), world.trust)).toBeUndefined();
  });

  it('is refused when the body was changed', () => {
    expect(faultOf(world.signed().replace('12345678901', '12345678902'), world.trust)).toBe('digest-wrong');
  });
});
