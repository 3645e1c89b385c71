/** The own trail as its page and its file show it: lines, who stands in it, names. */

import { namesOfCitizens } from '../../modules/access/index.ts';
import {
  readTrail,
  type TrailFilter,
  type TrailLine,
  type TrailPerson,
  trailPeople,
} from '../../modules/audit/index.ts';
import { type PatientKey, type RecordGrant, type RecordLimits, readGrant } from '../../modules/grants/index.ts';
import { namesOf, readPatient } from '../../modules/people/index.ts';
import { askRecord, type PortalContext, type Visit } from './frame.tsx';
import { filterOf, type LogQuery } from './log-filter.ts';

export interface ReadLog {
  readonly name: string;
  readonly lines: readonly TrailLine[];
  /** Without what still waits to be shown. */
  readonly shown: readonly TrailLine[];
  readonly people: readonly TrailPerson[];
  readonly names: ReadonlyMap<string, string>;
  readonly patients: readonly PatientKey[];
}

/** The lines that the visitor chose, and who stands in the trail at all. */
export function readLog(context: PortalContext, { caller, subject }: Visit, query: LogQuery, limit: number) {
  const { access } = context;
  const question = { act: 'view-trail', caller, patient: { key: subject } } as const;
  return askRecord(context, question, async (grant: RecordGrant): Promise<ReadLog> => {
    const { tx, patients, limits } = readGrant(grant);
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const people = await trailPeople(grant);
    const filter: TrailFilter = { ...filterOf(query, subject, people), limit };
    const lines = await readTrail(grant, access.keys, filter);
    const name = `${firstNames} ${familyName}`;
    const keys = lines.flatMap(({ actor, institution, software }) => [actor, institution ?? actor, software ?? actor]);
    const names = await namesOf(tx, [...new Set([...keys, ...people.map(({ actor }) => actor)])]);
    const own = patients.map((key) => [key, name] as const);
    const known = new Map([...names, ...(await namesOfCitizens(grant, access.keys)), ...own]);
    const shown = lines.flatMap((line) => withoutHidden(line, limits));
    return { name, lines, shown, people, names: known, patients };
  });
}

const PUTS: readonly TrailLine['act'][] = ['publish-document', 'publish-set', 'load-history'];

/**
 * Of a document that the patient closed to the visitor, and while new documents wait, the trail tells neither that one came
 * nor of what kind it is. Decision 0012.
 */
function withoutHidden(line: TrailLine, { deniedItems, own: { recordedBefore } }: RecordLimits): TrailLine[] {
  const waits = recordedBefore !== 'any' && line.at >= recordedBefore;
  const isClosed = line.item !== undefined && deniedItems.includes(line.item);
  if (!waits && !isClosed) return [line];
  return PUTS.includes(line.act) ? [] : [{ ...line, kind: undefined, item: undefined }];
}
