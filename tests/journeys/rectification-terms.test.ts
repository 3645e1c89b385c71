import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensurePartitions } from '../../src/modules/audit/index.ts';
import type { ItemKey, OfficerKey, PatientKey } from '../../src/modules/grants/index.ts';
import {
  answerAtOffice,
  answerRequest,
  askCorrection,
  decideObjection,
  extendRequest,
  objectToRefusal,
  ownRequest,
  recordOfRequest,
  remindOfTerms,
} from '../../src/modules/upkeep/index.ts';
import type { Ssin } from '../../src/standards/belgium/index.ts';
import { openPut, openUpkeepTown, type UpkeepTown } from './upkeep-town.ts';

let town: UpkeepTown;
let superuser: pg.Client;
const START = '2026-11-25T10:00:00Z';
const TEXT = 'I never had this operation: please correct it';
const REASON = 'The letter says what the surgeon wrote';

beforeAll(async () => {
  town = await openUpkeepTown(START);
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
  town.moveTo('2027-02-20T10:00:00Z');
  await town.house.access.database.transaction(ensurePartitions);
  town.moveTo(START);
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

interface Asked {
  readonly ssin: Ssin;
  readonly key: PatientKey;
  readonly item: ItemKey;
  readonly id: string;
  readonly request: string;
}
let documents = 0;
/** A request with a term until 25 December; of an institution, there is no person to answer it. */
async function asked({ ofInstitution = false } = {}): Promise<Asked> {
  documents += 1;
  const id = `term-${documents}`;
  town.moveTo(START);
  const ssin = await town.settle();
  await town.put(ssin, id, openPut(ssin, town.gp, id));
  const key = await town.keyOf(ssin);
  const item = await town.itemOf(key, id);
  await town.asPatient('ask-rectification', key, (grant) =>
    askCorrection(grant, town.keys, { item, text: TEXT, months: 1 }),
  );
  const found = await own(key, item);
  if (ofInstitution)
    await superuser.query('UPDATE upkeep_request SET by_person = false WHERE request = $1', [found.request]);
  return { ssin, key, item, id, request: found.request };
}
async function own(key: PatientKey, item: ItemKey) {
  const found = await town.asPatient('read-document', key, (grant) => ownRequest(grant, town.keys, item));
  if (!found || typeof found === 'string') throw new Error('no request');
  return found;
}
const remind = async (day: string): Promise<void> => {
  town.moveTo(`${day}T04:45:00Z`);
  await remindOfTerms(town.house.access);
};
const count = async (to: string, kind: string): Promise<number> =>
  (await town.lettersTo(to)).filter((one) => one === kind).length;
const records = (id: string) => (tx: Parameters<typeof recordOfRequest>[0]) => recordOfRequest(tx, id);
const atOffice = (id: string, said: Parameters<typeof answerAtOffice>[3], by: OfficerKey = town.one) =>
  town.atOffice(by, 'answer-for-institution', records(id), (grant) => answerAtOffice(grant, town.keys, id, said));

describe('a term that comes to its end', () => {
  it('the author hears a week before and on the last day, then the patient and the office; each once', async () => {
    const { key } = await asked();
    const gp = town.gp.key;
    await remind('2026-12-17');
    expect(await count(gp, 'rectification-due-soon')).toBe(0);
    for (const day of ['2026-12-18', '2026-12-19']) {
      await remind(day);
      expect(await count(gp, 'rectification-due-soon')).toBe(1);
    }
    for (const day of ['2026-12-25', '2026-12-25']) {
      await remind(day);
      expect([await count(gp, 'rectification-due-today'), await count(key, 'rectification-late')]).toEqual([1, 0]);
    }
    for (const day of ['2026-12-26', '2027-01-03']) {
      await remind(day);
      const told = [await count(key, 'rectification-late'), await count(town.two, 'rectifications-overdue')];
      expect(told).toEqual([1, 1]);
    }
    expect(await count(town.clerk, 'rectifications-overdue')).toBe(0);
    expect((await town.letterTexts(town.two)).join()).toContain('term of 1 request(s)');
    await close(key);
  });

  it('a job that stood still says the last thing only; a longer term is told of anew; an answer ends it', async () => {
    const { key, request } = await asked();
    const before = await count(town.gp.key, 'rectification-due-soon');
    town.moveTo('2026-12-20T10:00:00Z');
    await town.asAuthor('extend-rectification', key, (grant) => extendRequest(grant, town.keys, request, REASON));
    await remind('2026-12-26');
    expect(await count(key, 'rectification-late')).toBe(0);
    await remind('2027-02-19');
    expect(await count(town.gp.key, 'rectification-due-soon')).toBe(before + 1);
    await town.asAuthor('answer-rectification', key, (grant) =>
      answerRequest(grant, town.keys, request, { corrected: false, reason: REASON }),
    );
    await remind('2027-02-26');
    expect(await count(key, 'rectification-late')).toBe(0);
    const late = await asked();
    const soon = await count(town.gp.key, 'rectification-due-soon');
    await remind('2027-01-15');
    expect([await count(late.key, 'rectification-late'), await count(town.gp.key, 'rectification-due-soon')]).toEqual([
      1,
      soon,
    ]);
    await close(late.key);
  });

  it('of an institution the office is told instead', async () => {
    const { key } = await asked({ ofInstitution: true });
    const before = await count(town.gp.key, 'rectification-due-soon');
    await remind('2026-12-20');
    await remind('2026-12-25');
    expect(await count(town.one, 'rectifications-due')).toBe(2);
    expect(await count(town.gp.key, 'rectification-due-soon')).toBe(before);
    await remind('2026-12-26');
    expect(await count(key, 'rectification-late')).toBe(1);
    await close(key);
  });
});

/** So that the next story counts its own requests only. */
const close = (key: PatientKey) =>
  superuser.query(`UPDATE upkeep_request SET state = 'ended' WHERE patient = $1`, [key]);

describe('a request about what an institution wrote', () => {
  it('is answered at the office: more time, then refused; another person judges the objection', async () => {
    const { ssin, key, item, request } = await asked({ ofInstitution: true });
    expect(await atOffice(request, { corrected: true })).toBe('no-new-version');
    expect(await atOffice(request, { corrected: false, reason: 'short' })).toBe('reason-invalid');
    expect(await atOffice(request, { corrected: false, reason: REASON }, town.clerk)).toBe('role-missing');
    expect(await atOffice(request, { extend: true, reason: REASON })).toBe('extended');
    expect(await atOffice(request, { extend: true, reason: REASON })).toBe('extended-already');
    expect(await atOffice(request, { corrected: false, reason: REASON })).toBe('refused');
    expect(await atOffice(request, { corrected: false, reason: REASON })).toBe('nothing-to-answer');
    expect(await own(key, item)).toMatchObject({ state: 'refused', texts: { extended: REASON, answered: REASON } });
    expect(await town.lettersTo(key)).toEqual(
      expect.arrayContaining(['rectification-extended', 'rectification-refused']),
    );
    expect(await town.list(ssin)).not.toContain('SL="Disputed"');
    await town.asPatient('object-rectification', key, (grant) => objectToRefusal(grant, town.keys, item, TEXT));
    const decide = (by: OfficerKey) =>
      town.atOffice(by, 'decide-objection', records(request), (grant) =>
        decideObjection(grant, town.keys, request, { sendBack: false, reason: REASON, months: 1 }),
      );
    expect(await decide(town.one)).toBe('same-person');
    expect(await decide(town.twin)).toBe('same-person');
    expect(await decide(town.two)).toBe('closed');
    town.moveTo('2026-11-25T10:05:00Z');
    expect((await town.trailOf(key)).map(({ act }) => act)).toContain('answer-for-institution');
  });

  it('is corrected when a new version is there; what a person wrote is not the office’s to answer', async () => {
    const { ssin, key, item, id, request } = await asked({ ofInstitution: true });
    await town.put(ssin, id, openPut(ssin, town.gp, id, 'Verbeterd'));
    expect(await atOffice(request, { corrected: true })).toBe('corrected');
    expect(await own(key, item)).toMatchObject({ state: 'corrected' });
    const mine = await asked();
    expect(await atOffice(mine.request, { corrected: false, reason: REASON })).toBe('nothing-to-answer');
    expect(await atOffice('0190c0de-0000-7000-8000-00000000dead', { corrected: true })).toBe('unknown-request');
  });

  it('by the form of its page', async () => {
    const { key, item, request } = await asked({ ofInstitution: true });
    const session = await town.session('officer', town.one);
    const headers = {
      cookie: `zenne=${session}`,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const url = `/en/office/requests/${request}`;
    const { server } = town.house;
    const page = (await server.inject({ method: 'GET', url, headers })).body.split('<main')[1] ?? '';
    expect(page).toContain('Answer for the institution');
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const press = async (form: Record<string, string>) => {
      const payload = new URLSearchParams({ csrf, ...form }).toString();
      return server.inject({ method: 'POST', url, headers, payload });
    };
    const early = await press({ act: 'corrected' });
    expect([early.statusCode, early.body.includes('no new version yet')]).toEqual([422, true]);
    expect((await press({ reason: REASON.slice(0, 5), act: 'refuse' })).statusCode).toBe(422);
    expect(String((await press({ reason: REASON, act: 'refuse' })).headers.location)).toBe(`${url}?said=done`);
    expect(await own(key, item)).toMatchObject({ state: 'refused' });
  });
});
