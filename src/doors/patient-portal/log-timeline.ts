/** A line of the trail as the timeline shows it, with the way to its document. */
import type { TrailLine } from '../../modules/audit/index.ts';
import { isForeign } from '../../modules/hub/index.ts';
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import { addressIn, type TimelineEntry } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { logEntry } from './log-entry.ts';
import { words } from './log-view-texts.ts';
import type { ReadLog } from './read-log.ts';

export function timelineEntry(
  keys: KeyRing,
  visit: Visit,
  line: TrailLine,
  known: Pick<ReadLog, 'names' | 'patients'>,
): TimelineEntry {
  const { organisation, why, act, kind, ...entry } = logEntry(visit, line, known);
  const { language } = visit;
  const href = documentOf(keys, line);
  return {
    ...entry,
    what: [act, kind].filter(Boolean).join(': '),
    ...(organisation ? { organisation } : {}),
    ...(why ? { why } : {}),
    ...(href ? { link: { text: words(language)('open'), href: addressIn(language, `/my/documents/${href}`) } } : {}),
  };
}

const OF_DOCUMENTS: readonly TrailLine['act'][] = ['publish-document', 'publish-set', 'read-document'];

/**
 * The public id of the document a line is about: whether it is open to the patient, its own page says. A document of another network
 * has no page here.
 */
export const documentOf = (keys: KeyRing, { stream, item, kind, act }: TrailLine): string | undefined =>
  item && kind && OF_DOCUMENTS.includes(act) && !isForeign(item)
    ? printPublicId(keys, { patient: stream, item })
    : undefined;
