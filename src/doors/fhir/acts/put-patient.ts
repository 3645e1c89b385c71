/**
 * POST [base]/Patient and PUT [base]/Patient/[id]: the person becomes known to the network, or its details are brought up to date.
 * Source: FHIR R4, "http" 3.1.0.5, 3.1.0.8; hub operation PutPatient, of which this is the same act.
 */
import { isWithinScope } from '../../../modules/access/index.ts';
import { type PatientKey, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import {
  hashSsin,
  type PatientDetails,
  patientOfPublicId,
  publicPatientId,
  registerPatient,
} from '../../../modules/people/index.ts';
import { brusselsDay, isDay } from '../../../platform/time/index.ts';
import { factsOf, parseSsin } from '../../../standards/belgium/index.ts';
import { bePatient, matchesPatient, operationOutcome, readSentPatient } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome, Problem } from '../answers.ts';
import { refuseNumber } from '../ask.ts';
import { type Asked, isOneOf } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { knownIssue } from '../beside.ts';
import type { FhirContext } from '../front.ts';
import { NOT_FOUND } from '../told-refusal.ts';
import { jsonResource } from '../write/json-resource.ts';

export async function createPatient(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  return putPatient(context, asked, request, undefined);
}

export async function updatePatient(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const key = patientOfPublicId(context.access.keys, request.id);
  return key ? putPatient(context, asked, request, key) : NOT_FOUND;
}

/** `key`: whom the address names; nobody when it is for whoever has the number. */
async function putPatient(
  context: FhirContext,
  { caller, patient: ofToken }: Asked,
  request: ResourceRequest,
  key: PatientKey | undefined,
): Promise<Outcome> {
  const sent = jsonResource(request);
  if ('problem' in sent) return sent;
  const read = readSentPatient(sent.resource);
  if ('fault' in read) return { problem: read.fault, expression: read.expression };
  const ssin = parseSsin(read.sent.ssin, context.strictness);
  if (!ssin.ok) {
    const problem = await refuseNumber(context, caller, read.sent.ssin, 'put-patient');
    return { problem, expression: 'Patient.identifier' };
  }
  const { birthDate = factsOf(ssin.value).birthDate, ...others } = read.sent;
  const details = { ...others, ssin: ssin.value, birthDate };
  const today = brusselsDay(context.access.clock.now());
  const { deceasedOn } = details;
  if (deceasedOn !== undefined && !(isDay(deceasedOn) && deceasedOn <= today))
    return { problem: 'death-date-invalid', expression: 'Patient.deceased' };
  const named = { ssinHash: hashSsin(context.access.keys, ssin.value) };
  const home = ofToken ?? key;
  const resource = { type: 'Patient', interaction: key ? 'u' : 'c' } as const;
  const question = { act: 'put-patient', caller, patient: home ? { key: home } : named, resource } as const;
  const answer = await askRecord(context, question, async (grant): Promise<Outcome> => {
    const { tx, patients } = readGrant(grant);
    if (key && !patients.includes(key)) return NOT_FOUND;
    if (home && !(await isOneOf(tx, patients, named)))
      return key ? { problem: 'two-subjects', expression: 'Patient.identifier' } : NOT_FOUND;
    return write(context, grant, request, details);
  });
  return answer.granted ? answer.value : { problem: answer.refused };
}

async function write(
  { access: { keys }, baseUrl }: FhirContext,
  grant: RecordGrant,
  { base, language, id: askedId }: ResourceRequest,
  details: PatientDetails,
): Promise<Outcome> {
  const { tx, patient } = readGrant(grant);
  const id = askedId || publicPatientId(keys, patient);
  const shown = bePatient({ ...details, id, lastUpdated: tx.now });
  if (!isWithinScope(grant, (one) => matchesPatient(shown, one))) return { problem: 'scope-too-narrow' };
  const outcome = await registerPatient(grant, keys, details);
  const location = `${base}/Patient/${id}`;
  // Of somebody known already nothing is told that was not sent, and nothing is changed by who does not treat the person.
  if (outcome !== 'known')
    return { resource: shown, lastModified: tx.now, status: outcome === 'registered' ? 201 : 200, location };
  if (askedId) return { problem: 'no-therapeutic-link' } satisfies Problem;
  return { resource: operationOutcome(knownIssue(baseUrl, language)), status: 200, location };
}
