import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exclude, inRecord, inRegister, refusals } from '../../src/modules/access/index.ts';
import { readTrail } from '../../src/modules/audit/index.ts';
import type { OfficerKey, PatientKey } from '../../src/modules/grants/index.ts';
import { patientLetters } from '../../src/modules/notices/index.ts';
import {
  decideMerge,
  findByLocalId,
  findPatient,
  hashSsin,
  makePatientKey,
  nationalRegister,
  proposeMerge,
  proposeUnmerge,
  readPatient,
  recordsOfMerge,
  registerWithoutNumber,
  retryDeadChange,
  takeIn,
} from '../../src/modules/people/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { openRegistersHouse, type RegistersHouse } from './registers-house.ts';

let town: RegistersHouse;
let gp: TestCaregiver;
let other: TestCaregiver;
let [one, two, twin]: (OfficerKey | undefined)[] = [];
const REQUEST = '00000000-0000-4000-8000-00000000000a';

beforeAll(async () => {
  town = await openRegistersHouse('2026-11-25T10:00:00Z');
  gp = await town.house.caregiver(1);
  other = await town.house.caregiver(2);
  const ssin = makeSsin({ birthDate: '1975-01-01', counter: 11 });
  one = await town.officer('One', ['administrator'], ssin);
  twin = await town.officer('One again', ['privacy-officer'], ssin);
  two = await town.officer('Two', ['administrator'], makeSsin({ birthDate: '1975-01-01', counter: 13 }));
});
afterAll(() => town.close());

let counter = 0;
async function settle({ consent = true, link = true } = {}): Promise<Ssin> {
  counter += 1;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 * counter });
  await ask(town.house, gp, 'PutPatient', bodies.patient(ssin));
  if (consent) await ask(town.house, gp, 'PutPatientConsent', bodies.consent(ssin));
  if (link) await ask(town.house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  return ssin;
}
async function keyOf(ssin: Ssin): Promise<PatientKey> {
  const { database, keys } = town.house.access;
  const key = await database.read((tx) => findPatient(tx, hashSsin(keys, ssin)));
  if (!key) throw new Error('no such patient');
  return key;
}
const put = (ssin: Ssin, id: string, text?: string) =>
  ask(town.house, gp, 'PutTransaction', bodies.put(ssin, gp, id, text));
const list = async (ssin: Ssin, by = gp) => (await ask(town.house, by, 'GetTransactionList', bodies.list(ssin))).body;
const officer = (key: OfficerKey | undefined) =>
  ({ kind: 'officer', door: 'office', requestId: REQUEST, officer: key as OfficerKey }) as const;

async function propose(survivor: PatientKey, joins: PatientKey, by = one, reason = 'Same birth date and address') {
  const question = { register: 'propose-merge', caller: officer(by), records: [survivor, joins] } as const;
  const answer = await inRegister(town.house.access, question, (grant) =>
    proposeMerge(grant, town.registers.keys, reason),
  );
  return answer.granted ? answer.value : { fault: answer.refused };
}
async function decide(id: string, by = two, agree = true) {
  const records = (tx: Parameters<typeof recordsOfMerge>[0]) => recordsOfMerge(tx, id);
  const question = { register: 'decide-merge', caller: officer(by), records } as const;
  const answer = await inRegister(town.house.access, question, (grant) =>
    decideMerge(grant, town.registers.keys, id, agree),
  );
  return answer.granted ? answer.value : answer.refused;
}
async function join(survivor: PatientKey, joins: PatientKey): Promise<string> {
  const proposed = await propose(survivor, joins);
  if (!('merge' in proposed)) throw new Error(proposed.fault);
  expect(await decide(proposed.merge)).toBe('merged');
  return proposed.merge;
}
async function separate(id: string): Promise<void> {
  const records = (tx: Parameters<typeof recordsOfMerge>[0]) => recordsOfMerge(tx, id);
  const question = { register: 'propose-merge', caller: officer(two), records } as const;
  await inRegister(town.house.access, question, (grant) =>
    proposeUnmerge(grant, town.registers.keys, id, 'Two people after all'),
  );
  expect(await decide(id, one)).toBe('unmerged');
}
const patient = (key: PatientKey) =>
  ({ kind: 'patient', door: 'patient-portal', requestId: REQUEST, patient: key }) as const;
async function asPatient<Value>(
  key: PatientKey,
  act: 'view-trail' | 'exclude' | 'list-documents',
  use: Parameters<typeof inRecord<Value>>[2],
): Promise<Value> {
  const answer = await inRecord(town.house.access, { act, caller: patient(key), patient: { key } }, use);
  if (!answer.granted) throw new Error(answer.refused);
  return answer.value;
}
// The clock of this story stands still: lines of this very moment count.
const LATER = { at: new Date('2027-01-01'), id: '00000000-0000-0000-0000-000000000000' };
const trailOf = (key: PatientKey) =>
  asPatient(key, 'view-trail', (grant) => readTrail(grant, town.registers.keys, { before: LATER, limit: 100 }));

