/** Whom a search names: every search over a record names one patient, by an id or a number. Source: DIGIRELAB phase 3; access rules 6.5. */
import type { SearchFault, Test, TokenValue } from './criterion.ts';
import type { Search, WrittenCriterion } from './reading/read-search.ts';

export type NamedPatient =
  | { readonly id: string }
  | { readonly identifier: { readonly system?: string | undefined; readonly value: string } };

export interface Naming {
  /** All of them mean the same patient, or nothing is found. */
  readonly named: readonly (NamedPatient & { readonly criterion: WrittenCriterion })[];
  /** What the resources must meet beside it. */
  readonly rest: readonly WrittenCriterion[];
}

const PATIENT = 'Patient';
const ABOUT_PATIENT: ReadonlySet<string> = new Set(['patient', 'subject']);

export function patientNamed({ type, criteria }: Search): Naming | SearchFault {
  const named: Naming['named'][number][] = [];
  const rest: WrittenCriterion[] = [];
  for (const criterion of criteria) {
    const { naming, name } = criterion.parameter;
    const isAbout = type === 'Patient' ? naming === true : ABOUT_PATIENT.has(name);
    const list = isAbout ? namesIn(criterion.test, name) : [];
    if (list.length > 1) return 'one-value-only';
    const [one] = list;
    if (one) named.push({ ...one, criterion });
    else rest.push(criterion);
  }
  return { named, rest };
}

function namesIn(test: Test, name: string): NamedPatient[] {
  if (test.kind === 'reference')
    return test.any.flatMap(({ type = PATIENT, id }) => (id !== undefined && type === PATIENT ? [{ id }] : []));
  return numbersOf(test).flatMap(({ system, code }): NamedPatient[] => {
    if (code === undefined) return [];
    return name === '_id'
      ? [{ id: code }]
      : [{ identifier: { ...(system === undefined ? {} : { system }), value: code } }];
  });
}

function numbersOf(test: Test): readonly TokenValue[] {
  if (test.kind === 'token') return test.not ? [] : test.any;
  // Of a subject that may be anything, the number is a patient's.
  if (test.kind === 'chain') return test.numbers;
  return test.kind === 'identifier' && (test.type ?? PATIENT) === PATIENT ? test.any : [];
}
