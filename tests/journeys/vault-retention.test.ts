import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ItemKey, systemTransaction } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { goneDocuments } from '../../src/modules/upkeep/index.ts';
import { statement } from '../../src/platform/postgres/index.ts';
import { labReportOf } from './lab-resources.ts';
import { allergyOf, vaccinationOf } from './vault-resources.ts';
import { openVaultRetentionTown, type Person, type Told, type VaultRetentionTown } from './vault-retention-town.ts';
import { BASE } from './vault-town.ts';

let town: VaultRetentionTown;
const START = '2026-11-25T10:00:00Z';
/** A second version comes, or the first is taken back. */
const LATER = '2026-12-01T10:00:00Z';
/** Thirty years after each, to the day of Brussels, and the evening before. */
const OVER = '2056-11-24T23:30:00Z';
const LATER_BEFORE = '2056-11-30T22:30:00Z';
const LATER_OVER = '2056-11-30T23:30:00Z';
const NUMBER = { system: 'urn:practice', value: 'V-1' };
/** An item that is destroyed still stands in these: that it was, and who decided. */
const FACTS = ['audit_trail', 'upkeep_disposal'];

beforeAll(async () => {
  town = await openVaultRetentionTown(START);
});
afterAll(() => town.close());

const vaccinate = async (who: Person, more: object = {}) =>
  (await town.call('gp', 'POST', '/Immunization', vaccinationOf(who.ssin, more))).body.id as string;

async function destroyed(item: ItemKey): Promise<void> {
  const disposal = await town.proposalFor(item);
  expect(await town.decide(disposal, town.one)).toBe('approved-once');
  expect(await town.decide(disposal, town.one)).toBe('same-person');
  expect(await town.decide(disposal, town.twin)).toBe('same-person');
  expect(await town.decide(disposal, town.two)).toBe('destroyed');
  expect(await town.decide(disposal, town.two)).toBe('nothing-to-decide');
}

/** What is said of an id, without the id itself. */
const sayingOf = (id: string, { told, body }: Told) => [told, JSON.stringify(body).replaceAll(id, '')];

/** Every address under which a resource could be found answers as for an id that never was. */
async function isAsIfItNeverWas(who: 'gp' | Person, type: string, id: string): Promise<void> {
  const never = town.neverWas(id);
  const written = `/Provenance?target=${type}/`;
  expect(sayingOf(id, await town.call(who, 'GET', `${written}${id}`))).toEqual(
    sayingOf(never, await town.call(who, 'GET', `${written}${never}`)),
  );
  for (const end of ['', '/_history/1', '/_history/2', '/_history', '/$integrity'])
    expect(sayingOf(id, await town.call(who, 'GET', `/${type}/${id}${end}`)), `${type} ${end}`).toEqual(
      sayingOf(never, await town.call(who, 'GET', `/${type}/${never}${end}`)),
    );
}

async function exported(who: Person): Promise<string> {
  const begun = await town.call(who, 'GET', `/Patient/${who.id}/$export`);
  const status = await town.call(who, 'GET', String(begun.headers['content-location']));
  const files = status.body.output.map(({ url }: { url: string }) => town.call(who, 'GET', url));
  return (await Promise.all(files)).map(({ body }: Told) => String(body)).join('\n');
}

