import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hideDocument, inRecord, inRegister } from '../../src/modules/access/index.ts';
import { readTrail } from '../../src/modules/audit/index.ts';
import { type ItemKey, itemKey, type OfficerKey, type PatientKey } from '../../src/modules/grants/index.ts';
import { linkByLocalId } from '../../src/modules/hub/index.ts';
import { findPatient, hashSsin } from '../../src/modules/people/index.ts';
import {
  decideWithdrawal,
  proposeWithdrawal,
  recordOfWithdrawal,
  withdrawalDetails,
  withdrawOwn,
} from '../../src/modules/upkeep/index.ts';
import { printPublicId } from '../../src/platform/sealing/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { openRegistersHouse, type RegistersHouse } from './registers-house.ts';

let town: RegistersHouse;
let gp: TestCaregiver;
let reader: TestCaregiver;
let hidden: TestCaregiver;
let one: OfficerKey;
let twin: OfficerKey;
let two: OfficerKey;
let clerk: OfficerKey;
const REQUEST = '00000000-0000-4000-8000-00000000000b';
const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';
const REASON = 'It is about another patient of mine';

beforeAll(async () => {
  town = await openRegistersHouse('2026-11-25T10:00:00Z');
  [gp, reader, hidden] = [await town.house.caregiver(1), await town.house.caregiver(2), await town.house.caregiver(3)];
  const ssin = makeSsin({ birthDate: '1975-01-01', counter: 11 });
  one = await town.officer('One', ['privacy-officer'], ssin);
  twin = await town.officer('One again', ['privacy-officer'], ssin);
  two = await town.officer('Two', ['privacy-officer'], makeSsin({ birthDate: '1975-01-01', counter: 13 }));
  clerk = await town.officer('Clerk', ['administrator']);
});
afterAll(() => town.close());

let counter = 0;
async function settle(): Promise<Ssin> {
  counter += 1;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 * counter });
  await ask(town.house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(town.house, gp, 'PutPatientConsent', bodies.consent(ssin));
  for (const who of [gp, reader, hidden]) await ask(town.house, who, 'PutTherapeuticLink', bodies.link(ssin, who));
  return ssin;
}
async function keyOf(ssin: Ssin): Promise<PatientKey> {
  const { database, keys } = town.house.access;
  const key = await database.read((tx) => findPatient(tx, hashSsin(keys, ssin)));
  if (!key) throw new Error('no such patient');
  return key;
}
const caregiver = (who: TestCaregiver) =>
  ({
    kind: 'caregiver',
    door: 'caregiver-portal',
    requestId: REQUEST,
    caregiver: {
      key: who.key,
      profession: who.profession,
      status: 'active',
      personHash: hashSsin(town.registers.keys, who.ssin).toString('hex'),
    },
  }) as const;
const patient = (key: PatientKey) =>
  ({ kind: 'patient', door: 'patient-portal', requestId: REQUEST, patient: key }) as const;
const officer = (key: OfficerKey) => ({ kind: 'officer', door: 'office', requestId: REQUEST, officer: key }) as const;
const put = (ssin: Ssin, id: string) => ask(town.house, gp, 'PutTransaction', bodies.put(ssin, gp, id));
const get = async (ssin: Ssin, id: string, by = reader) =>
  (await ask(town.house, by, 'GetTransaction', bodies.get(ssin, id))).body;
const list = async (ssin: Ssin, by = reader) =>
  (await ask(town.house, by, 'GetTransactionList', bodies.list(ssin))).body;

