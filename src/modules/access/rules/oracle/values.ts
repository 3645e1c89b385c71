/** The values of each axis that a gate or a limit can tell apart, and one beside each border. */
import { acts, type CaregiverStatus } from '../../../grants/index.ts';
import type { MandateFacts } from '../citizen-facts.ts';
import type { Axes, Cell } from './axes.ts';
import { DAY_MS, NOW } from './situation.ts';

const YES_NO = [true, false] as const;
const STANDINGS: readonly CaregiverStatus[] = ['active', 'awaiting-validation', 'suspended', 'refused', 'ended'];
const GOOD = 'Found unconscious in the street';

export const RECORD = { known: YES_NO, dead: YES_NO, sharing: YES_NO, ownUseRefused: YES_NO } as const;

/** None, good, one character too few, one too many, and spaces that are no characters. */
export const REASONS = [undefined, GOOD, '123456789', 'x'.repeat(201), `  123456789${' '.repeat(9)}`] as const;

/** Every axis of a gate, for who is no citizen. */
export const CAREGIVERS: Axes = {
  act: acts,
  profession: ['persphysician', 'persnurse'],
  standing: STANDINGS,
  excluded: YES_NO,
  link: [undefined, 'gpconsultation'],
  circle: YES_NO,
  reason: REASONS,
  emergencyOpen: YES_NO,
  ...{ known: YES_NO, dead: YES_NO, sharing: YES_NO, matrixInForce: YES_NO },
};
/** Houses, officers and who was barred have neither profession nor standing. */
export const OTHERS: Axes = {
  caller: ['institution', 'privacy officer', 'administrator', 'barred'],
  act: acts,
  link: [undefined, 'consultation'],
  circle: YES_NO,
  reason: REASONS,
  code: [undefined, 'no-card', 'nonsense'],
  ...{ emergencyOpen: YES_NO, excluded: YES_NO, matrixInForce: YES_NO },
  ...{ known: YES_NO, dead: YES_NO, sharing: YES_NO },
};

/** The eve and the day of each birthday that matters on 25 November 2026, dates that are not whole, and none. */
const BORN = [
  ...['2014-11-26', '2014-11-25', '2010-11-26', '2010-11-25', '2008-11-26', '2008-11-25', '1980-05-05'],
  ...['2016', '2014', '2010-11', '2008-00-00', '2026-11-26', undefined],
] as const;
const AGES = { parentsUntil: 12, selfFrom: 16, mandateFrom: 16, majority: 18 };

/** The patient itself, at every age and setting. */
export const ONESELF: Axes = {
  ...{ caller: ['citizen'], self: [true], act: acts, born: [...BORN, '2012-02-30', '0000-01-01'], incapable: YES_NO },
  ages: [AGES, { ...AGES, mandateFrom: 14 }, { ...AGES, parentsUntil: 16, selfFrom: 18 }],
  ...RECORD,
};

const MANDATE: MandateFacts = {
  ...{ kind: 'mandate', scope: 'manage', purposes: ['documents', 'access-log', 'rights'] },
  ...{ accepted: true, ended: false, startsOn: '2026-11-25' },
};
const TRUST: MandateFacts = { ...MANDATE, kind: 'person-of-trust' };
const MANDATES: readonly (readonly MandateFacts[])[] = [
  [],
  [MANDATE],
  [{ ...MANDATE, scope: 'read', purposes: ['documents'], endsOn: '2026-11-26' }],
  [{ ...MANDATE, purposes: ['access-log'] }],
  [{ ...MANDATE, endsOn: '2026-11-25' }],
  [{ ...MANDATE, startsOn: '2026-11-26' }],
  [{ ...MANDATE, accepted: false }],
  [{ ...MANDATE, ended: true }, MANDATE],
  [TRUST],
];
/** Old enough, old enough for a parent alone, too young, of no known age. */
const CALLERS_BORN = ['2008-11-25', '2008-11-26', '2010-11-26', undefined] as const;

/** Somebody who stands at another's record, by every tie. */
export const FOR_ANOTHER: Axes = {
  ...{ caller: ['citizen'], act: acts, born: BORN, incapable: YES_NO, mandates: MANDATES, sharing: YES_NO },
  relations: [[], ['parent'], ['spouse'], ['parent', 'adult-child']],
  others: [[], ['spouse', 'sibling']],
  callerBorn: CALLERS_BORN,
};
/** The same with what may be wrong with the record, or with who acts. */
export const FOR_ANOTHER_OF: Axes = {
  ...{ caller: ['citizen'], act: acts, born: ['2016-01-01', '2010-11-25', '1950-01-01'], incapable: YES_NO },
  ...{ mandates: [[], [MANDATE], [TRUST]], relations: [[], ['parent'], ['sibling']] },
  ...{ callerBorn: ['1980-01-01', '2010-11-25'], callerDead: YES_NO, callerConsents: YES_NO },
  ...RECORD,
};

/** Categories by what the starting matrix does with them: sections, a condition, whole for some, each one's own. */
const PAPERS: Axes = {
  category: ['summary', 'genetic', 'oth-physician-radiology', 'dr-physician', 'notes-journal'],
  kind: ['sumehr', 'contactreport'],
};
const moment = (before: number): Date => new Date(NOW.getTime() - 400 - before);

