/**
 * How long a therapeutic link may run: by its type, the holder's profession and the proof. First row that fits decides.
 * Source: access rules 3.3-3.6 (durations of the Brussels network); the row for links without a card is our choice.
 */
interface DurationRow {
  readonly kinds: readonly string[];
  readonly professions?: readonly string[];
  readonly months: number;
}

const CARD_WAS_READ: readonly string[] = ['eidreading', 'eidsigning', 'isireading', 'sisreading'];
/** Declared by hand, without a card: a planned visit, not a lasting relation. */
const MONTHS_WITHOUT_CARD = 3;

export const durations: readonly DurationRow[] = [
  { kinds: ['gpconsultation', 'consultation', 'gpreferral'], professions: ['persphysician'], months: 15 },
  { kinds: ['pharmacydelivery', 'delivery', 'pharmacistreferral'], professions: ['perspharmacist'], months: 15 },
  { kinds: ['medicalhouse', 'carepath', 'patientmanagement'], months: 15 },
  { kinds: ['nurseconsultation', 'nursereferral'], professions: ['persnurse', 'persmidwife'], months: 3 },
  { kinds: ['hospitalurgency'], months: 1 },
  { kinds: ['hospitalstay', 'hospitalambulatory', 'specialistconsultation', 'specialistreferral'], months: 3 },
  { kinds: ['consultation', 'referral', 'delivery'], months: 3 },
];

/** Most months for this link, or nothing when the type is not for this profession (`gmd` comes from the insurers only). */
export function mostMonths(kind: string, profession: string | undefined, proof: string): number | undefined {
  const row = durations.find(
    ({ kinds, professions }) =>
      kinds.includes(kind) && (!professions || (profession !== undefined && professions.includes(profession))),
  );
  if (!row) return undefined;
  return CARD_WAS_READ.includes(proof) ? row.months : Math.min(row.months, MONTHS_WITHOUT_CARD);
}