async function itemOf(key: PatientKey, id: string): Promise<ItemKey> {
  const question = { act: 'list-documents', caller: caregiver(gp), patient: { key } } as const;
  const answer = await inRecord(town.house.access, question, (grant) =>
    linkByLocalId(grant, { scheme: 'SOFT', value: id }),
  );
  if (!answer.granted || !answer.value) throw new Error('no such document');
  return itemKey(answer.value.item);
}
async function withdraw(key: PatientKey, item: ItemKey, by = gp, reason = REASON) {
  const question = { act: 'withdraw-document', caller: caregiver(by), patient: { key } } as const;
  const answer = await inRecord(town.house.access, question, (grant) =>
    withdrawOwn(grant, town.registers.keys, item, reason),
  );
  return answer.granted ? answer.value : answer.refused;
}
async function propose(key: PatientKey, item: ItemKey, by = one, reason = REASON) {
  const question = { register: 'propose-withdrawal', caller: officer(by), records: [key] } as const;
  const answer = await inRegister(town.house.access, question, (grant) =>
    proposeWithdrawal(grant, town.registers.keys, item, reason),
  );
  return answer.granted ? answer.value : { fault: answer.refused };
}
const records = (id: string) => (tx: Parameters<typeof recordOfWithdrawal>[0]) => recordOfWithdrawal(tx, id);
async function decide(id: string, by = two, agree = true) {
  const question = { register: 'decide-withdrawal', caller: officer(by), records: records(id) } as const;
  const answer = await inRegister(town.house.access, question, (grant) =>
    decideWithdrawal(grant, town.registers.keys, id, agree),
  );
  return answer.granted ? answer.value : answer.refused;
}
const LATER = { at: new Date('2027-01-01'), id: '00000000-0000-0000-0000-000000000000' };
async function trailOf(key: PatientKey) {
  const question = { act: 'view-trail', caller: patient(key), patient: { key } } as const;
  const answer = await inRecord(town.house.access, question, (grant) =>
    readTrail(grant, town.registers.keys, { before: LATER, limit: 100 }),
  );
  if (!answer.granted) throw new Error(answer.refused);
  return answer.value;
}

describe('a document on the wrong person, withdrawn by its author', () => {
  it('vanishes from list, get, page and PDF at once; those who opened it are told; the source files it on the right one', async () => {
    const [wrong, right] = [await settle(), await settle()];
    await put(wrong, 'stray');
    const [a, b] = [await keyOf(wrong), await keyOf(right)];
    const item = await itemOf(a, 'stray');
    expect(await get(wrong, 'stray')).toContain('Verzonnen inhoud');
    const { keys } = town.house.access;
    const page = `/en/care/patients/${printPublicId(keys, { patient: a, item: WHOLE_RECORD })}/documents/${printPublicId(keys, { patient: a, item })}`;
    const look = (url: string) =>
      town.house.server.inject({
        method: 'GET',
        url,
        headers: { cookie: `zenne=${reader.session}`, accept: 'text/html' },
      });
    expect([(await look(page)).statusCode, (await look(`${page}/pdf`)).statusCode]).toEqual([200, 200]);

    expect((await put(right, 'stray')).body).toContain('iscomplete>false');
    expect(await withdraw(a, item)).toBe('withdrawn');

    expect(await list(wrong)).not.toContain('stray');
    expect(await list(wrong, gp)).not.toContain('stray');
    expect(await get(wrong, 'stray', gp)).not.toContain('Verzonnen inhoud');
    for (const path of ['', '/pdf', '/files/0']) expect((await look(`${page}${path}`)).statusCode).toBe(404);

    expect((await town.letterTexts(a)).filter((text) => text.includes('was not about you'))).toHaveLength(1);
    expect(await town.lettersTo(reader.key)).toEqual(['opened-document-withdrawn']);
    expect(await town.lettersTo(gp.key)).toEqual([]);
    expect(await town.lettersTo(hidden.key)).toEqual([]);
    for (const text of [...(await town.letterTexts(a)), ...(await town.letterTexts(reader.key))])
      for (const name of ['Ada', wrong, right]) expect(text).not.toContain(name);

    expect((await put(right, 'stray')).body).toContain('iscomplete>true');
    expect(await get(right, 'stray')).toContain('Verzonnen inhoud');
    expect(await list(wrong)).not.toContain('stray');
    expect((await trailOf(a)).find(({ act }) => act === 'withdraw-document')).toMatchObject({ kind: 'note', shown: 1 });
    expect((await trailOf(b)).filter(({ remark }) => remark === 'filed-again')).toHaveLength(1);
    expect((await put(right, 'stray')).body).toContain('iscomplete>true');
    expect((await trailOf(b)).filter(({ remark }) => remark === 'filed-again')).toHaveLength(1);
  });

  it('may be put on the same person again, as a new document', async () => {
    const ssin = await settle();
    await put(ssin, 'twice');
    const key = await keyOf(ssin);
    const item = await itemOf(key, 'twice');
    await withdraw(key, item);
    await put(ssin, 'twice');
    expect(await itemOf(key, 'twice')).not.toBe(item);
  });

  it('is refused to whoever did not write it, and tells one from whom it is hidden nothing', async () => {
    const ssin = await settle();
    await put(ssin, 'mine');
    const key = await keyOf(ssin);
    const item = await itemOf(key, 'mine');
    const never = itemKey('0190c0de-0000-7000-8000-00000000dead');
    const personHash = caregiver(hidden).caregiver.personHash;
    const limits = { act: 'set-limits', caller: patient(key), patient: { key } } as const;
    await inRecord(town.house.access, limits, (grant) => hideDocument(grant, item, personHash));
    expect(await withdraw(key, item, reader)).toBe('not-author');
    expect(await withdraw(key, item, hidden)).toBe('unknown-document');
    expect(await withdraw(key, never, hidden)).toBe('unknown-document');
    expect(await withdraw(key, item, gp, 'short')).toBe('reason-invalid');
    expect(await get(ssin, 'mine')).toContain('Verzonnen inhoud');
  });

  it('is one transaction: when a letter cannot be written, nothing has happened', async () => {
    const ssin = await settle();
    await put(ssin, 'whole');
    const key = await keyOf(ssin);
    const item = await itemOf(key, 'whole');
    const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
    await client.connect();
    await client.query(`ALTER TABLE notices_letter ADD CONSTRAINT none CHECK (kind <> 'document-withdrawn') NOT VALID`);
    await expect(withdraw(key, item)).rejects.toThrow('none');
    await client.query('ALTER TABLE notices_letter DROP CONSTRAINT none');
    await client.end();
    expect(await get(ssin, 'whole')).toContain('Verzonnen inhoud');
    expect((await put(await settle(), 'whole')).body).toContain('iscomplete>false');
  });
});

