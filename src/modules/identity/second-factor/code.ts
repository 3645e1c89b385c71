/** Codes that change every half minute (TOTP, RFC 6238): the secret is shown once, sealed, and no code is taken twice. */
import { generateSecret, generateURI, verifySync } from 'otplib';
import { type KeyRing, openHouse, sealHouse } from '../../../platform/sealing/index.ts';
import type { Chair } from './chair.ts';
import { challengesOf } from './challenge.ts';
import type { CodeRow, NewFactor } from './factors.ts';
import type { Proven } from './passkey.ts';

const labelOf = (officer: string): string => `second factor of ${officer}`;
const sealSecret = (keys: KeyRing, officer: string, secret: string): Buffer =>
  sealHouse(keys, labelOf(officer), Buffer.from(secret));

/** A clock may be half a minute off, as people type slowly too. */
const TOLERANCE_SECONDS = 30;

/** The half minute for which this code holds; nothing when it does not. */
function stepOf(secret: string, typed: string, now: Date): number | undefined {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const found = verifySync({ secret, token, epoch, epochTolerance: TOLERANCE_SECONDS });
  return found.valid && 'timeStep' in found ? found.timeStep : undefined;
}

export interface OfferedCode {
  /** To type in by hand, and as the address that a QR code holds. */
  readonly secret: string;
  readonly address: string;
}

/** A secret for the officer's application; the same one while it is being set up, so that the page may be loaded again. */
export async function offerCode({ tx, keys, session }: Chair, name: string): Promise<OfferedCode> {
  const challenges = challengesOf(tx, keys, session.session);
  const secret = (await challenges.read('register-code')) ?? generateSecret();
  await challenges.keep('register-code', secret);
  return { secret, address: generateURI({ issuer: 'Zenne', label: name, secret }) };
}

/** The new factor, once the officer's application shows the right code; nothing before. */
export async function madeCode({ tx, keys, session, officer }: Chair, typed: string): Promise<NewFactor | undefined> {
  const challenges = challengesOf(tx, keys, session.session);
  const secret = await challenges.read('register-code');
  const step = secret === undefined ? undefined : stepOf(secret, typed, tx.now);
  if (secret === undefined || step === undefined) return undefined;
  await challenges.take('register-code');
  return { kind: 'code', secret: sealSecret(keys, officer, secret), step };
}

/** Whose code this is now; nothing when it is nobody's. */
export function provenCode(
  { tx, keys, officer }: Chair,
  known: readonly CodeRow[],
  typed: string,
): Proven<CodeRow> | undefined {
  for (const row of known) {
    const secret = openHouse(keys, labelOf(officer), row.secret).toString('utf8');
    const mark = stepOf(secret, typed, tx.now);
    if (mark !== undefined) return { row, mark };
  }
  return undefined;
}
