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
import { type Asked, isOneOf, type Named, namedBy, ownRecord } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { type ShownPatient, showPatient } from '../show-patient.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';
import { foundBundle, type TypeSearch } from '../type-search.ts';

export async function searchPatients(context: FhirContext, asked: Asked, asking: TypeSearch): Promise<Outcome> {
  const naming = patientNamed(asking.search);
  if (isFault(naming)) return { problem: naming };
  const named: Named[] = [];
  for (const one of naming.named) {
    const meant = await namedBy(context, one);
    if (meant === 'number-invalid') return badNumber(context, asked, one);
    if (meant === 'pseudonym') return { problem: 'subject-pseudonym', expression: 'http.identifier' };
    if (meant === 'nobody') return found(context, asking, undefined);
    named.push(meant);
  }
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
  return tellsOfPatient(answer.refused) ? found(context, asking, undefined) : { problem: answer.refused };
}

function meets(patient: Patient, { rest }: Naming): boolean {
  const entries = indexOf('Patient', { ...patient });
  return rest.every((criterion) => matches(entries, criterion));
}

/** The record of the token whatever is named; else the one named first; else the caller's own. */
function recordOf(asked: Asked, [first]: readonly Named[]): Named | undefined {
  if (!asked.patient && first) return first;
  const own = ownRecord(asked);
  return own && { key: own };
}

const badNumber = async (context: FhirContext, { caller }: Asked, named: NamedPatient) => ({
  problem: await refuseNumber(context, caller, 'id' in named ? named.id : named.identifier.value),
  expression: `http.${'id' in named ? '_id' : 'identifier'}`,
});

const found = (context: FhirContext, search: TypeSearch, shown: ShownPatient | undefined): Outcome =>
  foundBundle(context, search, { matches: shown ? [shown.resource] : [] });
