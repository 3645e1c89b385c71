import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hideDocument } from '../../src/modules/access/index.ts';
import { type ItemKey, itemKey, type PatientKey } from '../../src/modules/grants/index.ts';
import {
  answerRequest,
  askCorrection,
  decideObjection,
  extendRequest,
  listRequests,
  objectToRefusal,
  ownRequest,
  recordOfRequest,
  requestDetails,
  requestToAnswer,
  withdrawOwn,
} from '../../src/modules/upkeep/index.ts';
import type { Ssin } from '../../src/standards/belgium/index.ts';
import { openPut, openUpkeepTown, type UpkeepTown } from './upkeep-town.ts';

let town: UpkeepTown;
const START = '2026-11-25T10:00:00Z';
const TEXT = 'I never had this operation: please correct it';
const REASON = 'The letter says what the surgeon wrote';

beforeAll(async () => {
  town = await openUpkeepTown(START);
});
afterAll(() => town.close());

let documents = 0;
async function document(): Promise<{ ssin: Ssin; key: PatientKey; item: ItemKey; id: string }> {
  documents += 1;
  const id = `letter-${documents}`;
  town.moveTo(START);
  const ssin = await town.settle();
  await town.put(ssin, id, openPut(ssin, town.gp, id));
  const key = await town.keyOf(ssin);
  return { ssin, key, item: await town.itemOf(key, id), id };
}
const askFor = (key: PatientKey, item: ItemKey, text = TEXT) =>
  town.asPatient('ask-rectification', key, (grant) => askCorrection(grant, town.keys, { item, text, months: 1 }));
async function seen(key: PatientKey, item: ItemKey) {
  const found = await town.asPatient('read-document', key, (grant) => ownRequest(grant, town.keys, item));
  if (!found || typeof found === 'string') throw new Error('no request');
  return found;
}
const answer = (key: PatientKey, id: string, said: Parameters<typeof answerRequest>[3], by = town.gp) =>
  town.asAuthor('answer-rectification', key, (grant) => answerRequest(grant, town.keys, id, said), by);
const extend = (key: PatientKey, id: string, reason = REASON) =>
  town.asAuthor('extend-rectification', key, (grant) => extendRequest(grant, town.keys, id, reason));
const object = (key: PatientKey, item: ItemKey, text = TEXT) =>
  town.asPatient('object-rectification', key, (grant) => objectToRefusal(grant, town.keys, item, text));
const records = (id: string) => (tx: Parameters<typeof recordOfRequest>[0]) => recordOfRequest(tx, id);
const decide = (id: string, sendBack: boolean, reason = REASON, by = town.one) =>
  town.atOffice(by, 'decide-objection', records(id), (grant) =>
    decideObjection(grant, town.keys, id, { sendBack, reason, months: 1 }),
  );
const atOffice = async () => {
  const found = await town.atOffice(town.one, 'list-requests', [], (grant) => listRequests(grant));
  return typeof found === 'string' ? [] : found.map(({ request }) => request);
};
const DISPUTED = 'SL="Disputed"';

