/** The values of each axis that a limit can tell apart, every axis at once for pairs, and one yes on each ground. */
import type { Axes, Cell } from './axes.ts';
import { DAY_MS, NOW } from './situation.ts';
import {
  BORN,
  CALLERS_BORN,
  CAREGIVERS,
  FOR_ANOTHER,
  FOR_ANOTHER_OF,
  GOOD,
  MANDATE,
  MANDATES,
  ONESELF,
  TRUST,
  YES_NO,
} from './values.ts';

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
  ...{ caller: ['citizen'], act: ['list-documents', 'read-document'], self: YES_NO },
  ...{ born: ['2016-01-01', '2010-11-25', '1980-05-05'], relations: [['parent']], mandates: [[MANDATE]] },
  ...{ category: ['summary', 'genetic'], excluded: YES_NO, hidden: YES_NO, closedKinds: [['*']], shown: [true] },
  openFrom: [undefined, '2026-11-24', '2026-11-25', '2026-11-26'],
  delayedUntil: [undefined, '2026-11-25', '2026-11-26'],
  closedToCitizenOn: [undefined, '2022-11-24', '2022-11-25', '2015-01-01'],
  delay: [changed(0, 0, 9), changed(5, 0, 9), changed(0, 5, 4), changed(0, 5, 5), changed(2, 5, 4)],
  recordedAt: [moment(0), moment(2 * DAY_MS), moment(5 * DAY_MS), moment(5 * DAY_MS + 1000)],
};
/** What another hub is given, for a caregiver or for the patient. */
export const SEEN_ELSEWHERE: Axes = {
  ...{ caller: ['caregiver elsewhere', 'patient elsewhere'], self: [true], act: ['list-documents', 'read-document'] },
  ...{ kind: ['sumehr', 'contactreport', 'diarynote'], category: ['summary', 'genetic'] },
  ...{ excluded: YES_NO, hubsTrusted: YES_NO, hidden: YES_NO, shown: YES_NO, reason: [undefined, GOOD] },
  ...{ standing: ['active', 'suspended'], writtenBy: ['the caller', 'somebody else'] },
  ...{ closedKinds: [[], ['sumehr'], ['*']], emergencies: ['allowed', 'limited', 'refused'] },
  ...{ closedFrom: [undefined, moment(DAY_MS)], openFrom: [undefined, '2026-11-25', '2026-11-26'] },
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
  caller: [
    ...(['caregiver', 'citizen', 'institution', 'privacy officer', 'administrator', 'barred'] as const),
    ...(['caregiver elsewhere', 'patient elsewhere'] as const),
  ],
  hubsTrusted: YES_NO,
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
  { excluded: true, writtenBy: 'the caller' },
  { link: undefined, circle: true },
  { link: undefined, reason: GOOD },
  { link: undefined, emergencyOpen: true },
  { caller: 'caregiver elsewhere', link: undefined, sharing: false },
  { caller: 'caregiver elsewhere', excluded: true, hubsTrusted: true },
  { caller: 'patient elsewhere', self: true },
  { caller: 'citizen', self: true },
  { caller: 'citizen', born: '2016-01-01', relations: ['parent'] },
  { caller: 'citizen', mandates: [MANDATE], act: 'set-limits' },
  { caller: 'citizen', mandates: [TRUST] },
  { caller: 'citizen', incapable: true, relations: ['sibling'] },
];
