/**
 * GET [base]/Patient?… and POST [base]/Patient/_search: one person, never a list of many.
 * Source: FHIR R4, "search"; access rules 6.5, 7.11 (no search over all patients).
 */
import { readGrant } from '../../../modules/grants/index.ts';
import type { Criterion } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import { refuseNumber } from '../ask.ts';
import { type Asked, isOneOf, type Named, namedBy, ownRecord } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { type ShownPatient, showPatient } from '../show-patient.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';
import { foundBundle, type TypeSearch } from '../type-search.ts';

export async function searchPatients(context: FhirContext, asked: Asked, search: TypeSearch): Promise<Outcome> {
  const named: Named[] = [];
  for (const criterion of search.criteria) {
    const one = await namedBy(context, criterion);
    if (one === 'number-invalid') return badNumber(context, asked, criterion);
    if (one === 'nobody') return found(context, search, undefined);
    named.push(one);
  }
  const patient = recordOf(asked, named);
  if (!patient) return { problem: 'criteria-missing' };
  const resource = { type: 'Patient', interaction: 's' } as const;
  const question = { act: 'view-patient', caller: asked.caller, patient, resource } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { tx, patients } = readGrant(grant);
    for (const one of named) if (!(await isOneOf(tx, patients, one))) return undefined;
    return showPatient(context, grant);
  });
  if (answer.granted) return found(context, search, answer.value);
  return tellsOfPatient(answer.refused) ? found(context, search, undefined) : { problem: answer.refused };
}

/** The record of the token whatever is named; else the one named first; else the caller's own. */
function recordOf(asked: Asked, [first]: readonly Named[]): Named | undefined {
  if (!asked.patient && first) return first;
  const own = ownRecord(asked);
  return own && { key: own };
}

const badNumber = async (context: FhirContext, { caller }: Asked, { parameter, value }: Criterion) => ({
  problem: await refuseNumber(context, caller, value),
  expression: `http.${parameter.name}`,
});

const found = (context: FhirContext, search: TypeSearch, shown: ShownPatient | undefined): Outcome =>
  foundBundle(context, search, { matches: shown ? [shown.resource] : [] });
