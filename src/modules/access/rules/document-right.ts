/**
 * What beats what among the rights of one document: the word about the person, then what is closed to the house, then to the
 * profession; the patient's word beats an author's. Invariant: the statement of facts closes the same documents (`who-sees.test.ts`). Source: access rules 1.5.
 */

/** Exactly one of the first three is set. */
export interface DocumentRight {
  /** Hex. */
  readonly personHash: string | null;
  readonly institution: string | null;
  /** CD-HCPARTY value. */
  readonly profession: string | null;
  readonly effect: 'allow' | 'disallow';
  /** The author who told it for the patient; null: the patient's own side. */
  readonly setBy: string | null;
}

/** Who looks: a person in one profession, in the name of a house or alone. */
export interface Looker {
  readonly personHash: string;
  readonly profession: string;
  readonly institution?: string | undefined;
}

const means: readonly ((right: DocumentRight, looker: Looker) => boolean)[] = [
  (right, { personHash }) => right.personHash === personHash,
  (right, { institution }) => institution !== undefined && right.institution === institution,
  (right, { profession }) => right.profession === profession,
];

/** The right that has the last word about this looker; nothing when none is meant for it. */
export const rightFor = <Right extends DocumentRight>(rights: readonly Right[], looker: Looker): Right | undefined =>
  [rights.filter(({ setBy }) => setBy === null), rights.filter(({ setBy }) => setBy !== null)].flatMap((said) =>
    means.flatMap((isMeant) => said.filter((right) => isMeant(right, looker))),
  )[0];
