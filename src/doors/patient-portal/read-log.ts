/** The own trail as its page and its file show it: lines, who stands in it, names. */

import {
  readTrail,
  type TrailFilter,
  type TrailLine,
  type TrailPerson,
  trailPeople,
  withoutClosed,
} from '../../modules/audit/index.ts';
import { type PatientKey, type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { namesInTrail } from '../shared/own-trail.ts';
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
    const { patients, limits } = readGrant(grant);
    const people = await trailPeople(grant);
    const filter: TrailFilter = { ...filterOf(query, subject, people), limit };
    const lines = await readTrail(grant, access.keys, filter);
    const { name, names } = await namesInTrail(grant, access.keys, [...lines, ...people]);
    const shown = lines.flatMap((line) => withoutClosed(line, limits));
    return { name, lines, shown, people, names, patients };
  });
}
