/** What one officer proposed another one decides: another account is not enough, it must be another person. */

export interface Officer {
  readonly officer: string;
  /** Keyed hash of the SSIN, in hex, when it is known. */
  readonly personHash?: string | undefined;
}

export const isSamePerson = (one: Officer, other: Officer): boolean =>
  one.officer === other.officer || (one.personHash !== undefined && one.personHash === other.personHash);

/** Where an approval opens a record: two accounts of which one is not known as a person may be one person, and approve nothing. */
export function eyesFault(one: Officer, other: Officer): 'same-person' | 'person-unknown' | undefined {
  if (isSamePerson(one, other)) return 'same-person';
  return one.personHash === undefined || other.personHash === undefined ? 'person-unknown' : undefined;
}
