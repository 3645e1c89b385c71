/** The own trail as its page and its file show it: lines, who stands in it, names. */
import {
  readTrail,
  type TrailFilter,
  type TrailLine,
  type TrailPerson,
  trailPeople,
} from '../../modules/audit/index.ts';
import { type PatientKey, type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { namesOf, readPatient } from '../../modules/people/index.ts';
import { askRecord, type PortalContext, type Visit } from './frame.tsx';
import { filterOf, type LogQuery } from './log-filter.ts';

export interface ReadLog {
  readonly name: string;
  readonly lines: readonly TrailLine[];
  readonly people: readonly TrailPerson[];
  readonly names: ReadonlyMap<string, string>;
  readonly patients: readonly PatientKey[];
}

/** The lines that the visitor chose, and who stands in the trail at all. */
export function readLog(context: PortalContext, { caller }: Visit, query: LogQuery, limit: number) {
  const { access } = context;
  const question = { act: 'view-trail', caller, patient: { key: caller.patient } } as const;
  return askRecord(context, question, async (grant: RecordGrant): Promise<ReadLog> => {
    const { tx, patients } = readGrant(grant);
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const people = await trailPeople(grant);
    const filter: TrailFilter = { ...filterOf(query, caller.patient, people), limit };
    const lines = await readTrail(grant, access.keys, filter);
    const keys = lines.flatMap(({ actor, institution, software }) => [actor, institution ?? actor, software ?? actor]);
    const names = await namesOf(tx, [...new Set([...keys, ...people.map(({ actor }) => actor)])]);
    return { name: `${firstNames} ${familyName}`, lines, people, names, patients };
  });
}
