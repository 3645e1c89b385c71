/**
 * [base]/Patient/[id]/$export and [base]/Patient/$export, by GET or POST: notes what is asked; nothing is read before a file is fetched.
 * Source: Bulk Data Access 2.0, "Bulk Data Kick-off Request"; decision 0072.
 */
import {
  countLinkedRecords,
  needsPerson,
  opensResource,
  type RegisterQuestion,
  refuseRegisterBefore,
} from '../../../modules/access/index.ts';
import { type NewExport, slicesFor, startExport } from '../../../modules/fhir-vault/index.ts';
import { type RefusalReason, readGrant, readRegisterGrant } from '../../../modules/grants/index.ts';
import { patientOfPublicId } from '../../../modules/people/index.ts';
import type { Transaction } from '../../../platform/postgres/index.ts';
import { type KickOff, readKickOff } from '../../../standards/fhir/index.ts';
import { askRecord, askRegister } from '../../shared/ask.ts';
import type { Outcome, Problem } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { NOT_FOUND, toldRefusal } from '../told-refusal.ts';
import { addressOf } from './addresses.ts';
import { ownerOf } from './owner.ts';
import { actOn, questionOn } from './question.ts';
import type { ExportRequest } from './request.ts';
import { EXPORT_TYPES } from './types.ts';

/** One record: for its patient, who acts for the patient, or whoever has a grant. */
export async function exportRecord(context: FhirContext, asked: Asked, request: ExportRequest): Promise<Outcome> {
  const kickOff = kickOffOf(request);
  if ('problem' in kickOff) return kickOff;
  const key = patientOfPublicId(context.access.keys, request.id);
  if (!key) return NOT_FOUND;
  const { types, first } = typesFor(asked, kickOff);
  const question = questionOn(asked, key, { type: first, interaction: 's' });
  const answer = await askRecord(context, question, async (grant) => {
    const { tx, patients } = readGrant(grant);
    if (!patients.includes(key)) return NOT_FOUND;
    return start(tx, asked, request, { record: key, types, since: kickOff.since, slices: 1 });
  });
  if (answer.granted) return answer.value;
  return toldRefusal(answer.refused, NOT_FOUND);
}

/**
 * Every record with whose patient a link of the house, or of the caregiver in whose name its program asks, runs: for programs, never for a
 * person alone, who names one patient.
 */
export async function exportLinked(context: FhirContext, asked: Asked, request: ExportRequest): Promise<Outcome> {
  const kickOff = kickOffOf(request);
  if ('problem' in kickOff) return kickOff;
  const { types, first } = typesFor(asked, kickOff);
  const resource = { type: first, interaction: 's' } as const;
  const question = { register: 'links-i-hold', caller: asked.caller, resource } as const;
  const reason = reasonAgainst(asked, first);
  if (reason) {
    const ask = (barred: RegisterQuestion) => askRegister(context, barred, async () => undefined);
    return { problem: await refuseRegisterBefore(question, reason, ask) };
  }
  const answer = await askRegister(context, question, async (grant) => {
    const slices = slicesFor(await countLinkedRecords(grant));
    return start(readRegisterGrant(grant, 'links-i-hold').tx, asked, request, { types, since: kickOff.since, slices });
  });
  return answer.granted ? answer.value : { problem: answer.refused };
}

function reasonAgainst({ caller, patient }: Asked, type: string): RefusalReason | undefined {
  if (patient) return 'scope-too-narrow';
  if (needsPerson(caller, actOn(type))) return 'person-required';
  const isProgram =
    caller.kind === 'institution' || (caller.kind === 'caregiver' && (caller.institution ?? caller.software));
  return isProgram ? undefined : 'caller-unknown';
}

function kickOffOf({ pairs, isLenient }: ExportRequest): KickOff | Problem {
  const read = readKickOff(pairs, { served: EXPORT_TYPES, lenient: isLenient });
  if (read.ok) return read.kickOff;
  return { problem: read.fault, expression: read.parameter && `http.${read.parameter}` };
}

/** Without names, what can be open to the caller; `first` is the type that is asked about: one that cannot, when it was named. */
export function typesFor({ caller }: Asked, { types, isNamed }: KickOff) {
  const opens = (type: string): boolean =>
    !needsPerson(caller, actOn(type)) &&
    (['s', 'r'] as const).every((interaction) => opensResource(caller, { type, interaction }));
  const open = types.filter(opens);
  const closed = isNamed ? types.find((type) => !opens(type)) : undefined;
  return { types: isNamed ? types : open, first: closed ?? open[0] ?? 'Patient' };
}

async function start(
  tx: Transaction,
  asked: Asked,
  { base }: ExportRequest,
  wanted: Omit<NewExport, 'owner'>,
): Promise<Outcome> {
  const owner = ownerOf(asked);
  const id = owner === undefined ? undefined : await startExport(tx, { owner, ...wanted });
  if (id === undefined) return { problem: 'exports-too-many' };
  return { status: 202, headers: { 'content-location': addressOf(base, id) } };
}
