/**
 * How long a therapeutic link may run: by its type, the party that holds it and the proof. First row that fits decides.
 * The end is exclusive. Source: access rules 3.3-3.6, 5.4; a row whose source is "ours" is our own choice (decision 0005).
 */
export interface DurationRow {
  /** CD-THERAPEUTICLINKTYPE values. */
  readonly kinds: readonly string[];
  /** CD-HCPARTY values of who may hold it. */
  readonly holders: readonly string[];
  readonly months: number;
  /** Most months when no card of the patient was read. */
  readonly monthsWithoutCard: number;
  readonly source: string;
}

/** Who may hold a link. Source: access rules 3.3; the last line is ours: recognised professions that came after that list. */
const PERSONS = [
  ...['persphysician', 'persnurse', 'persdentist', 'persmidwife', 'persaudician', 'persphysiotherapist'],
  ...['persoccupationaltherapist', 'perspracticalnurse', 'persdietician', 'persaudiologist', 'perspodologist'],
  ...['perstrussmaker', 'perslogopedist', 'persorthoptist', 'perstechnician', 'persclinicalorthopedagogist'],
  ...['perspharmacist', 'persclinicalpsychologist', 'perspsychologist', 'persbiologist'],
];
const HOSPITALS = ['orghospital', 'orgpolyclinic', 'orgrevalidationcenter', 'orgpsychiatriccarehome'];
const MEDICAL_HOUSES = ['orgprimaryhealthcarecenter', 'groupofphysicianssameaddress', 'orgpractice'];
const HOUSES = [
  ...HOSPITALS,
  ...MEDICAL_HOUSES,
  ...['groupofnurses', 'groupofphysiciansdifferentaddress', 'orglaboratory', 'orgretirementhome', 'orgshelteredliving'],
];
const PHARMACY = ['perspharmacist', 'orgpharmacy'];
const NURSES = ['persnurse', 'persmidwife', 'perspracticalnurse', 'groupofnurses'];

const row = (
  kinds: readonly string[],
  holders: readonly string[],
  months: number,
  source: string,
  monthsWithoutCard = Math.min(months, 3),
): DurationRow => ({ kinds, holders, months, monthsWithoutCard, source });

export const durations: readonly DurationRow[] = [
  row(['gpconsultation', 'gpreferral'], ['persphysician'], 15, '3.6: GP, long-term relation'),
  row(['gpconsultation', 'consultation'], ['guardpost'], 1, 'ours: as the emergency room'),
  row(['pharmacydelivery', 'delivery', 'pharmacistreferral'], PHARMACY, 15, '3.6: pharmacist'),
  row(['nurseconsultation', 'nursereferral'], NURSES, 3, '3.6: others than GP and pharmacist'),
  row(['specialistconsultation', 'specialistreferral'], ['persphysician', 'persdentist'], 3, '3.6: occasional contact'),
  row(['consultation', 'referral', 'delivery'], [...PERSONS, ...HOUSES], 3, '3.6: occasional contact'),
  row(['hospitalstay', 'hospitalambulatory'], [...PERSONS, ...HOSPITALS], 3, 'ours: as an occasional contact'),
  row(['hospitalurgency'], ['persphysician', ...HOSPITALS], 1, '3.6, 5.4: emergency room'),
  row(['medicalhouse'], ['persphysician', ...NURSES, 'persphysiotherapist', ...MEDICAL_HOUSES], 15, 'ours: as the GP'),
  row(['carepath'], PERSONS, 15, 'ours: as the GP'),
  row(['patientmanagement'], [...PERSONS, ...HOUSES, ...PHARMACY], 15, '3.6: declared by the patient', 15),
];

/** The type that only the insurers declare, for the holder of the global medical file. Source: KMEHR facts A6. */
export const FROM_INSURERS = 'gmd';

/** CD-PROOFTYPE values and what each shows of the patient. `none`: it was typed by hand. Source: KMEHR facts A6. */
const PROOFS: Readonly<Record<string, 'card' | 'none'>> = {
  eidreading: 'card',
  eidsigning: 'card',
  isireading: 'card',
  sisreading: 'card',
  eidencoding_housecall: 'none',
  eidencoding_nocard: 'none',
  eidencoding_techproblem: 'none',
  patientmanagement: 'none',
};
/** What the patient proves by having signed in itself. */
export const PROOF_BY_PATIENT = 'patientmanagement';
export const PROOF_BY_INSURER = 'propagation';

export const isProof = (proof: string): boolean => Object.hasOwn(PROOFS, proof);

/** Types that a caregiver of this kind may hold, in the order of the table. */
export const kindsHeldBy = (holder: string): string[] => [
  ...new Set(durations.filter(({ holders }) => holders.includes(holder)).flatMap(({ kinds }) => kinds)),
];

/** Most months for this link, or nothing when the type is not for this holder. `holder` is a CD-HCPARTY value. */
export function mostMonths(kind: string, holder: string, proof: string): number | undefined {
  const found = durations.find(({ kinds, holders }) => kinds.includes(kind) && holders.includes(holder));
  if (!found) return undefined;
  return PROOFS[proof] === 'card' ? found.months : found.monthsWithoutCard;
}
