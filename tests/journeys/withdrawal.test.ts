import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hideDocument } from '../../src/modules/access/index.ts';
import { type ItemKey, itemKey, type PatientKey } from '../../src/modules/grants/index.ts';
import {
  decideWithdrawal,
  proposeWithdrawal,
  recordOfWithdrawal,
  withdrawalDetails,
  withdrawOwn,
} from '../../src/modules/upkeep/index.ts';
import { printPublicId } from '../../src/platform/sealing/index.ts';
import { openUpkeepTown, type UpkeepTown } from './upkeep-town.ts';

let town: UpkeepTown;
const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';
const REASON = 'It is about another patient of mine';

beforeAll(async () => {
  town = await openUpkeepTown('2026-11-25T10:00:00Z');
});
afterAll(() => town.close());

const withdraw = (key: PatientKey, item: ItemKey, by = town.gp, reason = REASON) =>
  town.asAuthor('withdraw-document', key, (grant) => withdrawOwn(grant, town.keys, item, reason), by);
async function propose(key: PatientKey, item: ItemKey, by = town.one, reason = REASON) {
  const answer = await town.atOffice(by, 'propose-withdrawal', [key], (grant) =>
    proposeWithdrawal(grant, town.keys, item, reason),
  );
  return typeof answer === 'string' ? { fault: answer } : answer;
}
const records = (id: string) => (tx: Parameters<typeof recordOfWithdrawal>[0]) => recordOfWithdrawal(tx, id);
const decide = (id: string, by = town.two, agree = true) =>
  town.atOffice(by, 'decide-withdrawal', records(id), (grant) => decideWithdrawal(grant, town.keys, id, agree));

describe('a document on the wrong person, withdrawn by its author', () => {
  it('vanishes from list, get, page and PDF at once; those who opened it are told; the source files it on the right one', async () => {
    const { settle, put, get, list, keyOf, itemOf, trailOf, gp, reader, hidden } = town;
    const [wrong, right] = [await settle(), await settle()];
    await put(wrong, 'stray');
    const [a, b] = [await keyOf(wrong), await keyOf(right)];
    const item = await itemOf(a, 'stray');
    expect(await get(wrong, 'stray')).toContain('Verzonnen inhoud');
    const { keys } = town;
    const page = `/en/care/patients/${printPublicId(keys, { patient: a, item: WHOLE_RECORD })}/documents/${printPublicId(keys, { patient: a, item })}`;
    const look = (url: string) =>
      town.house.server.inject({
        method: 'GET',
        url,
        headers: { cookie: `zenne=${reader.session}`, accept: 'text/html' },
      });
    expect([(await look(page)).statusCode, (await look(`${page}/pdf`)).statusCode]).toEqual([200, 200]);

    expect(await put(right, 'stray')).toContain('iscomplete>false');
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

    expect(await put(right, 'stray')).toContain('iscomplete>true');
    expect(await get(right, 'stray')).toContain('Verzonnen inhoud');
    expect(await list(wrong)).not.toContain('stray');
    expect((await trailOf(a)).find(({ act }) => act === 'withdraw-document')).toMatchObject({ kind: 'note', shown: 1 });
    expect((await trailOf(b)).filter(({ remark }) => remark === 'filed-again')).toHaveLength(1);
    expect(await put(right, 'stray')).toContain('iscomplete>true');
    expect((await trailOf(b)).filter(({ remark }) => remark === 'filed-again')).toHaveLength(1);
  });

  it('may be put on the same person again, as a new document', async () => {
    const { settle, put, keyOf, itemOf } = town;
    const ssin = await settle();
    await put(ssin, 'twice');
    const key = await keyOf(ssin);
    const item = await itemOf(key, 'twice');
    await withdraw(key, item);
    await put(ssin, 'twice');
    expect(await itemOf(key, 'twice')).not.toBe(item);
  });

  it('is refused to whoever did not write it, and tells one from whom it is hidden nothing', async () => {
    const { settle, put, get, keyOf, itemOf, gp, reader, hidden } = town;
    const ssin = await settle();
    await put(ssin, 'mine');
    const key = await keyOf(ssin);
    const item = await itemOf(key, 'mine');
    const never = itemKey('0190c0de-0000-7000-8000-00000000dead');
    await town.asPatient('set-limits', key, (grant) =>
      hideDocument(grant, town.keys, item, { personHash: town.personHash(hidden) }),
    );
    expect(await withdraw(key, item, reader)).toBe('not-author');
    expect(await withdraw(key, item, hidden)).toBe('unknown-document');
    expect(await withdraw(key, never, hidden)).toBe('unknown-document');
    expect(await withdraw(key, item, gp, 'short')).toBe('reason-invalid');
    expect(await get(ssin, 'mine')).toContain('Verzonnen inhoud');
  });

  it('is one transaction: when a letter cannot be written, nothing has happened', async () => {
    const { settle, put, get, keyOf, itemOf } = town;
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
    expect(await put(await settle(), 'whole')).toContain('iscomplete>false');
  });
});

describe('a document on the wrong person, withdrawn by the office', () => {
  it('takes two privacy officers who are two people, who see who had opened it', async () => {
    const { settle, put, get, list, keyOf, itemOf, trailOf, gp, reader, one, twin, two, clerk } = town;
    const ssin = await settle();
    await put(ssin, 'office');
    const key = await keyOf(ssin);
    const item = await itemOf(key, 'office');
    await get(ssin, 'office');
    expect(await propose(key, item, clerk)).toEqual({ fault: 'role-missing' });
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
    const seen = await town.atOffice(two, 'view-withdrawal', records(proposed.withdrawal), (grant) =>
      withdrawalDetails(grant, town.keys, proposed.withdrawal),
    );
    expect(seen).toMatchObject({ openers: [{ actor: reader.key, name: 'Arts Verzonnen', times: 1 }] });
    expect(await town.lettersTo(gp.key)).toContain('own-document-withdrawn');
    const acts = (await trailOf(key)).map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['propose-withdrawal', 'decide-withdrawal', 'view-withdrawal']));
    expect(await put(await settle(), 'office')).toContain('iscomplete>true');
  });

  it('may be refused, and is nothing any more when the author came first', async () => {
    const { settle, put, list, keyOf, itemOf, two } = town;
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
