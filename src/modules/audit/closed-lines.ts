/** What the own trail keeps from a visitor to whom the patient closed documents. Source: decision 0012. */
import type { RecordLimits } from '../grants/index.ts';
import type { TrailLine } from './lines.ts';
import type { TrailAct } from './vocabulary.ts';

/** They tell that a document came. */
export const PUTS: readonly TrailAct[] = ['publish-document', 'publish-set', 'load-history'];

/**
 * Of a document that the patient closed to the visitor, and while new documents wait, the trail tells neither that one came
 * nor of what kind it is.
 */
export function withoutClosed(line: TrailLine, { deniedItems, own: { recordedBefore } }: RecordLimits): TrailLine[] {
  const waits = recordedBefore !== 'any' && line.at >= recordedBefore;
  const isClosed = line.item !== undefined && deniedItems.includes(line.item);
  if (!waits && !isClosed) return [line];
  return PUTS.includes(line.act) ? [] : [{ ...line, kind: undefined, item: undefined }];
}
