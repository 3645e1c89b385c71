/** Whose record a resource goes into: exactly one person, whatever it contains. Source: architecture, "Data". */

import type { PatientKey } from '../../../modules/grants/index.ts';
import { patientOfPublicId } from '../../../modules/people/index.ts';
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { NamedSubject, SubjectAt } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import { isOneOf, type Named, type NamedOrNot, namedByNumber } from '../asked.ts';
import type { FhirContext } from '../front.ts';

/** Persons that the resource names; the first opens the record, the others must be the same. */
export interface Whose {
  readonly patient: Named;
  readonly others: readonly { readonly named: Named; readonly expression: string }[];
}

const MOST_SUBJECTS = 10;

/** `subjects`: as `subjectsIn` gives them. */
export async function whoseIs(context: FhirContext, subjects: readonly SubjectAt[]): Promise<Whose | Problem> {
  if (subjects.length > MOST_SUBJECTS) return { problem: 'two-subjects' };
  const named: Whose['others'][number][] = [];
  for (const { subject, expression } of subjects) {
    const one = await nameOf(context, subject);
    if (one === 'number-invalid') return { problem: 'patient-number-invalid', expression };
    if (one === 'pseudonym') return { problem: 'subject-pseudonym', expression };
    if (one === 'nobody') return { problem: 'subject-unknown', expression };
    named.push({ named: one, expression });
  }
  const [first, ...others] = named;
  return first ? { patient: first.named, others } : { problem: 'subject-missing' };
}

async function nameOf(context: FhirContext, subject: NamedSubject): Promise<NamedOrNot> {
  if (subject.by === 'pseudonym') return 'pseudonym';
  if (subject.by === 'identifier') return namedByNumber(context, subject);
  const { baseUrl } = context;
  const own = [`${baseUrl}/fhir/`, `${baseUrl}/hospital/fhir/`, `${baseUrl}/software/fhir/`].find((base) =>
    subject.reference.startsWith(base),
  );
  const [, id] = /^Patient\/([^/]+)$/.exec(subject.reference.slice(own?.length ?? 0)) ?? [];
  const key = id === undefined ? undefined : patientOfPublicId(context.access.keys, id);
  return key ? { key } : 'nobody';
}

/** The first place that names somebody else than the record's person. */
export async function otherSubject(
  tx: Transaction,
  patients: readonly PatientKey[],
  { others }: Whose,
): Promise<string | undefined> {
  for (const { named, expression } of others) if (!(await isOneOf(tx, patients, named))) return expression;
  return undefined;
}
