/** Years of an institution's past: the links of one patient, with one note for the trail however many there are. Source: access rules 1.6. */
import type { KeyRing } from '../../platform/sealing/index.ts';
import { discloseUnder, type RecordGrant } from '../grants/index.ts';
import { type DeclaredDocument, declareEach } from './declare-document.ts';
import type { DeclareOutcome } from './declare-outcome.ts';

const WRITES: readonly DeclareOutcome['outcome'][] = ['declared', 'new-version'];

/** Each judged as DeclareTransaction judges it, and answered at its place. */
export async function loadHistory(
  grant: RecordGrant,
  keys: KeyRing,
  declared: readonly DeclaredDocument[],
): Promise<readonly DeclareOutcome[]> {
  const outcomes = await declareEach(grant, keys, declared);
  discloseUnder(grant, { count: outcomes.filter(({ outcome }) => WRITES.includes(outcome)).length });
  return outcomes;
}
