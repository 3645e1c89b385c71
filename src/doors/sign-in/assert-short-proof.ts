/** A proof by which an application shows who it is ends within five minutes. Source: SMART Backend Services 2.2, "Request", `exp`. */
import { errors, type KoaContextWithOIDC } from 'oidc-provider';

const LONGEST_SECONDS = 5 * 60;
/** Between the application's clock and ours. */
const LEEWAY_SECONDS = 60;

export function assertShortProof(_: KoaContextWithOIDC, { exp }: Readonly<Record<string, unknown>>): void {
  const latest = Date.now() / 1000 + LONGEST_SECONDS + LEEWAY_SECONDS;
  if (typeof exp === 'number' && exp > latest) throw new errors.InvalidClientAuth('exp is too far away');
}