describe('a patient asks for a correction', () => {
  it('the author is told, the document is disputed for whoever sees it, and a new version answers it', async () => {
    const { ssin, key, item, id } = await document();
    expect(await town.list(ssin)).not.toContain(DISPUTED);
    expect(await askFor(key, item, 'short')).toBe('text-invalid');
    expect(await askFor(key, item, 'x'.repeat(2001))).toBe('text-invalid');
    expect(await askFor(key, item)).toBe('asked');
    expect(await askFor(key, item)).toBe('asked-already');
    expect(await town.list(ssin)).toContain(DISPUTED);
    expect((await town.lettersTo(town.gp.key))[0]).toBe('rectification-asked');
    const { request, dueOn, texts } = await seen(key, item);
    expect([dueOn, texts.asked]).toEqual(['2026-12-25', TEXT]);
    expect(await answer(key, request, { corrected: true })).toBe('no-new-version');
    expect(await answer(key, request, { corrected: true }, town.reader)).toBe('unknown-request');
    await town.put(ssin, id, openPut(ssin, town.gp, id, 'Verbeterd'));
    expect(await town.list(ssin)).toContain(DISPUTED);
    expect(await answer(key, request, { corrected: true })).toBe('corrected');
    expect(await answer(key, request, { corrected: true })).toBe('nothing-to-answer');
    expect(await town.list(ssin)).not.toContain(DISPUTED);
    expect(await town.lettersTo(key)).toContain('rectification-corrected');
    const acts = (await town.trailOf(key)).map(({ act }) => act);
    expect(acts).toContain('answer-rectification');
  });

  it('reads why it is refused, objects, and the privacy officer sends it back or closes it', async () => {
    const { ssin, key, item } = await document();
    await askFor(key, item);
    const { request } = await seen(key, item);
    expect(await object(key, item)).toBe('nothing-to-object');
    expect(await answer(key, request, { corrected: false, reason: 'no' })).toBe('reason-invalid');
    expect(await answer(key, request, { corrected: false, reason: REASON })).toBe('refused');
    expect(await town.list(ssin)).not.toContain(DISPUTED);
    expect(await seen(key, item)).toMatchObject({ state: 'refused', mayObject: true, texts: { answered: REASON } });
    expect(await object(key, item)).toBe('objected');
    expect(await town.list(ssin)).toContain(DISPUTED);
    expect(await town.lettersTo(town.two)).toContain('rectification-objected');
    expect(await atOffice()).toEqual([request]);
    const read = await town.atOffice(town.one, 'view-request', records(request), (grant) =>
      requestDetails(grant, town.keys, request),
    );
    expect(read).toMatchObject({ texts: { asked: TEXT, answered: REASON, objected: TEXT } });
    expect(await decide(request, true, REASON, town.clerk)).toBe('role-missing');
    expect(await decide(request, true, 'short')).toBe('reason-invalid');
    expect(await decide(request, true)).toBe('sent-back');
    expect(await decide(request, true)).toBe('nothing-to-decide');
    expect(await seen(key, item)).toMatchObject({ state: 'asked', texts: { decided: REASON } });
    expect(await answer(key, request, { corrected: false, reason: REASON })).toBe('refused');
    await object(key, item);
    expect(await decide(request, false)).toBe('closed');
    expect(await town.list(ssin)).not.toContain(DISPUTED);
    expect(await town.lettersTo(key)).toEqual(expect.arrayContaining(['objection-sent-back', 'objection-closed']));
    expect(await askFor(key, item)).toBe('asked');
    expect(await town.asAuthor('withdraw-document', key, (grant) => withdrawOwn(grant, town.keys, item, REASON))).toBe(
      'withdrawn',
    );
  });

  it('within a month by the days of Brussels; once two months more, with a reason; then the office sees it is overdue', async () => {
    const { key, item } = await document();
    await askFor(key, item);
    const { request } = await seen(key, item);
    // 23:30 in Brussels on the last day, and half an hour into the next one.
    town.moveTo('2026-12-25T22:30:00Z');
    expect([(await seen(key, item)).overdue, await atOffice()]).toEqual([false, []]);
    town.moveTo('2026-12-25T23:30:00Z');
    expect([(await seen(key, item)).overdue, await atOffice()]).toEqual([true, [request]]);
    expect(await extend(key, request)).toBe('extended-already');
    town.moveTo('2026-12-25T22:30:00Z');
    expect(await extend(key, request, 'short')).toBe('reason-invalid');
    expect(await extend(key, request)).toBe('extended');
    expect(await extend(key, request)).toBe('extended-already');
    expect(await seen(key, item)).toMatchObject({ dueOn: '2027-02-25', extended: true, texts: { extended: REASON } });
    expect(await town.lettersTo(key)).toContain('rectification-extended');
    town.moveTo('2027-02-25T23:30:00Z');
    expect(await seen(key, item)).toMatchObject({ overdue: true, mayObject: true });
    expect(await object(key, item)).toBe('objected');
  });

  it('only of what is open to it, and only the author reads what it wrote', async () => {
    const { ssin, key } = await document();
    await town.put(ssin, 'closed');
    const closed = await town.itemOf(key, 'closed');
    expect(await askFor(key, closed)).toBe('unknown-document');
    expect(await askFor(key, itemKey('0190c0de-0000-7000-8000-00000000dead'))).toBe('unknown-document');
    const other = await document();
    await askFor(other.key, other.item);
    const { request } = await seen(other.key, other.item);
    const read = (of: PatientKey, by = town.gp) =>
      town.asAuthor('answer-rectification', of, (grant) => requestToAnswer(grant, town.keys, request), by);
    expect(await read(other.key)).toMatchObject({ texts: { asked: TEXT } });
    expect(await read(other.key, town.reader)).toBeUndefined();
    expect(await read(key)).toBeUndefined();
    expect(await town.asAuthor('ask-rectification', key, async () => 'in')).toBe('not-your-record');
  });

  it('a caregiver from whom the document is hidden sees neither it nor the dispute', async () => {
    const { ssin, key, item } = await document();
    await town.asPatient('set-limits', key, (grant) =>
      hideDocument(grant, town.keys, item, { personHash: town.personHash(town.hidden) }),
    );
    const before = await town.list(ssin, town.hidden);
    await askFor(key, item);
    const plain = (body: string) => body.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID');
    expect(plain(await town.list(ssin, town.hidden))).toBe(plain(before));
    expect(await town.lettersTo(town.hidden.key)).toEqual([]);
  });
});
