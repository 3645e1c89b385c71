/**
 * Who may be entered as speaking for whom: the orders of the law, the proof each asks for, what makes an entry wrong.
 * Source: access rules 2.8-2.9, 8.1; the law on patients' rights, art. 12-14; the old Civil Code, art. 389 and following, for guardians.
 */
import type { AgeRange } from '../../../platform/time/index.ts';

/** In the order of the law: the first of whom somebody is there represents an adult who cannot decide. */
export const representationKinds = ['administrator', 'spouse', 'adult-child', 'parent', 'sibling'] as const;
/** Of a minor: a guardian acts when no parent is there. */
export const childKinds = ['parent', 'guardian'] as const;
export type RepresentationKind = (typeof representationKinds)[number] | (typeof childKinds)[number];

/** What the office enters: who speaks for somebody, or that an adult cannot decide. */
export const entryKinds = [...representationKinds, 'guardian', 'incapacity'] as const;
export type EntryKind = (typeof entryKinds)[number];

export const proofKinds = ['court-order', 'civil-registry', 'signed-declaration', 'medical-certificate'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** Which proofs an entry may rest on. Our choice, but for the court: only a judge makes an administrator or a guardian. */
export const proofs: Readonly<Record<EntryKind, readonly ProofKind[]>> = {
  administrator: ['court-order'],
  guardian: ['court-order'],
  spouse: ['civil-registry', 'signed-declaration'],
  'adult-child': ['civil-registry'],
  parent: ['civil-registry', 'court-order'],
  sibling: ['civil-registry'],
  incapacity: ['court-order', 'medical-certificate'],
};

/** Local days, YYYY-MM-DD; the end is exclusive, none means until further notice. */
export interface Span {
  readonly from: string;
  readonly until?: string | undefined;
}

export interface PersonFacts {
  readonly deceased: boolean;
  /** On the day the entry begins to count; nothing when it cannot be told. */
  readonly age: AgeRange | undefined;
}

/** What stands in the record already. */
export interface Standing extends Span {
  readonly kind: EntryKind;
  /** It names the same person, or it is an incapacity too. */
  readonly same: boolean;
  /** Whom it names is alive. */
  readonly alive: boolean;
}

export interface EntryFacts extends Span {
  readonly kind: EntryKind;
  readonly proof: ProofKind;
  readonly today: string;
  readonly majority: number;
  readonly patient: PersonFacts;
  /** None for an incapacity. */
  readonly representative?: PersonFacts | undefined;
  readonly standing: readonly Standing[];
}

export type EntryFault =
  | 'proof-not-enough'
  | 'period-order'
  | 'period-over'
  | 'patient-deceased'
  | 'representative-deceased'
  | 'representative-not-adult'
  | 'age-unknown'
  | 'kind-not-for-age'
  | 'overlaps'
  | 'higher-stands';

/** The first thing that is wrong with an entry, or nothing. */
export const entryFault = (facts: EntryFacts): EntryFault | undefined =>
  checks.reduce<EntryFault | undefined>((found, check) => found ?? check(facts), undefined);

/** From which day an entry counts: what lies behind today is only told. */
export const countsFrom = ({ from, today }: Pick<EntryFacts, 'from' | 'today'>): string =>
  from > today ? from : today;

const checks: readonly ((facts: EntryFacts) => EntryFault | undefined)[] = [
  ({ kind, proof }) => (proofs[kind].includes(proof) ? undefined : 'proof-not-enough'),
  ({ from, until }) => (until !== undefined && until <= from ? 'period-order' : undefined),
  ({ until, today }) => (until !== undefined && until <= today ? 'period-over' : undefined),
  ({ patient }) => (patient.deceased ? 'patient-deceased' : undefined),
  ({ representative }) => (representative?.deceased ? 'representative-deceased' : undefined),
  ({ patient, majority }) => (lifeOf(patient, majority) === undefined ? 'age-unknown' : undefined),
  (facts) => (orderOf(facts).includes(facts.kind) ? undefined : 'kind-not-for-age'),
  ({ kind, representative, majority }) =>
    // A parent may be young: from which age it acts is judged at each question.
    representative && kind !== 'parent' && lifeOf(representative, majority) !== 'adult'
      ? 'representative-not-adult'
      : undefined,
  (facts) =>
    facts.standing.some((one) => one.same && one.kind === facts.kind && meets(facts, one)) ? 'overlaps' : undefined,
  (facts) => (higherStands(facts) ? 'higher-stands' : undefined),
];

function lifeOf({ age }: PersonFacts, majority: number): 'minor' | 'adult' | undefined {
  if (!age) return undefined;
  if (age.least >= majority) return 'adult';
  return age.most < majority ? 'minor' : undefined;
}

const ofAdults: readonly EntryKind[] = [...representationKinds, 'incapacity'];

const orderOf = ({ patient, majority }: EntryFacts): readonly EntryKind[] =>
  lifeOf(patient, majority) === 'minor' ? childKinds : ofAdults;

/** Do the two hold on one day from today on? */
const meets = (facts: EntryFacts, { from, until }: Span): boolean =>
  (until === undefined || until > countsFrom(facts)) && (facts.until === undefined || from < facts.until);

/** Somebody alive who comes earlier in the order of the law; an incapacity ranks with nobody. */
function higherStands(facts: EntryFacts): boolean {
  if (facts.kind === 'incapacity') return false;
  const order = orderOf(facts);
  const before = order.slice(0, order.indexOf(facts.kind));
  return facts.standing.some((one) => one.alive && before.includes(one.kind) && meets(facts, one));
}
