/**
 * The lines of a file while they are fetched: each page of each record is decided, traced and committed before it leaves, so that what ends
 * a right ends the file for that record. Source: architecture, "Trace" (a stream decides per chunk); Bulk Data Access 2.0.
 */
import { type KeyRange, linkedRecords } from '../../../modules/access/index.ts';
import { readPage } from '../../../modules/fhir-vault/index.ts';
import {
  type ItemKey,
  type PatientKey,
  type RecordGrant,
  type RefusalReason,
  readGrant,
} from '../../../modules/grants/index.ts';
import { publicPatientId } from '../../../modules/people/index.ts';
import { ndjsonLine } from '../../../standards/fhir/index.ts';
import { askRecord, askRegister } from '../../shared/ask.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { showPatient } from '../show-patient.ts';
import { questionOn } from './question.ts';

export interface Wanted {
  readonly type: string;
  readonly since?: Date | undefined;
}

/** Lines as they come, and in the end why there are no more: nothing when that was all. */
export type Lines = AsyncGenerator<Buffer, RefusalReason | undefined>;

interface Page {
  readonly lines: readonly Buffer[];
  readonly last?: ItemKey | undefined;
}

export async function* recordLines(context: FhirContext, asked: Asked, key: PatientKey, wanted: Wanted): Lines {
  const question = questionOn(asked, key, { type: wanted.type, interaction: 'r' });
  let last: ItemKey | undefined;
  do {
    const from = last;
    const answer = await askRecord(context, question, async (grant) =>
      readGrant(grant).patients.includes(key) ? pageOf(context, grant, key, wanted, from) : undefined,
    );
    if (!answer.granted) return answer.refused;
    if (!answer.value) return 'patient-unknown';
    if (answer.value.lines.length > 0) yield Buffer.concat(answer.value.lines);
    last = answer.value.last;
  } while (last !== undefined);
  return undefined;
}

async function pageOf(
  context: FhirContext,
  grant: RecordGrant,
  key: PatientKey,
  { type, since }: Wanted,
  after: ItemKey | undefined,
): Promise<Page> {
  const { keys } = context.access;
  if (type !== 'Patient') {
    const { resources, last } = await readPage(grant, keys, { type, since, after });
    return { lines: resources.map(ndjsonLine), last };
  }
  const shown = await showPatient(context, grant, { askedId: publicPatientId(keys, key), since });
  return { lines: shown ? [ndjsonLine(Buffer.from(JSON.stringify(shown.resource)))] : [] };
}

/** Of every record in the range with whose patient a link runs now; what is not open is not there. */
export async function* linkedLines(context: FhirContext, asked: Asked, range: KeyRange, wanted: Wanted): Lines {
  const resource = { type: wanted.type, interaction: 'r' } as const;
  const question = { register: 'links-i-hold', caller: asked.caller, resource } as const;
  let { after } = range;
  for (;;) {
    const from = { ...range, after };
    const answer = await askRegister(context, question, (grant) => linkedRecords(grant, from));
    if (!answer.granted) return answer.refused;
    const { records, more } = answer.value;
    for (const record of records) yield* recordLines(context, asked, record, wanted);
    const last = records.at(-1);
    if (!more || last === undefined) return undefined;
    after = last;
  }
}
