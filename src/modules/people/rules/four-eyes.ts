/** What one officer proposed another one decides: another account is not enough, it must be another person. */

export interface Officer {
  readonly officer: string;
  /** Keyed hash of the SSIN, in hex, when it is known. */
  readonly personHash?: string | undefined;
}

export const isSamePerson = (one: Officer, other: Officer): boolean =>
  one.officer === other.officer || (one.personHash !== undefined && one.personHash === other.personHash);
