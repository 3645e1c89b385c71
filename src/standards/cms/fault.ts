/** Why a sealed message is not opened. */

/**
 * All but the last can be told from what any carrier of the message sees. `not-opened` is everything that takes the key to find out,
 * and every broken signature: one word, so that nobody learns from our answers what is inside.
 */
export type SealFault =
  | 'not-cms'
  | 'too-large'
  | 'algorithm'
  | 'untrusted'
  | 'expired'
  | 'other-recipient'
  | 'not-opened';

/** Thrown inside this folder only; its face gives values. */
export class SealFailure extends Error {
  readonly fault: SealFault;

  constructor(fault: SealFault) {
    super(fault);
    this.fault = fault;
  }
}

export function fail(fault: SealFault): never {
  throw new SealFailure(fault);
}
