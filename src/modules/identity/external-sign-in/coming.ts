/** Somebody on the way through an issuer: what we sent along, and after the return who it may enter as. Kept for minutes, taken once. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import { keep, take } from '../oidc/store.ts';
import { isSecret, newSecret } from '../secrets.ts';
import type { Party } from '../sessions.ts';

const WAY_SECONDS = 10 * 60;

/** What comes back must fit what was sent: the browser that left is the one that returns. */
export interface SentOff {
  readonly issuer: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly language: string;
  /** Where the person goes on. */
  readonly onward?: string | undefined;
}

/** Who the issuer said it is, as the parties it is here. */
export interface Arrived {
  readonly parties: readonly Party[];
  readonly signedInWith: string;
  readonly onward?: string | undefined;
}

/** The secret under which it is kept: a cookie of that browser. */
async function keepUnder<Kept extends object>(tx: Transaction, kind: string, kept: Kept): Promise<string> {
  const word = newSecret();
  await keep(tx, kind, word, { kept }, WAY_SECONDS);
  return word;
}

async function takeUnder<Kept>(tx: Transaction, kind: string, word: string): Promise<Kept | undefined> {
  const found = isSecret(word) ? await take(tx, kind, word) : undefined;
  return found?.kept as Kept | undefined;
}

export const sendOff = (tx: Transaction, sent: SentOff): Promise<string> => keepUnder(tx, 'SentOff', sent);
export const welcomeBack = (tx: Transaction, word: string): Promise<SentOff | undefined> =>
  takeUnder(tx, 'SentOff', word);
export const keepArrived = (tx: Transaction, arrived: Arrived): Promise<string> => keepUnder(tx, 'Arrived', arrived);
export const takeArrived = (tx: Transaction, word: string): Promise<Arrived | undefined> =>
  takeUnder(tx, 'Arrived', word);
