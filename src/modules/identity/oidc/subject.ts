/** How applications know somebody: the same word at every sign-in, which leads nowhere without the house keys. Source: OpenID Connect Core 1.0, 8. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { Party } from '../sessions.ts';

export const subjectOf = (keys: KeyRing, { kind, key }: Party): string =>
  keys.keyedHash('oidc-subject', `${kind} ${key}`).toString('base64url');
