import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRecord, inRegister } from '../../src/modules/access/index.ts';
import { type InstitutionKey, type PatientKey, readGrant } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { listDocuments, type NewDelay, ownDelays, setDelay, setOwnDelay } from '../../src/modules/hub/index.ts';
import { addInstitution, register } from '../../src/modules/people/index.ts';
import { withdrawOwn } from '../../src/modules/upkeep/index.ts';
import { makeNihii, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { openPut, openUpkeepTown, REQUEST, type UpkeepTown } from './upkeep-town.ts';

let town: UpkeepTown;
let hospital: InstitutionKey;
let ward: TestCaregiver;
const NIHII = makeNihii(710_001, '000');
const START = '2026-11-25T10:00:00Z';

beforeAll(async () => {
  town = await openUpkeepTown(START);
  ward = await town.house.caregiver(4);
  hospital = await asSystem(town.registers.database, 'test', async (grant) => {
    const key = await addInstitution(grant, { name: 'Verzonnen ziekenhuis', kind: 'orghospital', nihii: NIHII });
    await register(grant, key, ward.key, '2020-01-01');
    return key;
  });
});
afterAll(() => town.close());

/** Of the day of Brussels: 22:30 UTC is still it in winter, 23:30 the next one. */
const at = (moment: string) => town.moveTo(moment);
const set = (delay: NewDelay, by = town.clerk) =>
  town.atOffice(by, 'set-delay', [], (grant) => setDelay(grant, hospital, delay));
const caller = (who: TestCaregiver) =>
  ({
    kind: 'caregiver',
    door: 'caregiver-portal',
    requestId: REQUEST,
    caregiver: { key: who.key, profession: who.profession, status: 'active', personHash: town.personHash(who) },
  }) as const;
async function setOwn(days: number, holdsFrom: string, who = town.gp) {
  const question = { register: 'own-default', caller: caller(who) } as const;
  const answer = await inRegister(town.house.access, question, (grant) => setOwnDelay(grant, { days, holdsFrom }));
  return answer.granted ? answer.value : answer.refused;
}
let patients: { ssin: Ssin; key: PatientKey };
beforeAll(async () => {
  const ssin = await town.settle();
  patients = { ssin, key: await town.keyOf(ssin) };
});
const shown = async (): Promise<string[]> => {
  const page = await town.asPatient('list-documents', patients.key, async (grant) => {
    expect(readGrant(grant).basis).toBe('self');
    return listDocuments(grant, { offset: 0, limit: 100 });
  });
  if (typeof page === 'string') throw new Error(page);
  return page.links.map(({ localId }) => localId?.value ?? '').sort();
};
const putBy = (id: string, body = openPut(patients.ssin, town.gp, id)) => town.put(patients.ssin, id, body);
/** Written by a doctor of the hospital, in its name. */
async function putAtHospital(id: string, kind = 'note'): Promise<void> {
  const house = `<k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${NIHII}</k:id><k:cd S="CD-HCPARTY" SV="1.14">orghospital</k:cd><k:name>Verzonnen ziekenhuis</k:name></k:hcparty>`;
  const body = openPut(patients.ssin, ward, id)
    .replace('>note</k:cd>', `>${kind}</k:cd>`)
    .replaceAll('<k:author>', `<k:author>${house}`);
  await town.link(patients.ssin, ward);
  expect(await town.put(patients.ssin, id, body, ward)).toContain('iscomplete>true');
}

describe('a new document waits for its patient', () => {
  it('by its author’s own default: until midnight of Brussels, from the day it was set for, and nothing of before', async () => {
    at('2026-11-25T10:00:00Z');
    await putBy('before');
    expect(await shown()).toEqual(['before']);
    expect(await setOwn(8, '2026-11-25')).toBe('days-invalid');
    expect(await setOwn(-1, '2026-11-25')).toBe('days-invalid');
    expect(await setOwn(1.5, '2026-11-25')).toBe('days-invalid');
    expect(await setOwn(3, '2026-11-24')).toBe('day-past');
    expect(await setOwn(3, '2026-02-30')).toBe('day-invalid');
    expect(await setOwn(3, '2026-11-26')).toBeUndefined();
    await putBy('the day before it holds');
    // Half an hour before and after midnight of the day on which it begins.
    at('2026-11-25T22:30:00Z');
    await putBy('still the day before');
    at('2026-11-25T23:30:00Z');
    await putBy('waits');
    expect(await shown()).toEqual(['before', 'still the day before', 'the day before it holds']);
    at('2026-11-28T22:30:00Z');
    expect(await shown()).not.toContain('waits');
    at('2026-11-28T23:30:00Z');
    expect(await shown()).toContain('waits');
  });

  it('a longer default does not close what is open; a shorter one does not open what waits', async () => {
    at('2026-12-01T10:00:00Z');
    expect(await setOwn(7, '2026-12-01')).toBeUndefined();
    expect(await shown()).toContain('before');
    await putBy('seven');
    at('2026-12-02T10:00:00Z');
    expect(await setOwn(0, '2026-12-02')).toBeUndefined();
    await putBy('none');
    expect(await shown()).toContain('none');
    expect(await shown()).not.toContain('seven');
    at('2026-12-07T22:30:00Z');
    expect(await shown()).not.toContain('seven');
    at('2026-12-07T23:30:00Z');
    expect(await shown()).toContain('seven');
  });

  it('a new version of a document that is open stays open; one that waits goes on waiting', async () => {
    at('2026-12-10T10:00:00Z');
    await putBy('open');
    expect(await setOwn(2, '2026-12-10')).toBeUndefined();
    await putBy('open', openPut(patients.ssin, town.gp, 'open', 'Tweede versie'));
    await putBy('waiting');
    at('2026-12-11T10:00:00Z');
    await putBy('waiting', openPut(patients.ssin, town.gp, 'waiting', 'Tweede versie'));
    expect(await shown()).toContain('open');
    expect(await shown()).not.toContain('waiting');
    at('2026-12-12T10:00:00Z');
    expect(await shown()).toContain('waiting');
  });

  it('a delay opens nothing that its author did not open, and a later day of the author counts', async () => {
    at('2026-12-14T10:00:00Z');
    await setOwn(1, '2026-12-14');
    await town.put(patients.ssin, 'closed');
    const later = openPut(patients.ssin, town.gp, 'later').replace(
      '>TRUE</k:cd>',
      '>TRUE</k:cd><k:cd S="LOCAL" SL="PatientAccessDate" SV="1.0">2026-12-18</k:cd>',
    );
    await putBy('later', later);
    at('2026-12-17T10:00:00Z');
    expect(await shown()).not.toContain('later');
    at('2026-12-18T10:00:00Z');
    expect(await shown()).toContain('later');
    expect(await shown()).not.toContain('closed');
  });

  it('by its institution and kind, before the default of the person; set by an administrator only', async () => {
    at('2026-12-20T10:00:00Z');
    expect(await set({ kind: '', days: 1, holdsFrom: '2026-12-20' }, town.one)).toBe('role-missing');
    expect(await set({ kind: 'NOTE!', days: 1, holdsFrom: '2026-12-20' })).toBe('kind-invalid');
    expect(await set({ kind: '', days: 5, holdsFrom: '2026-12-20' })).toBeUndefined();
    expect(await set({ kind: 'labresult', days: 1, holdsFrom: '2026-12-20' })).toBeUndefined();
    await setOwn(7, '2026-12-20', ward);
    await putAtHospital('ward-note');
    await putAtHospital('ward-lab', 'labresult');
    const waiting = async () => (await shown()).filter((id) => id.startsWith('ward'));
    expect(await waiting()).toEqual([]);
    at('2026-12-21T10:00:00Z');
    expect(await waiting()).toEqual(['ward-lab']);
    at('2026-12-24T22:30:00Z');
    expect(await waiting()).toEqual(['ward-lab']);
    at('2026-12-24T23:30:00Z');
    expect(await waiting()).toEqual(['ward-lab', 'ward-note']);
  });

  it('caregivers see at once, with the day on which it opens to the patient', async () => {
    at('2026-12-28T10:00:00Z');
    await setOwn(4, '2026-12-28');
    await putBy('for-colleagues');
    const listed = await town.list(patients.ssin);
    const row = listed.slice(listed.indexOf('>for-colleagues<'));
    expect(row.slice(0, row.indexOf('</c:transaction>'))).toContain('SL="PatientAccessDate" SV="1.0">2027-01-01<');
  });

  it('the institution in whose name it was written may withdraw it, another may not', async () => {
    const { key } = patients;
    const item = await town.itemOf(key, 'ward-note');
    const by = async (institution: InstitutionKey) => {
      const self = { kind: 'institution', door: 'intrahub', requestId: REQUEST, institution } as const;
      const question = { act: 'withdraw-document', caller: self, patient: { key } } as const;
      const answer = await inRecord(town.house.access, question, (grant) =>
        withdrawOwn(grant, town.keys, item, 'It is about another patient of the ward'),
      );
      return answer.granted ? answer.value : answer.refused;
    };
    const other = await asSystem(town.registers.database, 'test', (grant) =>
      addInstitution(grant, { name: 'Ander huis', kind: 'orghospital', nihii: makeNihii(710_002, '000') }),
    );
    expect(await by(other)).toBe('unknown-document');
    expect(await by(hospital)).toBe('withdrawn');
    expect(await town.lettersTo(key)).toContain('document-withdrawn');
    expect(await town.lettersTo(ward.key)).toContain('own-document-withdrawn');
  });

  it('a caregiver sees the own defaults, latest first', async () => {
    const question = { register: 'own-default', caller: caller(ward) } as const;
    const answer = await inRegister(town.house.access, question, (grant) => ownDelays(grant));
    expect(answer).toMatchObject({ granted: true, value: [{ days: 7, holdsFrom: '2026-12-20', kind: '' }] });
  });
});