/** A caregiver's look at a document under everything the patient may have chosen. */
export const SEEN_BY_CAREGIVERS: Axes = {
  ...PAPERS,
  act: ['list-documents', 'read-document', 'withdraw-document'],
  profession: ['persphysician', 'persnurse', 'persphysiotherapist', 'persoptician'],
  standing: ['active', 'suspended'],
  writtenBy: ['the caller', 'somebody else', 'nobody named'],
  authorProfession: ['persphysician', 'persphysiotherapist', undefined],
  ...{ link: ['referral', undefined], excluded: YES_NO, hidden: YES_NO, shown: YES_NO },
  reason: [GOOD],
  closedKinds: [[], ['sumehr'], ['*']],
  emergencies: ['allowed', 'limited', 'refused'],
};
/** Its moment against the day from which new documents are closed. */
export const SEEN_SINCE: Axes = {
  ...PAPERS,
  profession: ['persphysician', 'persnurse'],
  ...{ link: ['gpconsultation', undefined], circle: YES_NO, reason: [undefined, GOOD], emergencyOpen: YES_NO },
  ...{
    shown: YES_NO,
    hidden: YES_NO,
    emergencies: ['allowed', 'limited', 'refused'],
    closedKinds: [[], ['contactreport']],
  },
  closedFrom: [undefined, NOW, moment(DAY_MS)],
  recordedAt: [moment(-1000), moment(0), moment(1000), moment(DAY_MS), moment(DAY_MS + 1000)],
};

const changed = (days: number, before: number, daysAgo: number) => ({
  ...{ days, before },
  changedAt: new Date(NOW.getTime() - daysAgo * DAY_MS),
});
/** What the citizen's side sees: the patient, a parent, a mandatary. */
export const SEEN_BY_CITIZENS: Axes = {
  ...{ caller: ['citizen'], act: ['list-documents', 'read-document', 'view-trail'], self: YES_NO },
  ...{ born: ['2016-01-01', '2010-11-25', '1980-05-05'], relations: [['parent']], mandates: [[MANDATE]] },
  ...{ category: ['summary', 'genetic'], excluded: YES_NO, hidden: YES_NO, closedKinds: [['*']], shown: YES_NO },
  openFrom: [undefined, '2026-11-24', '2026-11-25', '2026-11-26'],
  delayedUntil: [undefined, '2026-11-25', '2026-11-26'],
  closedToCitizenOn: [undefined, '2022-11-24', '2022-11-25', '2015-01-01'],
  delay: [changed(0, 0, 9), changed(5, 0, 9), changed(0, 5, 4), changed(0, 5, 5), changed(2, 5, 4)],
  recordedAt: [moment(0), moment(2 * DAY_MS), moment(5 * DAY_MS), moment(5 * DAY_MS + 1000)],
};
/** What may be written, by whom and with which link. */
export const WRITTEN: Axes = {
  ...{ act: ['publish-document'], caller: ['caregiver', 'institution'], category: PAPERS.category ?? [] },
  profession: ['persphysician', 'persnurse', 'persphysiotherapist', 'persdietician', 'persoptician'],
  ...{ link: [undefined, 'referral'], circle: YES_NO, reason: [undefined, GOOD], excluded: YES_NO },
  ...{ writtenBy: ['the caller', 'somebody else'], standing: ['active', 'suspended'], emergencyOpen: YES_NO },
};

/** Every axis at once, for pairs. */
export const EVERYTHING: Axes = {
  ...{ ...ONESELF, ...FOR_ANOTHER, ...FOR_ANOTHER_OF, ...SEEN_BY_CITIZENS, ...SEEN_BY_CAREGIVERS, ...SEEN_SINCE },
  ...CAREGIVERS,
  caller: ['caregiver', 'citizen', 'institution', 'privacy officer', 'administrator', 'barred'],
  profession: ['persphysician', 'persnurse', 'persphysiotherapist', 'persdentist', 'persoptician'],
  ...{ code: [undefined, 'unconscious', 'nonsense'], born: BORN, mandates: MANDATES, self: YES_NO },
  ...{ link: [undefined, 'gpconsultation', 'referral'], closedKinds: [[], ['sumehr'], ['*']] },
  ...{ relations: FOR_ANOTHER.relations ?? [], callerBorn: CALLERS_BORN },
};
/** What stands in nobody's way, so that pairs of all the rest meet a yes. */
const NOTHING_IN_THE_WAY: Axes = {
  ...{ known: [true], dead: [false], sharing: [true], ownUseRefused: [false], matrixInForce: [true] },
};
export const LOOKING: Axes = {
  ...EVERYTHING,
  ...NOTHING_IN_THE_WAY,
  ...{ caller: ['caregiver'], standing: ['active'], act: ['list-documents', 'read-document', 'publish-document'] },
  ...{ excluded: [false], link: ['gpconsultation', 'referral'], reason: [undefined, GOOD], code: [undefined] },
};
export const OWN_LOOKING: Axes = {
  ...EVERYTHING,
  ...NOTHING_IN_THE_WAY,
  ...{ caller: ['citizen'], act: ['list-documents', 'read-document'], born: ['1980-05-05'], callerDead: [false] },
  ...{ callerBorn: ['1990-01-01'], mandates: [[MANDATE], [TRUST]], incapable: [false], callerConsents: [true] },
};

/** One yes on each ground. */
export const OPEN: readonly Partial<Cell>[] = [
  {},
  { act: 'publish-document' },
  { profession: 'persphysiotherapist', link: 'referral', category: 'oth-physician-radiology' },
  { profession: 'persnurse', category: 'summary', kind: 'sumehr' },
  { profession: 'persphysiotherapist', category: 'notes-journal', authorProfession: 'persphysiotherapist' },
  { closedKinds: ['contactreport'], shown: true },
  { link: undefined, circle: true },
  { link: undefined, reason: GOOD },
  { link: undefined, emergencyOpen: true },
  { caller: 'citizen', self: true },
  { caller: 'citizen', born: '2016-01-01', relations: ['parent'] },
  { caller: 'citizen', mandates: [MANDATE], act: 'set-limits' },
  { caller: 'citizen', mandates: [TRUST] },
  { caller: 'citizen', incapable: true, relations: ['sibling'] },
];
