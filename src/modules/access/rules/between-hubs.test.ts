import { describe, expect, it } from 'vitest';
import { labelledCodes } from '../../../standards/kmehr/labels/label-of.ts';
import { type Act, acts, type Caller, caregiverKey, institutionKey, patientKey } from '../../grants/index.ts';
import { askedByHub, betweenHubs, staysHere } from './between-hubs.ts';

const KEY = '0190c0de-0000-7000-8000-000000000001';
type HubCaller = Extract<Caller, { readonly kind: 'hub' }>;
const caller = (endUser: HubCaller['endUser']): HubCaller => ({
  ...{ kind: 'hub', door: 'interhub', requestId: 'r', hub: institutionKey(KEY) },
  endUser,
});
const forCaregiver = caller({
  ...{ kind: 'caregiver', key: caregiverKey(KEY), personHash: 'aa', profession: 'persphysician' },
});
const forPatient = caller({ kind: 'patient', patient: patientKey(KEY) });

describe('what goes out to another hub', () => {
  it('is said of every kind of document that there is, once', () => {
    const every = [...labelledCodes('CD-TRANSACTION')];
    expect(every.length).toBeGreaterThan(40);
    expect([...betweenHubs, ...staysHere].sort()).toEqual(every.sort());
  });
});

describe('what another hub may ask', () => {
  const LOOKS: readonly Act[] = ['list-documents', 'read-document', 'list-own-looks'];

  it.each(acts)('%s', (act) => {
    expect(askedByHub(forCaregiver, act)).toBe(LOOKS.includes(act) ? undefined : 'caller-unknown');
    const own = LOOKS.includes(act) ? undefined : 'caller-unknown';
    expect(askedByHub(forPatient, act)).toBe(act === 'list-own-looks' ? 'not-your-record' : own);
  });
});
