import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSealed } from '../../src/modules/brusafe/index.ts';
import type { ItemKey, PatientKey } from '../../src/modules/grants/index.ts';
import { linkByItem } from '../../src/modules/hub/index.ts';
import {
  decideDisposal,
  goneDocuments,
  holdDocument,
  liftHold,
  listRetention,
  proposeDisposals,
  recordOfDisposal,
  recordOfHold,
} from '../../src/modules/upkeep/index.ts';
import type { Ssin } from '../../src/standards/belgium/index.ts';
import { openUpkeepTown, type UpkeepTown } from './upkeep-town.ts';

let town: UpkeepTown;
let superuser: pg.Client;
const START = '2026-11-25T10:00:00Z';
/** Thirty years after the document was put, to the day of Brussels. */
const OVER = '2056-11-24T23:30:00Z';
const REASON = 'Asked for by the court of Brussels';

beforeAll(async () => {
  town = await openUpkeepTown(START);
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
  await superuser.query(`SELECT audit_make_partitions('2056-09-01'), audit_make_partitions('2057-11-01')`);
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

let documents = 0;
async function document(): Promise<{ ssin: Ssin; key: PatientKey; item: ItemKey; id: string }> {
  documents += 1;
  const id = `old-${documents}`;
  town.moveTo(START);
  const ssin = await town.settle();
  await town.put(ssin, id);
  const key = await town.keyOf(ssin);
  return { ssin, key, item: await town.itemOf(key, id), id };
}
const propose = () => proposeDisposals(town.registers);
async function listed() {
  const found = await town.atOffice(town.clerk, 'list-retention', [], (grant) => listRetention(grant, town.keys));
  if (typeof found === 'string') throw new Error(found);
  return found;
}
const proposalFor = async (item: ItemKey) =>
  (await listed()).disposals.find((one) => one.item === item)?.disposal ?? 'none';
const decide = (id: string, by = town.one, agree = true) =>
  town.atOffice(
    by,
    'decide-retention',
    (tx) => recordOfDisposal(tx, id),
    (grant) => decideDisposal(grant, town.keys, id, agree),
  );
const hold = (key: PatientKey, item: ItemKey, reason = REASON, by = town.clerk) =>
  town.atOffice(by, 'hold-document', [key], (grant) => holdDocument(grant, town.keys, item, reason));
const rows = async (text: string, ...values: unknown[]) => (await superuser.query(text, values)).rows;

describe('a document whose term has passed', () => {
  it('is proposed on the day, not before; destroyed by two persons; the fact stays and the patient reads it', async () => {
    const { ssin, key, item, id } = await document();
    const copy = await rows('SELECT * FROM brusafe_document WHERE item = $1', item);
    town.moveTo('2056-11-24T22:30:00Z');
    expect(await propose()).toBe(0);
    town.moveTo(OVER);
    expect(await propose()).toBe(1);
    expect(await propose()).toBe(0);
    expect(await town.lettersTo(town.two)).toContain('disposals-proposed');
    const disposal = await proposalFor(item);
    expect(await decide(disposal, town.one)).toBe('approved-once');
    expect(await decide(disposal, town.one)).toBe('same-person');
    expect(await decide(disposal, town.twin)).toBe('same-person');
    expect(await rows('SELECT 1 FROM brusafe_document_key WHERE item = $1', item)).toHaveLength(1);
    expect(await decide(disposal, town.two)).toBe('destroyed');
    expect(await decide(disposal, town.two)).toBe('nothing-to-decide');

    // The key is gone; the table as it was in a backup does not open any more.
    expect(await rows('SELECT 1 FROM brusafe_document_key WHERE item = $1', item)).toEqual([]);
    await superuser.query('UPDATE brusafe_document SET content = $2 WHERE item = $1', [item, copy[0].content]);
    await superuser.query('UPDATE hub_link SET revoked_at = NULL WHERE item = $1', [item]);
    // The links of caregivers ran out long ago: looked at as on the day it was put.
    town.moveTo(START);
    const read = town.asAuthor('read-document', key, async (grant) => {
      const link = await linkByItem(grant, item);
      return link && readSealed(grant, town.keys, link);
    });
    await expect(read).rejects.toThrow('no key');
    await superuser.query('UPDATE hub_link SET revoked_at = now() WHERE item = $1', [item]);

    town.moveTo(OVER);
    const gone = await town.asPatient('list-documents', key, (grant) => goneDocuments(grant));
    expect(gone).toEqual([{ kind: 'note', writtenOn: '2026-11-20', goneOn: '2056-11-25', approvedBy: ['One', 'Two'] }]);
    expect(await town.lettersTo(key)).toContain('document-destroyed');
    const trail = await town.trailOf(key);
    expect(trail.find(({ remark }) => remark?.startsWith('destroyed'))).toMatchObject({
      act: 'decide-retention',
      remark: 'destroyed written 2026-11-20 recorded 2026-11-25',
    });
    expect(trail.some(({ act }) => act === 'propose-retention')).toBe(true);
    town.moveTo(START);
    const again = await town.put(ssin, id);
    expect(again).toContain('iscomplete>false');
    expect(again).toContain('ZENNE.PUT.REVOKED');
  });

  it('is kept when one person says no, and proposed again a year later', async () => {
    const { item } = await document();
    town.moveTo(OVER);
    await propose();
    expect(await decide(await proposalFor(item), town.clerk, false)).toBe('kept');
    expect(await propose()).toBe(0);
    town.moveTo('2057-11-30T10:00:00Z');
    expect(await propose()).toBeGreaterThan(0);
    const disposal = await proposalFor(item);
    expect(await decide(disposal, town.one)).toBe('approved-once');
    expect(await decide(disposal, town.clerk)).toBe('destroyed');
  });

  it('is neither proposed nor destroyed under a legal hold', async () => {
    const [before, meanwhile] = [await document(), await document()];
    expect(await hold(before.key, before.item, 'short')).toBe('reason-invalid');
    expect(await hold(before.key, before.item)).toBe('held');
    expect(await hold(before.key, before.item)).toBe('held-already');
    town.moveTo(OVER);
    expect(await propose()).toBe(1);
    const disposal = await proposalFor(meanwhile.item);
    await decide(disposal, town.one);
    await hold(meanwhile.key, meanwhile.item);
    expect(await decide(disposal, town.two)).toBe('on-hold');
    expect(await rows('SELECT 1 FROM brusafe_document_key WHERE item = $1', meanwhile.item)).toHaveLength(1);
    const { holds } = await listed();
    expect(holds.map(({ reason }) => reason)).toEqual([REASON, REASON]);
    for (const { hold: id } of holds)
      await town.atOffice(
        town.clerk,
        'hold-document',
        (tx) => recordOfHold(tx, id),
        (grant) => liftHold(grant, id),
      );
    expect(await decide(disposal, town.two)).toBe('destroyed');
    expect(await propose()).toBe(1);
  });

  it('is neither held nor given free by an officer whose own record it stands in', async () => {
    const { ssin, key, item } = await document();
    const himself = await town.officer('Himself', ['administrator'], ssin);
    expect(await hold(key, item, REASON, himself)).toBe('own-record');
    expect(await hold(key, item)).toBe('held');
    const [{ hold: id } = { hold: '' }] = await rows('SELECT hold FROM upkeep_hold WHERE item = $1', item);
    const lift = (by: typeof himself) =>
      town.atOffice(
        by,
        'hold-document',
        (tx) => recordOfHold(tx, id),
        (grant) => liftHold(grant, id),
      );
    expect(await lift(himself)).toBe('own-record');
    expect(await lift(town.clerk)).toBe('lifted');
  });
});

it('a version sealed by the patient’s own key, as before, is still read and gets a key with its next version', async () => {
  const { ssin, key, item, id } = await document();
  const { openDataKey, sealBytes, openBytes, unwrapItemKey } = await import('../../src/platform/sealing/index.ts');
  const [stored] = await rows(
    'SELECT content, wrapped FROM brusafe_document JOIN brusafe_document_key USING (patient, item) WHERE item = $1',
    item,
  );
  const place = { subject: key, item, version: 1, kind: 'kmehr' };
  const old = await town.asAuthor('read-document', key, async (grant) => {
    const { readGrant } = await import('../../src/modules/grants/index.ts');
    const dataKey = await openDataKey(readGrant(grant).tx, town.keys, key);
    const clear = openBytes(unwrapItemKey(dataKey, key, item, stored.wrapped), place, stored.content);
    return sealBytes(dataKey, place, clear, { compress: true });
  });
  await superuser.query('UPDATE brusafe_document SET content = $2, own_key = false WHERE item = $1', [item, old]);
  await superuser.query('DELETE FROM brusafe_document_key WHERE item = $1', [item]);
  expect(await town.get(ssin, id)).toContain('Verzonnen inhoud');
  const { bodies } = await import('./hub-requests.ts');
  await town.put(ssin, id, bodies.put(ssin, town.gp, id, 'Tweede versie'));
  expect(await town.get(ssin, id)).toContain('Tweede versie');
  expect(await rows('SELECT 1 FROM brusafe_document_key WHERE item = $1', item)).toHaveLength(1);
});
