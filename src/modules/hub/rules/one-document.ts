/**
 * The transactions of one message are stored and shown together, so the kind of the first must stand for all of them: else
 * a profession would read in a later one what the matrix closes to it. Source: KMEHR facts A3 (PutTransaction), access rules 6.2.
 */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['medicationscheme', ['medicationschemeelement', 'treatmentsuspension']],
  ['vaccinationscheme', ['vaccinationschemeelement']],
]);

/** A kind whose documents are made of parts, and are put and fetched as sets. */
export const isSet = (kind: string): boolean => PARTS.has(kind);

/** Values of CD-TRANSACTION are lower-case words; anything else would travel into lists, the matrix and the trail. */
const KIND = /^[a-z]{1,40}$/;

/** What is wrong with the kinds (CD-TRANSACTION, in order) of a message's transactions, or nothing. */
export function kindsFault([first = '', ...further]: readonly string[]): 'kind-invalid' | 'kinds-mixed' | undefined {
  if (!KIND.test(first)) return 'kind-invalid';
  const parts = PARTS.get(first) ?? [];
  return further.every((kind) => kind === first || parts.includes(kind)) ? undefined : 'kinds-mixed';
}
