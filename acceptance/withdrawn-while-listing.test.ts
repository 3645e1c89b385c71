import { expect, it } from 'vitest';
import { signIn } from './pages.ts';
import { careFor, citizen, list, practice } from './people.ts';

const AT_ONCE = 8;

/** Source: access rules 2.1; architecture, "Trace". */
it('consent withdrawn while lists run: each is whole or refused, and none that starts after it is whole', async () => {
  const gp = await practice('gp-1');
  const patient = await citizen('Ada', '1980-05-05');
  await careFor(gp, patient);
  const pages = await signIn(patient.id);
  let acknowledgedAt = Number.POSITIVE_INFINITY;
  const seen: { readonly startedAt: number; readonly total: number | undefined; readonly errors: readonly string[] }[] =
    [];
  const look = async (): Promise<void> => {
    for (let after = 0; after < 3; ) {
      const startedAt = performance.now();
      const { total, errors } = await list(gp, patient);
      seen.push({ startedAt, total, errors });
      if (startedAt > acknowledgedAt) after += 1;
    }
  };
  const looks = Array.from({ length: AT_ONCE }, look);
  const { to } = await pages.press('/en/my/rights/withdraw', 'Yes, withdraw my consent');
  acknowledgedAt = performance.now();
  await Promise.all(looks);

  expect(to).toBe('/en/my/rights?said=done');
  for (const { errors } of seen) expect([[], ['MH2.ACCESS.9']]).toContainEqual(errors);
  const whole = seen.filter(({ errors }) => errors.length === 0);
  expect(whole.length).toBeGreaterThan(0);
  expect(whole.every(({ total }) => total === 1)).toBe(true);
  expect(whole.every(({ startedAt }) => startedAt < acknowledgedAt)).toBe(true);
  expect(seen.filter(({ startedAt }) => startedAt > acknowledgedAt).length).toBeGreaterThanOrEqual(3 * AT_ONCE);
});
