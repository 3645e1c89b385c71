import { describe, expect, it } from 'vitest';
import { type Caller, caregiverKey, institutionKey, patientKey } from '../../grants/index.ts';
import { mayDeclare } from './link-declarer.ts';

const at = { door: 'links-api', requestId: 'r' } as const;
const SELF = '0190c0de-0000-7000-8000-000000000001';
const HOUSE = '0190c0de-0000-7000-8000-000000000002';
const OTHER = '0190c0de-0000-7000-8000-000000000003';
const caregiver: Caller = {
  kind: 'caregiver',
  ...at,
  caregiver: { key: caregiverKey(SELF), personHash: 'aa', profession: 'persphysician', status: 'active' },
  institution: institutionKey(HOUSE),
};
const callers: Readonly<Record<string, Caller>> = {
  caregiver,
  institution: { kind: 'institution', ...at, institution: institutionKey(HOUSE) },
  patient: { kind: 'patient', ...at, patient: patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e') },
};

describe('who may declare a link', () => {
  it.each([
    ['caregiver', SELF, 'gpconsultation', 'eidreading', undefined],
    ['caregiver', SELF, 'gpconsultation', 'eidencoding_nocard', undefined],
    ['caregiver', HOUSE, 'hospitalstay', 'eidreading', undefined],
    ['caregiver', OTHER, 'gpconsultation', 'eidreading', 'link-holder-not-author'],
    ['caregiver', OTHER, 'specialistreferral', 'eidreading', undefined],
    ['caregiver', OTHER, 'referral', 'eidreading', undefined],
    ['caregiver', OTHER, 'specialistreferral', 'isireading', 'referral-needs-eid'],
    ['caregiver', OTHER, 'specialistreferral', 'eidencoding_nocard', 'referral-needs-eid'],
    ['caregiver', SELF, 'gmd', 'eidreading', 'link-type-from-insurers'],
    ['caregiver', SELF, 'gmd', 'propagation', 'link-type-from-insurers'],
    ['caregiver', SELF, 'patientmanagement', 'eidreading', 'link-type-not-for-declarer'],
    ['caregiver', SELF, 'gpconsultation', 'patientmanagement', 'link-proof-unknown'],
    ['caregiver', SELF, 'gpconsultation', 'propagation', 'link-proof-unknown'],
    ['caregiver', SELF, 'gpconsultation', 'nonsense', 'link-proof-unknown'],
    ['institution', HOUSE, 'hospitalstay', 'eidreading', undefined],
    ['institution', OTHER, 'hospitalstay', 'eidreading', 'link-holder-not-author'],
    ['institution', OTHER, 'referral', 'eidreading', 'link-holder-not-author'],
    ['patient', SELF, 'patientmanagement', 'patientmanagement', undefined],
    ['patient', SELF, 'patientmanagement', 'eidreading', 'link-proof-unknown'],
    ['patient', SELF, 'gpconsultation', 'patientmanagement', 'link-type-not-for-declarer'],
    ['patient', SELF, 'gmd', 'patientmanagement', 'link-type-from-insurers'],
  ] as const)('%s for %s as %s with %s: %s', (who, holder, kind, proof, fault) => {
    const caller = callers[who];
    if (!caller) throw new Error('no such caller');
    expect(mayDeclare({ caller, holder, kind, proof })).toBe(fault);
  });
});
