/** The values of each axis that a gate can tell apart, and one beside each border. */
import { acts, type CaregiverStatus } from '../../../grants/index.ts';
import type { MandateFacts } from '../citizen-facts.ts';
import type { Axes } from './axes.ts';

export const YES_NO = [true, false] as const;
const STANDINGS: readonly CaregiverStatus[] = ['active', 'awaiting-validation', 'suspended', 'refused', 'ended'];
export const GOOD = 'Found unconscious in the street';

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

/** Another hub, for a caregiver or for the patient. */
export const OTHER_HUBS: Axes = {
  caller: ['caregiver elsewhere', 'patient elsewhere'],
  act: acts,
  ...{ link: [undefined, 'gpconsultation'], circle: YES_NO, reason: REASONS, emergencyOpen: YES_NO },
  ...{ self: YES_NO, excluded: YES_NO, hubsTrusted: YES_NO, matrixInForce: YES_NO },
  ...RECORD,
};

/** The eve and the day of each birthday that matters on 25 November 2026, dates that are not whole, and none. */
export const BORN = [
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

export const MANDATE: MandateFacts = {
  ...{ kind: 'mandate', scope: 'manage', purposes: ['documents', 'access-log', 'rights'] },
  ...{ accepted: true, ended: false, startsOn: '2026-11-25' },
};
export const TRUST: MandateFacts = { ...MANDATE, kind: 'person-of-trust' };
export const MANDATES: readonly (readonly MandateFacts[])[] = [
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
export const CALLERS_BORN = ['2008-11-25', '2008-11-26', '2010-11-26', undefined] as const;

/** Somebody who stands at another's record, by every tie. */
export const FOR_ANOTHER: Axes = {
  ...{ caller: ['citizen'], act: acts, born: BORN, incapable: YES_NO, mandates: MANDATES, sharing: YES_NO },
  relations: [[], ['parent'], ['spouse'], ['parent', 'adult-child']],
  others: [[], ['spouse', 'sibling']],
  callerBorn: CALLERS_BORN,
};
/** A guardian, with and without a parent beside. */
export const GUARDIANS: Axes = {
  ...{ caller: ['citizen'], act: acts, born: BORN, incapable: YES_NO, callerBorn: CALLERS_BORN },
  relations: [['guardian'], ['guardian', 'spouse']],
  others: [[], ['parent']],
};
/** The same with what may be wrong with the record, or with who acts. */
export const FOR_ANOTHER_OF: Axes = {
  ...{ caller: ['citizen'], act: acts, born: ['2016-01-01', '2010-11-25', '1950-01-01'], incapable: YES_NO },
  ...{ mandates: [[], [MANDATE], [TRUST]], relations: [[], ['parent'], ['sibling']] },
  ...{ callerBorn: ['1980-01-01', '2010-11-25'], callerDead: YES_NO, callerConsents: YES_NO },
  ...RECORD,
};