describe('a vaccination whose term has passed', () => {
  it('is proposed thirty years after its last version, destroyed by two persons, and found by nothing', async () => {
    const anna = await town.person();
    const id = await vaccinate(anna, { identifier: [NUMBER] });
    const kept = await vaccinate(anna, { occurrenceDateTime: '2026-04-04' });
    const [item, other] = [town.placeOf(id), town.placeOf(kept)];
    town.moveTo(LATER);
    const path = `/Immunization/${id}`;
    const next = { ...vaccinationOf(anna.ssin, { identifier: [NUMBER], note: [{ text: 'Tweede' }] }), id };
    expect((await town.call('gp', 'PUT', path, next)).status).toBe(200);
    await town.call('gp', 'PUT', `/Immunization/${kept}`, { ...vaccinationOf(anna.ssin), id: kept });
    const copy = {
      items: await town.rows('SELECT * FROM fhir_item WHERE item = $1', item),
      versions: await town.rows('SELECT * FROM fhir_version WHERE item = $1', item),
    };
    expect(copy.versions).toHaveLength(2);
    const [{ claims, tokens }] = copy.items;
    expect(claims).toHaveLength(1);

    town.moveTo(LATER_BEFORE);
    expect(await town.propose()).toBe(0);
    town.moveTo(LATER_OVER);
    expect(await town.propose()).toBe(2);
    expect(await town.propose()).toBe(0);
    const { disposals } = await town.listed();
    expect(disposals.find((one) => one.item === item)).toMatchObject({
      ...{ kind: 'vaccination', origin: 'caregiver', writtenOn: '2026-11-25', recordedOn: '2026-12-01' },
      termEnded: '2056-12-01',
    });
    expect((await town.call(anna, 'GET', path)).status).toBe(200);
    expect(await exported(anna)).toContain(id);
    await destroyed(item);

    for (const table of ['fhir_item', 'fhir_version', 'fhir_key'])
      expect(await town.rows(`SELECT 1 FROM ${table} WHERE item = $1`, item)).toEqual([]);
    expect(await town.tablesWith(item)).toEqual(FACTS);
    expect(await town.rows('SELECT 1 FROM platform_claim WHERE item = $1', item)).toEqual([]);
    const lot = await town.rows(
      'SELECT item FROM fhir_item WHERE tokens && $1::bigint[] AND patient = $2',
      tokens,
      anna.key,
    );
    expect(lot).toEqual([{ item: other }]);

    await isAsIfItNeverWas(anna, 'Immunization', id);
    const found = await town.call(anna, 'GET', `/Immunization?patient=${anna.id}`);
    expect([found.body.total, JSON.stringify(found.body).includes(id)]).toEqual([1, false]);
    const all = await town.call(anna, 'GET', `/Patient/${anna.id}/$everything`);
    expect(JSON.stringify(all.body)).toContain(kept);
    expect(JSON.stringify(all.body)).not.toContain(id);
    const lines = await exported(anna);
    expect([lines.includes(kept), lines.includes(id)]).toEqual([true, false]);

    // Its author's links ran out long ago: looked at as on the day it was put.
    town.moveTo(LATER);
    await isAsIfItNeverWas('gp', 'Immunization', id);
    expect((await town.call('gp', 'PUT', path, next)).told).toBe('404 ZENNE.FHIR.NOT-YOURS');
    // The tables as they were in a backup do not open any more.
    for (const [table, back] of [
      ['fhir_item', copy.items],
      ['fhir_version', copy.versions],
    ] as const)
      await town.rows(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`,
        JSON.stringify(back.map((row) => asJson(row))),
      );
    for (const end of ['', '/_history/1', '/_history']) {
      const { status, body } = await town.call('gp', 'GET', `${path}${end}`);
      expect([status, JSON.stringify(body).includes('Tweede')]).toEqual([404, false]);
    }
    await town.rows('DELETE FROM fhir_version WHERE item = $1', item);
    await town.rows('DELETE FROM fhir_item WHERE item = $1', item);
    // The number is free again.
    expect((await town.call('gp', 'POST', '/Immunization', next)).status).toBe(201);
  });

  it('is told to its patient by a letter, on the page and in the trail', async () => {
    town.moveTo(START);
    const anna = await town.person();
    const item = town.placeOf(await vaccinate(anna));
    town.moveTo(OVER);
    await town.propose();
    await destroyed(item);
    expect(await town.lettersTo(anna.key)).toContain('document-destroyed');
    const texts = await town.letterTexts(anna.key);
    expect(texts.join('\n')).toMatch(/25 November 2026 by .*Verzonnen/);
    const gone = await town.asPatient('list-documents', anna.key, (grant) => goneDocuments(grant));
    expect(gone).toEqual([
      { kind: 'vaccination', writtenOn: '2026-11-25', goneOn: '2056-11-25', approvedBy: ['One', 'Two'] },
    ]);
    const trail = await town.trailOf(anna.key);
    expect(trail.find(({ remark }) => remark?.startsWith('destroyed'))).toMatchObject({
      act: 'decide-retention',
      remark: 'destroyed written 2026-11-25 recorded 2026-11-25',
    });
    expect(trail.some(({ act }) => act === 'propose-retention')).toBe(true);
  });

  it('is kept, and its term begins again, when a new version came after it was proposed', async () => {
    town.moveTo(START);
    const anna = await town.person();
    const id = await vaccinate(anna);
    town.moveTo(OVER);
    await town.propose();
    const disposal = await town.proposalFor(town.placeOf(id));
    expect(await town.decide(disposal, town.one)).toBe('approved-once');
    // As on a day after the proposal, while the author's link still runs.
    town.moveTo(LATER);
    const next = { ...vaccinationOf(anna.ssin, { note: [{ text: 'Later' }] }), id };
    expect((await town.call('gp', 'PUT', `/Immunization/${id}`, next)).status).toBe(200);
    town.moveTo(OVER);
    expect(await town.decide(disposal, town.two)).toBe('written-since');
    expect(await town.proposalFor(town.placeOf(id))).toBe('none');
    expect((await town.call(anna, 'GET', `/Immunization/${id}`)).body.note).toEqual([{ text: 'Later' }]);
  });
});

it('an item that was taken back goes too, thirty years after its last version; nobody is told that it is gone any more', async () => {
  town.moveTo(START);
  const anna = await town.person();
  const { body } = await town.call('gp', 'POST', '/AllergyIntolerance', allergyOf(anna.ssin));
  const item = town.placeOf(body.id);
  town.moveTo(LATER);
  const path = `/AllergyIntolerance/${body.id}`;
  expect((await town.call('gp', 'DELETE', path)).status).toBe(204);
  expect((await town.call('gp', 'GET', `${path}/_history/1`)).status).toBe(200);
  town.moveTo(OVER);
  expect((await town.call(anna, 'GET', path)).told).toBe('410 ZENNE.FHIR.GONE');
  expect(await town.propose()).toBeGreaterThan(0);
  await destroyed(item);
  expect(await town.tablesWith(item)).toEqual(FACTS);
  await isAsIfItNeverWas(anna, 'AllergyIntolerance', body.id);
  town.moveTo(LATER);
  await isAsIfItNeverWas('gp', 'AllergyIntolerance', body.id);
  // It stood for nobody any more.
  expect(await town.lettersTo(anna.key)).not.toContain('document-destroyed');
});

describe('a laboratory report', () => {
  const partsOf = (item: ItemKey) => town.rows('SELECT type, item FROM fhir_item WHERE document = $1', item);

  it('goes whole: its parts, every version of it and the numbers of all of them', async () => {
    town.moveTo(START);
    const anna = await town.person();
    const versions = [
      labReportOf(anna.ssin, { drid: '81000001.75', number: 'urn:uuid:0d000075-0000-4000-8000-000000000001' }),
      labReportOf(anna.ssin, {
        ...{ drid: '81000001.75', number: 'urn:uuid:0d000075-0000-4000-8000-000000000002', results: [] },
        date: '2026-11-21T10:00:00+01:00',
      }),
    ] as const;
    const { body } = await town.call('gp', 'POST', '/Bundle', versions[0]);
    expect((await town.call('gp', 'POST', '/Bundle', versions[1])).status).toBe(200);
    const item = town.placeOf(body.id);
    const parts = await partsOf(item);
    // Those of the first version stand as closed rows.
    expect(parts.map(({ type }) => type)).toContain('Observation');
    expect(await town.rows('SELECT 1 FROM platform_claim WHERE item = $1', item)).toHaveLength(3);
    town.moveTo(OVER);
    const before = await town.call(anna, 'GET', `/DocumentReference?patient=${anna.id}`);
    expect(JSON.stringify(before.body)).toContain(body.id);
    await town.propose();
    expect((await town.listed()).disposals.filter(({ patient }) => patient === anna.key)).toHaveLength(1);
    await destroyed(item);
    for (const key of [item, ...parts.map((part) => part.item)]) {
      expect(await town.rows('SELECT 1 FROM fhir_item WHERE item = $1 OR document = $1', key)).toEqual([]);
      expect((await town.tablesWith(key)).filter((name) => !FACTS.includes(name))).toEqual([]);
    }
    for (const type of ['Bundle', 'DiagnosticReport', 'Specimen', 'Observation'])
      expect((await town.call(anna, 'GET', `/${type}?patient=${anna.id}`)).body.total ?? 0).toBe(0);
    const documents = await town.call(anna, 'GET', `/DocumentReference?patient=${anna.id}`);
    expect([documents.status, JSON.stringify(documents.body).includes(body.id)]).toEqual([200, false]);
    await isAsIfItNeverWas(anna, 'Bundle', body.id);
    town.moveTo(START);
    expect((await town.call('gp', 'POST', '/Bundle', versions[0])).status).toBe(201);
  });

  it('that moved to the right person leaves its numbers there when what is left of it is destroyed', async () => {
    town.moveTo(START);
    const [anna, bruno] = [await town.person(), await town.person()];
    const of = (who: Person, version: string, date: string) =>
      labReportOf(who.ssin, {
        drid: '81000001.77',
        number: `urn:uuid:0d000077-0000-4000-8000-00000000000${version}`,
        date,
      });
    const { body } = await town.call('gp', 'POST', '/Bundle', of(anna, '1', '2026-11-20T10:00:00+01:00'));
    const moved = of(bruno, '2', '2026-11-21T10:00:00+01:00');
    const created = await town.call('gp', 'POST', '/Bundle', moved);
    expect(created.status).toBe(201);
    town.moveTo(OVER);
    await town.propose();
    await destroyed(town.placeOf(body.id));
    expect((await town.call(bruno, 'GET', `/Bundle/${created.body.id}`)).status).toBe(200);
    town.moveTo(START);
    expect((await town.call('gp', 'POST', '/Bundle', moved)).status).toBe(200);
  });

  it('is protected by a hold on any of its parts', async () => {
    town.moveTo(START);
    const anna = await town.person();
    const { body } = await town.call(
      'gp',
      'POST',
      '/Bundle',
      labReportOf(anna.ssin, { drid: '81000001.76', number: undefined }),
    );
    const item = town.placeOf(body.id);
    const part = (await partsOf(item)).find(({ type }) => type === 'Observation');
    expect(await town.hold(anna.key, part.item)).toBe('held');
    expect(await town.hold(anna.key, item)).toBe('held-already');
    town.moveTo(OVER);
    await town.propose();
    expect(await town.proposalFor(item)).toBe('none');
    await town.liftAll();
    await town.propose();
    const disposal = await town.proposalFor(item);
    await town.decide(disposal, town.one);
    expect(await town.hold(anna.key, item)).toBe('held');
    expect(await town.decide(disposal, town.two)).toBe('on-hold');
    expect((await town.call(anna, 'GET', `/Bundle/${body.id}`)).status).toBe(200);
    await town.liftAll();
    expect(await town.decide(disposal, town.two)).toBe('destroyed');
    expect(await town.hold(anna.key, item)).toBe('unknown-document');
  });
});

describe('the office', () => {
  it('protects an item of the vault that it names by its FHIR address', async () => {
    town.moveTo(START);
    const anna = await town.person();
    const id = await vaccinate(anna);
    const cookie = `zenne=${await town.session('officer', town.clerk)}`;
    const url = '/en/office/retention';
    const { server } = town.house;
    const page = await server.inject({ method: 'GET', url, headers: { cookie } });
    const csrf = /name="csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    const form = {
      ...{ csrf, act: 'hold', reason: 'Asked for by the court of Brussels' },
      reference: `https://zenne.example${BASE}/Immunization/${id}/_history/1`,
    };
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await server.inject({ method: 'POST', url, headers, payload: new URLSearchParams(form).toString() });
    expect(sent.statusCode).toBe(303);
    expect(await town.hold(anna.key, town.placeOf(id))).toBe('held-already');
    await town.liftAll();
  });

  it('protects in turn: a hold waits for whoever is looking at or destroying the record', async () => {
    town.moveTo(START);
    const anna = await town.person();
    const item = town.placeOf(await vaccinate(anna));
    await town.rows('SELECT pg_advisory_lock_shared(hashtextextended($1, 0))', anna.key);
    let outcome = 'waits';
    const holding = town.hold(anna.key, item).then((held) => {
      outcome = held;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(outcome).toBe('waits');
    await town.rows('SELECT pg_advisory_unlock_shared(hashtextextended($1, 0))', anna.key);
    await holding;
    expect(outcome).toBe('held');
    await town.liftAll();
  });
});

it('what was read from a document of the registry is held and proposed with that document, never by itself', async () => {
  town.moveTo(START);
  const anna = await town.person();
  await town.put(anna.ssin, 'source-1');
  const source = await town.itemOf(anna.key, 'source-1');
  const item = town.placeOf(await vaccinate(anna));
  await town.rows('UPDATE fhir_item SET source = $1, source_version = 1 WHERE item = $2', source, item);
  expect(await town.hold(anna.key, item)).toBe('held');
  expect(await town.hold(anna.key, source)).toBe('held-already');
  await town.liftAll();
  town.moveTo(OVER);
  await town.propose();
  const proposed = (await town.listed()).disposals.filter(({ patient }) => patient === anna.key);
  expect(proposed.map((one) => one.item)).toEqual([source]);
});

it('the running role destroys nothing of a record that is not open, and no version alone', async () => {
  town.moveTo(START);
  const anna = await town.person();
  const item = town.placeOf(await vaccinate(anna));
  const { database } = town.house.access;
  await expect(database.pool.query('SELECT fhir_destroy_item($1, $2)', [anna.key, item])).rejects.toThrow('not open');
  for (const table of ['fhir_item', 'fhir_version']) {
    await asSystem(database, 'test', (grant) =>
      systemTransaction(grant).run(statement(`test-delete-${table}`, `DELETE FROM ${table} WHERE item = $1`), [item]),
    );
    expect(await town.rows(`SELECT 1 FROM ${table} WHERE item = $1`, item)).toHaveLength(1);
  }
});

/** A row of a backup as it goes back: bytes in the words of PostgreSQL. */
const asJson = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value]),
  );
