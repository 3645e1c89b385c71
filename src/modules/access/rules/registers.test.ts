import { describe, expect, it } from 'vitest';
import {
  type ApplicationLimits,
  type Caller,
  type CaregiverStatus,
  caregiverKey,
  institutionKey,
  officerKey,
  patientKey,
  type Register,
  registerNames,
} from '../../grants/index.ts';
import { decideRegister } from './registers.ts';

const KEY = '0190c0de-0000-7000-8000-000000000001';
const at = { door: 'office', requestId: 'r' } as const;
const caregiver = (status: CaregiverStatus): Caller => ({
  kind: 'caregiver',
  ...at,
  caregiver: { key: caregiverKey(KEY), personHash: 'aa', profession: 'persnurse', status },
});
const officer: Caller = { kind: 'officer', ...at, officer: officerKey(KEY) };

const callers: readonly (readonly [string, Caller, readonly string[]])[] = [
  ['patient', { kind: 'patient', ...at, patient: patientKey(KEY) }, []],
  ['institution', { kind: 'institution', ...at, institution: institutionKey(KEY) }, []],
  ['caregiver active', caregiver('active'), []],
  ['caregiver awaiting-validation', caregiver('awaiting-validation'), []],
  ['caregiver suspended', caregiver('suspended'), []],
  ['caregiver refused', caregiver('refused'), []],
  ['caregiver ended', caregiver('ended'), []],
  ['caregiver rules-not-accepted', caregiver('rules-not-accepted'), []],
  ['administrator', officer, ['administrator']],
  ['privacy officer', officer, ['privacy-officer']],
  ['guarantor', officer, ['guarantor']],
  ['support', officer, ['support']],
  ['statistics', officer, ['statistics']],
  ['officer without role', officer, []],
];

const DECIDERS = ['caregiver active', 'administrator', 'guarantor'];
const SUPPORT = ['administrator', 'support'];
const SELF = [
  'caregiver active',
  'caregiver awaiting-validation',
  'caregiver suspended',
  'caregiver refused',
  'caregiver ended',
  'caregiver rules-not-accepted',
];
const MEMBERS = [...SELF, 'institution'];
const OFFICE = ['administrator', 'privacy officer'];
const ACCOUNTS = [...OFFICE, 'guarantor', 'support', 'statistics'];
const PERSONS = ['patient', ...SELF, ...ACCOUNTS];
const MAY: Readonly<Record<Register, readonly string[]>> = {
  'waiting-registrations': DECIDERS,
  'own-registration': SELF,
  'ask-registration': SELF,
  'name-guarantor': SELF,
  'decide-registration': DECIDERS,
  'list-merges': OFFICE,
  'view-merge': OFFICE,
  'propose-merge': OFFICE,
  'decide-merge': OFFICE,
  'list-representations': OFFICE,
  'view-representation': OFFICE,
  'look-up-representations': OFFICE,
  'propose-representation': ['administrator'],
  'decide-representation': OFFICE,
  'end-representation': OFFICE,
  'look-up-patient-trail': ['privacy officer'],
  'look-up-caregiver-trail': ['privacy officer'],
  'list-attention': ['privacy officer'],
  'settle-attention': ['privacy officer'],
  'dead-changes': ['administrator'],
  'view-dead-change': ['administrator'],
  'settle-dead-change': ['administrator'],
  'outside-registers': SUPPORT,
  'put-party': MEMBERS,
  'view-party': ['patient', ...MEMBERS],
  'accept-rules': SELF,
  'end-rules': SELF,
  'view-rules': MEMBERS,
  'own-letters': [...SELF, ...ACCOUNTS],
  'list-withdrawals': OFFICE,
  'view-withdrawal': ['privacy officer'],
  'propose-withdrawal': ['privacy officer'],
  'decide-withdrawal': ['privacy officer'],
  'own-requests': SELF,
  'list-requests': ['privacy officer'],
  'decide-objection': ['privacy officer'],
  'answer-for-institution': ['privacy officer'],
  'list-delays': OFFICE,
  'set-delay': ['administrator'],
  'list-publications': ['administrator'],
  'settle-publication': ['administrator'],
  'list-sources': SUPPORT,
  'set-source': ['administrator'],
  'list-applications': SUPPORT,
  'set-application': ['administrator'],
  'own-default': ['caregiver active'],
  'view-request': ['privacy officer'],
  'list-retention': OFFICE,
  'decide-retention': OFFICE,
  'hold-document': OFFICE,
  'links-i-hold': ['institution', 'caregiver active'],
  'list-matrices': OFFICE,
  'propose-matrix': ['administrator'],
  'approve-matrix': ['administrator'],
  'withdraw-matrix': ['administrator'],
  'list-emergency-reviews': ['privacy officer'],
  'list-accounts': OFFICE,
  'change-account': ['administrator'],
  'second-factor': ACCOUNTS,
  'own-sessions': PERSONS,
  'end-session': PERSONS,
};

describe('who may ask a register', () => {
  it.each(
    registerNames.flatMap((register) =>
      callers.map(([name, caller, roles]) => [register, name, caller, roles] as const),
    ),
  )('%s: %s', (register, name, caller, roles) => {
    expect(decideRegister(register, caller, roles) === undefined).toBe(MAY[register].includes(name));
  });
});

describe('an application', () => {
  const application: ApplicationLimits = {
    scopes: [{ level: 'user', resource: 'Practitioner', interactions: 'r', only: [] }],
  };
  const by = { ...caregiver('active'), application } as Caller;

  it.each([
    ['what is public, when its scopes open it', 'view-party', 'Practitioner', 'r', undefined],
    ['no other resource', 'view-party', 'Organization', 'r', 'scope-too-narrow'],
    ['no other interaction', 'view-party', 'Practitioner', 's', 'scope-too-narrow'],
    ['nothing that is not public', 'links-i-hold', 'Practitioner', 'r', 'scope-too-narrow'],
  ] as const)('asks %s', (_, register, type, interaction, refused) => {
    expect(decideRegister(register, by, [], { type, interaction })).toBe(refused);
    expect(decideRegister(register, by, [])).toBe('scope-too-narrow');
  });
});

describe('a backend service', () => {
  const house: Caller = {
    kind: 'institution',
    door: 'fhir',
    requestId: 'r',
    institution: institutionKey('10000000-0000-4000-8000-000000000009'),
  };
  const by = (level: 'system' | 'user', resource: string, interactions: string): Caller => ({
    ...house,
    application: { scopes: [{ level, resource, interactions, only: [] }] },
  });

  it.each([
    [
      'the links of its house, when its scopes open the resource',
      'links-i-hold',
      by('system', 'Patient', 'rs'),
      undefined,
    ],
    ['them with a star', 'links-i-hold', by('system', '*', 's'), undefined],
    ['not another resource', 'links-i-hold', by('system', 'Immunization', 'rs'), 'scope-too-narrow'],
    ['not another interaction', 'links-i-hold', by('system', 'Patient', 'r'), 'scope-too-narrow'],
    ['nothing at the level of a user', 'links-i-hold', by('user', 'Patient', 'rs'), 'scope-too-narrow'],
    ['no other register', 'put-party', by('system', '*', 'cruds'), 'scope-too-narrow'],
  ] as const)('asks %s', (_, register, caller, refused) => {
    expect(decideRegister(register, caller, [], { type: 'Patient', interaction: 's' })).toBe(refused);
    expect(decideRegister(register, caller, [])).toBe('scope-too-narrow');
  });
});