describe('two records of one person', () => {
  it('are read as one by either number, and apart again after the merge is undone', async () => {
    const [first, second] = [await settle(), await settle()];
    await put(first, 'in-first');
    await put(second, 'in-second');
    const [a, b] = [await keyOf(first), await keyOf(second)];
    const merge = await join(a, b);
    for (const ssin of [first, second]) {
      const shown = await list(ssin);
      expect(shown).toContain('in-first');
      expect(shown).toContain('in-second');
      expect((await ask(town.house, gp, 'GetTransaction', bodies.get(ssin, 'in-second'))).body).toContain(
        'Verzonnen inhoud',
      );
    }
    // A new version stays where the document was put; a new document goes to the survivor.
    expect((await put(first, 'in-second', 'Tweede versie')).body).toContain('iscomplete>true');
    await put(second, 'while-merged');
    await separate(merge);
    const [alone, apart] = [await list(first), await list(second)];
    expect([alone.includes('in-first'), alone.includes('in-second'), alone.includes('while-merged')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([apart.includes('in-first'), apart.includes('in-second'), apart.includes('while-merged')]).toEqual([
      false,
      true,
      false,
    ]);
    expect((await ask(town.house, gp, 'GetTransaction', bodies.get(second, 'in-second'))).body).toContain(
      'Tweede versie',
    );
  });

  it('share a consent and a link, an exclusion and a death', async () => {
    const [first, second] = [await settle(), await settle({ consent: false, link: false })];
    await put(first, 'shared');
    const [a, b] = [await keyOf(first), await keyOf(second)];
    expect(await list(second)).toContain(refusals['no-consent'].code);
    const merge = await join(b, a);
    expect(await list(second)).toContain('shared');
    await separate(merge);
    expect(await list(second)).toContain(refusals['no-consent'].code);
    town.simulator.change({ ssin: second, kind: 'death', on: '2026-11-20' });
    await takeIn(town.registers, nationalRegister(town.registers));
    await join(a, b);
    expect(await list(first)).toContain(refusals['patient-deceased'].code);
  });

  it('keep every exclusion: those of before over the whole, those of meanwhile over both afterwards', async () => {
    const [first, second] = [await settle(), await settle()];
    for (const ssin of [first, second]) await ask(town.house, other, 'PutTherapeuticLink', bodies.link(ssin, other));
    await put(first, 'secret-first');
    await put(second, 'secret-second');
    const [a, b] = [await keyOf(first), await keyOf(second)];
    const hash = (who: TestCaregiver) => hashSsin(town.registers.keys, who.ssin).toString('hex');
    await asPatient(b, 'exclude', (grant) => exclude(grant, town.registers.keys, { personHash: hash(other) }, 'Arts'));
    expect(await list(first, other)).toContain('secret-first');
    const merge = await join(a, b);
    for (const ssin of [first, second]) expect(await list(ssin, other)).not.toContain('secret');
    await separate(merge);
    expect(await list(first, other)).toContain('secret-first');
    expect(await list(second, other)).not.toContain('secret');
    const again = await join(a, b);
    await asPatient(b, 'exclude', (grant) => exclude(grant, town.registers.keys, { personHash: hash(other) }, 'Arts'));
    await separate(again);
    for (const ssin of [first, second]) expect(await list(ssin, other)).not.toContain('secret');
  });

  it('look to an excluded caregiver, byte for byte, like those of a twin without the hidden documents', async () => {
    const plain = (body: string) =>
      body
        .replace(/\d{11}/g, 'SSIN')
        .replace(/z[A-Za-z0-9.-]{43}/g, 'ID')
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
        .replace(/(own|hidden)-\d+/g, '$1');
    const seen: string[] = [];
    for (const restricted of [true, false]) {
      const [first, second] = [await settle(), await settle()];
      for (const ssin of [first, second]) await ask(town.house, other, 'PutTherapeuticLink', bodies.link(ssin, other));
      await ask(town.house, other, 'PutTransaction', bodies.put(second, other, `own-${counter}`));
      if (restricted) await put(first, `hidden-${counter}`);
      const [a, b] = [await keyOf(first), await keyOf(second)];
      const hash = hashSsin(town.registers.keys, other.ssin).toString('hex');
      if (restricted)
        await asPatient(b, 'exclude', (grant) => exclude(grant, town.registers.keys, { personHash: hash }, 'Arts'));
      await join(a, b);
      for (const ssin of [first, second]) {
        seen.push(plain(await list(ssin, other)));
        const missing = restricted ? `hidden-${counter}` : 'hidden-0';
        seen.push(plain((await ask(town.house, other, 'GetTransaction', bodies.get(ssin, missing))).body));
      }
    }
    expect(seen.slice(4)).toEqual(seen.slice(0, 4));
    expect(seen[0]).toContain('own');
  });

  it('tell each patient who looked, once while joined and still when apart; and of the merge, by letter too', async () => {
    const [first, second] = [await settle(), await settle()];
    const [a, b] = [await keyOf(first), await keyOf(second)];
    const merge = await join(a, b);
    await list(first);
    await list(second);
    const looks = async (key: PatientKey) => (await trailOf(key)).filter(({ act }) => act === 'list-documents').length;
    expect(await looks(a)).toBe(2);
    expect(await looks(b)).toBe(2);
    await separate(merge);
    expect([await looks(a), await looks(b)]).toEqual([2, 2]);
    const acts = (await trailOf(b)).map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['propose-merge', 'decide-merge']));
    const letters = await asPatient(b, 'list-documents', (grant) => patientLetters(grant, town.registers.keys, 'en'));
    expect(letters.map(({ kind }) => kind).sort()).toEqual(['consent-given', 'records-separated']);
  });
});

