/** The own trail as a file for a spreadsheet: what the page shows, a column each. */
import type { KeyRing } from '../../platform/sealing/index.ts';
import { printCsv } from '../../platform/text/index.ts';
import type { Visit } from './frame.tsx';
import { logEntry } from './log-entry.ts';
import { documentOf } from './log-timeline.ts';
import { words } from './log-view-texts.ts';
import type { ReadLog } from './read-log.ts';

/** Lines of one file. */
export const MOST_LINES = 10_000;

/** With more lines than one file holds, its last row says so. */
export function logCsv(keys: KeyRing, visit: Visit, { lines, shown, ...known }: ReadLog): string {
  const t = words(visit.language);
  const columns = [
    ...[t('colWhen'), t('who'), t('colRole'), t('colOrganisation'), t('colWay'), t('colAct'), t('colKind')],
    ...[t('colDocument'), t('colWhy'), t('colEmergency'), t('colRefused')],
  ];
  const said = (yes: boolean): string => t(yes ? 'yes' : 'no');
  const rows = shown.slice(0, MOST_LINES).map((line) => {
    const { when, who, role, organisation, way, act, kind, why, emergency, refused } = logEntry(visit, line, known);
    const document = documentOf(keys, line) ?? '';
    return [
      when.replace('T', ' '),
      who,
      role,
      organisation,
      way,
      act,
      kind,
      document,
      why,
      said(emergency),
      said(refused),
    ];
  });
  const cut = lines.length > MOST_LINES ? [[t('cut', { most: MOST_LINES })]] : [];
  return printCsv([columns, ...rows, ...cut]);
}
