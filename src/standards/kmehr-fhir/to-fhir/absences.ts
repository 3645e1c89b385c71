/** The entries of sections that must not be empty: none known, or nothing said. Source: HL7 IPS 1.1, absent-unknown-uv-ips; accepted by 2.0 too. */
import { coded, type Made, rowOf, unknown } from '../made.ts';
import { ipsProfiles, systems } from '../systems.ts';
import { nothing } from '../tables/sections.ts';
import { idIn, type Scope } from './scope.ts';

type Absent = 'allergies' | 'medications' | 'problems' | 'procedures' | 'immunizations';

interface Row {
  /** CD-ITEM values that can be denied. */
  readonly kinds: readonly string[];
  readonly known: string;
  /** For sections that must be there; the others stand only when something was said. */
  readonly said?: string;
  readonly make: (scope: Scope, concept: object) => Omit<Made, 'id'>;
}

const ROWS: Readonly<Record<Absent, Row>> = {
  allergies: {
    kinds: ['allergy', 'adr'],
    known: 'no-known-allergies',
    said: 'no-allergy-info',
    make: ({ patient }, code) => ({
      resourceType: 'AllergyIntolerance',
      meta: { profile: [ipsProfiles.allergy] },
      clinicalStatus: coded(systems.allergyClinical, 'active'),
      code,
      patient,
    }),
  },
  medications: {
    kinds: ['medication'],
    known: 'no-known-medications',
    said: 'no-medication-info',
    make: ({ patient: subject }, medicationCodeableConcept) => ({
      resourceType: 'MedicationStatement',
      meta: { profile: [ipsProfiles.medicationStatement] },
      status: 'unknown',
      medicationCodeableConcept,
      subject,
      _effectiveDateTime: unknown,
    }),
  },
  problems: {
    kinds: ['problem', 'healthcareelement'],
    known: 'no-known-problems',
    said: 'no-problem-info',
    make: ({ patient: subject }, code) => ({
      resourceType: 'Condition',
      meta: { profile: [ipsProfiles.condition] },
      clinicalStatus: coded(systems.conditionClinical, 'active'),
      category: [coded(systems.conditionCategory, 'problem-list-item')],
      code,
      subject,
    }),
  },
  procedures: {
    kinds: ['treatment'],
    known: 'no-known-procedures',
    make: ({ patient: subject }, code) => ({
      resourceType: 'Procedure',
      meta: { profile: [ipsProfiles.procedure] },
      status: 'unknown',
      code,
      subject,
      _performedDateTime: unknown,
    }),
  },
  immunizations: {
    kinds: ['vaccine'],
    known: 'no-known-immunizations',
    make: ({ patient }, vaccineCode) => ({
      resourceType: 'Immunization',
      meta: { profile: [ipsProfiles.immunization] },
      status: 'not-done',
      vaccineCode,
      patient,
      _occurrenceDateTime: unknown,
    }),
  },
};

/** What stands in a section that has no entry; nothing when it need not stand. */
export function absenceOf(scope: Scope, name: string, denied: ReadonlySet<string>): readonly Made[] {
  const row = rowOf<Row>(ROWS, name);
  if (!row) return [];
  const isKnown = row.kinds.some((kind) => denied.has(kind));
  const code = isKnown ? row.known : row.said;
  if (code === undefined) return [];
  const text = nothing[isKnown ? 'known' : 'said'][scope.language];
  const made = row.make(scope, { ...coded(systems.absent, code), text });
  return [{ ...made, resourceType: String(made.resourceType), id: idIn(scope, `absence ${name}`) }];
}