describe('a document on the wrong person, withdrawn by the office', () => {
  it('takes two privacy officers who are two people, who see who had opened it', async () => {
    const ssin = await settle();
    await put(ssin, 'office');
    const key = await keyOf(ssin);
    const item = await itemOf(key, 'office');
    await get(ssin, 'office');
    expect(await propose(key, item, clerk)).toEqual({ fault: 'caller-unknown' });
    expect(await propose(key, item, one, 'short')).toEqual({ fault: 'reason-invalid' });
    const proposed = await propose(key, item);
    if (!('withdrawal' in proposed)) throw new Error(proposed.fault);
    expect(await propose(key, item, two)).toEqual({ fault: 'proposed-already' });
    expect(await list(ssin)).toContain('office');
    expect(await decide(proposed.withdrawal, one)).toBe('same-person');
    expect(await decide(proposed.withdrawal, twin)).toBe('same-person');
    expect(await decide(proposed.withdrawal, two)).toBe('withdrawn');
    expect(await decide(proposed.withdrawal, two)).toBe('nothing-to-decide');
    expect(await list(ssin)).not.toContain('office');
    const question = {
      register: 'view-withdrawal',
      caller: officer(two),
      records: records(proposed.withdrawal),
    } as const;
    const seen = await inRegister(town.house.access, question, (grant) =>
      withdrawalDetails(grant, town.registers.keys, proposed.withdrawal),
    );
    expect(seen.granted && seen.value?.openers).toMatchObject([
      { actor: reader.key, name: 'Arts Verzonnen', times: 1 },
    ]);
    expect(await town.lettersTo(gp.key)).toContain('own-document-withdrawn');
    const acts = (await trailOf(key)).map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['propose-withdrawal', 'decide-withdrawal', 'view-withdrawal']));
    expect((await put(await settle(), 'office')).body).toContain('iscomplete>true');
  });

  it('may be refused, and is nothing any more when the author came first', async () => {
    const ssin = await settle();
    await put(ssin, 'stays');
    const key = await keyOf(ssin);
    const item = await itemOf(key, 'stays');
    const first = await propose(key, item);
    if (!('withdrawal' in first)) throw new Error(first.fault);
    expect(await decide(first.withdrawal, two, false)).toBe('withdrawal-refused');
    expect(await list(ssin)).toContain('stays');
    const second = await propose(key, item);
    if (!('withdrawal' in second)) throw new Error(second.fault);
    expect(await withdraw(key, item)).toBe('withdrawn');
    expect(await decide(second.withdrawal, two)).toBe('nothing-to-decide');
  });
});
