/** A line of the trail as the timeline shows it, with the way to its document. */
import type { TrailLine } from '../../modules/audit/index.ts';
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import { addressIn, type TimelineEntry } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { logEntry } from './log-entry.ts';
import { words } from './log-view-texts.ts';
import type { ReadLog } from './read-log.ts';

export function timelineEntry(
  keys: KeyRing,
  { language }: Visit,
  line: TrailLine,
  { names, patients }: Pick<ReadLog, 'names' | 'patients'>,
): TimelineEntry {
  const { organisation, why, act, kind, ...entry } = logEntry(language, line, names, patients);
  const href = documentOf(keys, line);
  return {
    ...entry,
    what: [act, kind].filter(Boolean).join(': '),
    ...(organisation ? { organisation } : {}),
    ...(why ? { why } : {}),
    ...(href ? { link: { text: words(language)('open'), href: addressIn(language, `/my/documents/${href}`) } } : {}),
  };
}

/** The public id of the document a line is about: whether it is open to the patient, its own page says. */
export const documentOf = (keys: KeyRing, { stream, item, kind }: TrailLine): string | undefined =>
  item && kind ? printPublicId(keys, { patient: stream, item }) : undefined;
