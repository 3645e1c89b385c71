/** A proof by which an application shows who it is ends within five minutes. Source: SMART Backend Services 2.2, "Request", `exp`. */
import { errors } from 'oidc-provider';
import type { SignInContext } from './context.ts';

const LONGEST_SECONDS = 5 * 60;
/** Between the application's clock and ours. */
const LEEWAY_SECONDS = 60;

export const assertShortProof =
  ({ access: { clock } }: SignInContext) =>
  (_: unknown, { exp }: Readonly<Record<string, unknown>>): void => {
    const latest = clock.now().getTime() / 1000 + LONGEST_SECONDS + LEEWAY_SECONDS;
    if (typeof exp === 'number' && exp > latest) throw new errors.InvalidClientAuth('exp is too far away');
  };
