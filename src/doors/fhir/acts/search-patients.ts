/**
 * GET [base]/Patient?… and POST [base]/Patient/_search: one person, never a list of many.
 * Source: FHIR R4, "search"; access rules 6.5, 7.11 (no search over all patients).
 */
import { readGrant } from '../../../modules/grants/index.ts';
import {
  indexOf,
  isFault,
  matches,
  type NamedPatient,
  type Naming,
  type Patient,
  patientNamed,
} from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import { refuseNumber } from '../ask.ts';
import { type Asked, isOneOf } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { recordOf, whomNamed, writtenNumber } from '../search/whom.ts';
import { type ShownPatient, showPatient } from '../show-patient.ts';
import { toldRefusal } from '../told-refusal.ts';
import { foundBundle, type TypeSearch } from '../type-search.ts';

export async function searchPatients(context: FhirContext, asked: Asked, asking: TypeSearch): Promise<Outcome> {
  const naming = patientNamed(asking.search);
  if (isFault(naming)) return { problem: naming };
  // Who points at somebody stands in records that this act does not open.
  if (naming.rest.some(({ test }) => test.kind === 'has'))
    return { problem: 'modifier-unknown', expression: 'http._has' };
  const whom = await whomNamed(context, naming);
  if ('nobody' in whom) return found(context, asking, undefined);
  if ('invalid' in whom) return badNumber(context, asked, whom.invalid);
  if ('pseudonym' in whom) return { problem: 'subject-pseudonym', expression: 'http.identifier' };
  const { named } = whom;
  const patient = recordOf(asked, named);
  if (!patient) return { problem: 'criteria-missing' };
  const resource = { type: 'Patient', interaction: 's' } as const;
  const question = { act: 'view-patient', caller: asked.caller, patient, resource } as const;
  const isWanted = (one: Patient) => meets(one, naming);
  const answer = await askRecord(context, question, async (grant) => {
    const { tx, patients } = readGrant(grant);
    for (const one of named) if (!(await isOneOf(tx, patients, one))) return undefined;
    return showPatient(context, grant, { isWanted });
  });
  if (answer.granted) return found(context, asking, answer.value);
  return toldRefusal(answer.refused, found(context, asking, undefined));
}

function meets(patient: Patient, { rest }: Naming): boolean {
  const entries = indexOf('Patient', { ...patient });
  return rest.every((criterion) => matches(entries, criterion));
}

const badNumber = async (context: FhirContext, { caller }: Asked, named: NamedPatient) => ({
  problem: await refuseNumber(context, caller, writtenNumber(named)),
  expression: `http.${'id' in named ? '_id' : 'identifier'}`,
});

const found = (context: FhirContext, search: TypeSearch, shown: ShownPatient | undefined): Outcome =>
  foundBundle(context, search, { matches: shown ? [shown.resource] : [] });
