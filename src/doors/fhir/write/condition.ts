/**
 * The condition under which something is created, changed or taken back: one number of the own house, and whose it is.
 * Source: FHIR R4, "http" 3.1.0.8.1 (conditional create), 3.1.0.4.3 (update), 3.1.0.7.1 (delete).
 */
import type { BusinessIdentifier } from '../../../modules/fhir-vault/index.ts';
import { patientOfPublicId } from '../../../modules/people/index.ts';
import { readToken } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import { type Named, type NamedOrNot, namedByNumber } from '../asked.ts';
import { ABOUT_THE_ANSWER, type ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { ownAddress } from '../own-address.ts';

export interface Condition {
  readonly identifier: BusinessIdentifier;
  readonly patients: readonly Named[];
}

const MOST_CRITERIA = 8;
const MOST_CHARS = 500;

type Reader = (context: FhirContext, value: string) => Promise<NamedOrNot>;

const byReference: Reader = async (context, value) => {
  const { type, id } = ownAddress(context, value.includes('/') ? value : `Patient/${value}`) ?? {};
  const key = type === 'Patient' && id !== undefined ? patientOfPublicId(context.access.keys, id) : undefined;
  return key ? { key } : 'nobody';
};
const byNumber: Reader = (context, value) => namedByNumber(context, readToken(value));

const PATIENT: ReadonlyMap<string, Reader> = new Map([
  ['patient', byReference],
  ['subject', byReference],
  ['patient.identifier', byNumber],
  ['subject.identifier', byNumber],
]);

const UNKNOWN = { problem: 'condition-unknown' } as const;

export async function readCondition(
  context: FhirContext,
  pairs: ResourceRequest['query'],
): Promise<Condition | Problem> {
  const criteria = pairs.filter(([name]) => !ABOUT_THE_ANSWER.includes(name));
  if (criteria.length > MOST_CRITERIA || criteria.some(([, value]) => value.length > MOST_CHARS)) return UNKNOWN;
  const numbers = criteria.filter(([name]) => name === 'identifier').map(([, value]) => readToken(value));
  const [{ system, value } = { value: '' }, ...more] = numbers;
  if (!system || value === '' || value.includes(',') || more.length > 0) return UNKNOWN;
  const patients: Named[] = [];
  for (const [name, text] of criteria.filter(([one]) => one !== 'identifier')) {
    const named = await PATIENT.get(name)?.(context, text);
    if (named === undefined) return UNKNOWN;
    if (named === 'number-invalid') return { problem: 'patient-number-invalid' };
    if (named === 'pseudonym') return { problem: 'subject-pseudonym' };
    if (named === 'nobody') return { problem: 'subject-unknown' };
    patients.push(named);
  }
  return { identifier: { system, value }, patients };
}

const MOST_HEADER_CHARS = 4000;

/** Of If-None-Exist. One that is longer is no condition that we know: cut short, it would be another one. */
export const pairsOf = (header: string): ResourceRequest['query'] =>
  header.length > MOST_HEADER_CHARS ? [['', '']] : [...new URLSearchParams(header.replace(/^\?/, ''))];
