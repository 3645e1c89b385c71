/**
 * How long a document is kept, by its kind and who wrote it; the first row that fits decides. A table to replace when the
 * network publishes its own: only the thirty years are from the law, the shorter row is our choice and says so.
 * Source: law of 22 April 2019 on quality of practice, art. 35 (at least thirty years, at most fifty); access rules 7.8.
 */
export type Origin = 'caregiver' | 'institution' | 'other';

export interface TermRow {
  /** CD-TRANSACTION values; absent = every kind. */
  readonly kinds?: readonly string[];
  readonly origins?: readonly Origin[];
  readonly years: number;
}

export const terms: readonly TermRow[] = [
  // Our choice: what was only to be delivered is kept as a pharmacy keeps it.
  { kinds: ['prescription', 'pharmaceuticalprescription'], origins: ['caregiver'], years: 10 },
  { years: 30 },
];

export const yearsFor = (kind: string, origin: Origin): number | undefined =>
  terms.find(({ kinds, origins }) => (kinds?.includes(kind) ?? true) && (origins?.includes(origin) ?? true))?.years;
