/** Whose record a resource goes into: exactly one person, whatever it contains. Source: architecture, "Data". */

import type { PatientKey } from '../../../modules/grants/index.ts';
import { patientOfPublicId } from '../../../modules/people/index.ts';
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { NamedSubject, SubjectAt } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import { isOneOf, type Named, type NamedOrNot, namedByNumber } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { ownAddress } from '../own-address.ts';

/** Persons that the resource names; the first opens the record of what is new, and all must be the same. */
export interface Whose {
  readonly patient: Named;
  readonly all: readonly { readonly named: Named; readonly expression: string }[];
}

const MOST_SUBJECTS = 10;

/** `subjects`: as `subjectsIn` gives them; `meant`: what a reference stands for that means something in its Bundle alone. */
export async function whoseIs(
  context: FhirContext,
  subjects: readonly SubjectAt[],
  meant: (reference: string) => NamedSubject | undefined = () => undefined,
): Promise<Whose | Problem> {
  if (subjects.length > MOST_SUBJECTS) return { problem: 'two-subjects' };
  const named: Whose['all'][number][] = [];
  for (const { subject, expression } of subjects) {
    const one = await nameOf(context, (subject.by === 'reference' && meant(subject.reference)) || subject);
    if (one === 'number-invalid') return { problem: 'patient-number-invalid', expression };
    if (one === 'pseudonym') return { problem: 'subject-pseudonym', expression };
    if (one === 'nobody') return { problem: 'subject-unknown', expression };
    named.push({ named: one, expression });
  }
  const [first] = named;
  return first ? { patient: first.named, all: named } : { problem: 'subject-missing' };
}

async function nameOf(context: FhirContext, subject: NamedSubject): Promise<NamedOrNot> {
  if (subject.by === 'pseudonym') return 'pseudonym';
  if (subject.by === 'identifier') return namedByNumber(context, subject);
  const { type, id = '' } = ownAddress(context, subject.reference) ?? {};
  const key = type === 'Patient' ? patientOfPublicId(context.access.keys, id) : undefined;
  return key ? { key } : 'nobody';
}

/** The first place that names somebody else than the record's person. */
export async function otherSubject(
  tx: Transaction,
  patients: readonly PatientKey[],
  { all }: Whose,
): Promise<string | undefined> {
  for (const { named, expression } of all) if (!(await isOneOf(tx, patients, named))) return expression;
  return undefined;
}