describe('a merge takes four eyes', () => {
  it('of two officers who are two people', async () => {
    const [a, b] = [await keyOf(await settle()), await keyOf(await settle())];
    const proposed = await propose(a, b);
    if (!('merge' in proposed)) throw new Error(proposed.fault);
    expect(await decide(proposed.merge, one)).toBe('same-person');
    expect(await decide(proposed.merge, twin)).toBe('same-person');
    expect(await propose(b, a)).toEqual({ fault: 'proposed-already' });
    expect(await decide(proposed.merge, two, false)).toBe('merge-refused');
    expect(await decide(proposed.merge, two)).toBe('nothing-to-decide');
  });

  it('and is refused for one record, a record in a group, a short reason, an officer without a role', async () => {
    const [a, b, c] = [await keyOf(await settle()), await keyOf(await settle()), await keyOf(await settle())];
    expect(await propose(a, a)).toEqual({ fault: 'same-record' });
    expect(await propose(a, b, one, 'short')).toEqual({ fault: 'reason-invalid' });
    expect(await propose(a, b, await town.officer('None', []))).toEqual({ fault: 'caller-unknown' });
    // Both were alone when they were proposed; only one of the two can come about.
    const [first, second] = [await propose(a, b), await propose(c, b)];
    if (!('merge' in first) || !('merge' in second)) throw new Error('not proposed');
    const outcomes = await Promise.all([decide(first.merge), decide(second.merge)]);
    expect([...outcomes].sort()).toEqual(['in-a-group', 'merged']);
  });

  it('lets a third record join the survivor, and each leave alone', async () => {
    const [first, second, third] = [await settle(), await settle(), await settle()];
    const [a, b, c] = [await keyOf(first), await keyOf(second), await keyOf(third)];
    for (const [ssin, id] of [
      [first, 'of-a'],
      [second, 'of-b'],
      [third, 'of-c'],
    ] as const)
      await put(ssin, id);
    const joinedB = await join(a, b);
    await join(a, c);
    for (const id of ['of-a', 'of-b', 'of-c']) expect(await list(second)).toContain(id);
    await separate(joinedB);
    expect(await list(second)).not.toContain('of-a');
    expect(await list(third)).toContain('of-a');
  });
});

describe('somebody without a number', () => {
  it('gets an id of the house that leads to the record, and joins the record of the number later', async () => {
    const { access } = town.house;
    const caregiver = { ...gp, personHash: '00', status: 'active' } as const;
    const caller = { kind: 'caregiver', door: 'caregiver-portal', requestId: REQUEST, caregiver } as const;
    const key = makePatientKey();
    const answer = await inRecord(access, { act: 'put-patient', caller, patient: { key } }, (grant) =>
      registerWithoutNumber(grant, access.keys, {
        ...{ familyName: 'Zondernummer', firstNames: 'Ada', sex: 'female', birthDate: '1980-05-05' },
      }),
    );
    const id = answer.granted ? answer.value : '';
    expect(id).toMatch(/^Z\d{12}$/);
    expect(await access.database.read((tx) => findByLocalId(tx, access.keys, id))).toBe(key);
    const ssin = await settle();
    const merge = await join(key, await keyOf(ssin));
    expect(await asPatient(key, 'list-documents', (grant) => readPatient(grant, access.keys))).toMatchObject({
      ...{ familyName: 'Zondernummer', localId: id, ssin },
    });
    await separate(merge);
    const alone = await asPatient(key, 'list-documents', (grant) => readPatient(grant, access.keys)).catch(String);
    expect(alone).toContain('no-consent');
  });
});

it('a change that gives a number of another record can be applied once the two are joined', async () => {
  const [first, second] = [await settle(), await settle()];
  town.simulator.change({ ssin: first, kind: 'number', newSsin: second });
  const register = nationalRegister(town.registers);
  await takeIn(town.registers, register);
  const { rows } = await town.house.access.database.pool.query(
    `SELECT max(sequence)::int AS sequence FROM people_register_event WHERE outcome = 'dead'`,
  );
  expect(await retryDeadChange(town.registers, register, rows[0].sequence)).toBe('dead');
  await join(await keyOf(second), await keyOf(first));
  expect(await retryDeadChange(town.registers, register, rows[0].sequence)).toBe('applied');
});
