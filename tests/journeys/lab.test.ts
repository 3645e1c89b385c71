import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRecord } from '../../src/modules/access/index.ts';
import { readTrail } from '../../src/modules/audit/index.ts';
import { placeOfPublicId, TELL_MOVED, tellOfMovedReport } from '../../src/modules/fhir-vault/index.ts';
import { systemTransaction } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { statement } from '../../src/platform/postgres/index.ts';
import type { Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { partsOf } from './lab-parts.ts';
import { GLUCOSE, type LabOptions, labReportOf, POTASSIUM } from './lab-resources.ts';
import { runJobs } from './run-jobs.ts';
import { openVaultTown, type VaultTown } from './vault-town.ts';

let town: VaultTown;
/** Has links with `anna`, not with `bruno`. */
let colleague: TestCaregiver;
beforeAll(async () => {
  town = await openVaultTown();
  colleague = await town.addCaregiver('colleague', 3);
  await ask(town.house, colleague, 'PutTherapeuticLink', bodies.link(town.anna, colleague));
});
afterAll(() => town.close());

async function trailOf(name: string) {
  const { access, moveClock } = town.house;
  moveClock('2026-11-24T10:00:01Z');
  const caller = { kind: 'patient', door: 'patient-portal', requestId: '', patient: town.keyOf(name) } as const;
  const question = { act: 'view-trail', caller, patient: { key: town.keyOf(name) } } as const;
  const answer = await inRecord(access, question, (grant) => readTrail(grant, access.keys, { limit: 100 }));
  moveClock('2026-11-24T10:00:00Z');
  return answer.granted ? answer.value : [];
}

const LETTERS = statement(
  'test-letters',
  `SELECT kind FROM notices_letter WHERE recipient = ANY ($1::uuid[]) AND kind LIKE '%withdrawn' ORDER BY kind`,
);
const lettersTo = (recipients: readonly string[]): Promise<string[]> =>
  asSystem(town.house.access.database, 'test', async (grant) =>
    (await systemTransaction(grant).run<{ kind: string }>(LETTERS, [recipients])).map(({ kind }) => kind),
  );

let reports = 0;
/** A report of its own, in the words of its laboratory. */
const fresh = (): Required<Pick<LabOptions, 'drid'>> & { next: () => string } => {
  reports += 1;
  const report = reports;
  let versions = 0;
  return {
    drid: `81000001.${report}`,
    next: () => `urn:uuid:0d${String(report).padStart(6, '0')}-0000-4000-8000-${String(++versions).padStart(12, '0')}`,
  };
};
const put = (ssin: Ssin, options: LabOptions, who = 'gp') =>
  town.call(who, 'POST', '/Bundle', { body: labReportOf(ssin, options) });
const get = (path: string, who = 'gp') => town.call(who, 'GET', path);

describe('a report', () => {
  it('is kept as it came, and its parts are resources of their own', async () => {
    const { drid, next } = fresh();
    const sent = labReportOf(town.anna, { drid, number: next() });
    const text = JSON.stringify(sent, null, 1).replace('"Specimen"', '\t"Specimen" ');
    const created = await town.call('gp', 'POST', '/Bundle', { body: text });
    expect(created.told).toBe('201');
    const bundle = await get(`/Bundle/${created.body.id}`);
    expect(bundle.bytes).toEqual(created.bytes);
    const { id: _, meta: __, ...kept } = bundle.body;
    expect(kept).toEqual(sent);
    expect(bundle.bytes.toString()).toContain('\t"Specimen" ');
    const parts = await partsOf(town, created);
    expect(Object.keys(parts)).toEqual(
      'Composition DiagnosticReport Specimen ServiceRequest Observation,Observation 1'.split(/[ ,](?!1)/),
    );
    const observation = await get(parts.Observation ?? '');
    expect(observation.body).toEqual({
      ...(sent.entry[6]?.resource ?? {}),
      id: parts.Observation?.split('/')[2],
      meta: { versionId: '1', lastUpdated: expect.any(String) },
      subject: { reference: `Patient/${town.idOf('anna')}` },
      performer: [{ identifier: { system: expect.stringContaining('nihdi'), value: '81000001' } }],
      specimen: { reference: parts.Specimen?.slice(1) },
    });
    const report = await get(parts.DiagnosticReport ?? '');
    expect(report.body.result.map(({ reference }: { reference: string }) => reference)).toEqual([
      parts.Observation?.slice(1),
      parts['Observation 1']?.slice(1),
    ]);
    for (const part of [parts.Composition, parts.DiagnosticReport])
      expect((await get(`${part}/$document`)).bytes).toEqual(bundle.bytes);
    expect((await get(`/Specimen/${parts.Observation?.split('/')[2]}`)).status).toBe(404);
  });
});

const LATER = '2026-11-21T10:00:00+01:00';

describe('versions of a report', () => {
  it('replace one another, and parts keep their addresses', async () => {
    const { drid, next } = fresh();
    const first = await put(town.anna, { drid, number: next(), status: 'preliminary', results: [GLUCOSE] });
    const before = await partsOf(town, first);
    const corrected = { ...GLUCOSE, value: 97 };
    const second = await put(town.anna, { drid, number: next(), date: LATER, results: [corrected, POTASSIUM] });
    expect([second.status, second.body.id, second.body.meta.versionId]).toEqual([200, first.body.id, '2']);
    const after = await partsOf(town, second);
    expect(after).toMatchObject(before);
    const observation = await get(after.Observation ?? '');
    expect([observation.body.valueQuantity.value, observation.headers.etag]).toEqual([97, 'W/"2"']);
    const old = await get(`${after.Observation}/_history/1`);
    expect([old.body.valueQuantity.value, old.body.meta.versionId]).toEqual([92, '1']);
    expect((await get(`${after['Observation 1']}/_history/1`)).status).toBe(404);
    const third = await put(town.anna, { drid, number: next(), date: '2026-11-22T10:00:00Z', results: [corrected] });
    expect((await get(after['Observation 1'] ?? '')).status).toBe(404);
    expect(Object.keys(await partsOf(town, third))).not.toContain('Observation 1');
  });

  it('that come late change nothing', async () => {
    const { drid, next } = fresh();
    const standing = await put(town.anna, { drid, number: next(), date: LATER });
    const late = await put(town.anna, { drid, number: next(), results: [] });
    expect([late.told, late.body.issue[0].severity]).toEqual(['200 ZENNE.FHIR.LATE', 'information']);
    expect((await get(`/Bundle/${standing.body.id}`)).bytes).toEqual(standing.bytes);
  });

  it('that come again are taken once, even after a later one', async () => {
    const { drid, next } = fresh();
    const options = { drid, number: next() };
    const first = await put(town.anna, options);
    const again = await put(town.anna, options);
    expect([again.status, again.headers.location]).toEqual([200, first.headers.location]);
    expect(again.bytes).toEqual(first.bytes);
    const second = await put(town.anna, { drid, number: next(), date: LATER });
    const repeated = await put(town.anna, options);
    expect([repeated.status, repeated.headers.location]).toEqual([200, first.headers.location]);
    expect((await get(`/Bundle/${second.body.id}`)).bytes).toEqual(second.bytes);
  });

  it('have a number of their own', async () => {
    const { drid, next } = fresh();
    const number = next();
    await put(town.anna, { drid, number });
    expect((await put(town.anna, { drid, number, date: LATER })).told).toBe('409 ZENNE.FHIR.IDENTIFIER');
    const other = fresh();
    expect((await put(town.anna, { drid: other.drid, number })).told).toBe('409 ZENNE.FHIR.IDENTIFIER');
    expect((await put(town.anna, { drid: other.drid, number: other.next() })).status).toBe(201);
  });

  it('are those of one laboratory: the number of another is another report', async () => {
    const { drid, next } = fresh();
    const first = await put(town.anna, { drid, number: next() });
    const other = await put(town.anna, { drid, number: next() }, 'colleague');
    expect(other.status).toBe(201);
    expect(other.body.id).not.toBe(first.body.id);
  });
});

describe('a report that was sent for the wrong person', () => {
  it('leaves that record at once when it is sent for the right one, and leaves its trace', async () => {
    const { drid, next } = fresh();
    const wrong = await put(town.anna, { drid, number: next() });
    const parts = await partsOf(town, wrong);
    expect((await get(parts.Observation ?? '', 'colleague')).status).toBe(200);
    const right = await put(town.bruno, { drid, number: next(), date: LATER });
    expect(right.status).toBe(201);
    for (const path of [`/Bundle/${wrong.body.id}`, ...Object.values(parts), `${parts.Composition}/$document`])
      expect((await get(path)).status).toBe(path.startsWith('/Bundle') ? 410 : 404);
    expect((await get(`/Bundle/${right.body.id}`)).bytes).toEqual(right.bytes);
    const trail = await trailOf('anna');
    expect(trail).toContainEqual(
      expect.objectContaining({ act: 'withdraw-document', reason: 'moved', actor: town.gp.key, kind: 'labresult' }),
    );
    expect((await get(`/Bundle/${wrong.body.id}/_history/1`, 'colleague')).status).toBe(410);
  });

  it('is told to its patient and to who opened it', async () => {
    await runJobs(town.house, { [TELL_MOVED]: (payload) => tellOfMovedReport(town.house.access, payload) });
    const letters = await lettersTo([town.keyOf('anna'), colleague.key]);
    expect(letters).toEqual(['document-withdrawn', 'opened-document-withdrawn']);
  });

  it('does not come back by an older version, nor by another laboratory', async () => {
    const { drid, next } = fresh();
    const right = await put(town.bruno, { drid, number: next(), date: LATER });
    const late = await put(town.anna, { drid, number: next() });
    expect(late.told).toBe('200 ZENNE.FHIR.LATE');
    const number = next();
    await put(town.anna, { drid, number, date: '2026-11-23T10:00:00Z' }, 'colleague');
    expect((await get(`/Bundle/${right.body.id}`)).status).toBe(200);
  });

  it('is reached by nobody who cannot name the claim of its number', async () => {
    const { drid, next } = fresh();
    const { body } = await put(town.anna, { drid, number: next() });
    const place = placeOfPublicId(town.house.access.keys, body.id);
    const run = (text: string) =>
      town.house.db.database.transaction((tx) =>
        tx.run(statement(`test-${text.length}`, text), [place?.item, place?.patient, place?.item]),
      );
    expect(await run('SELECT * FROM fhir_report_elsewhere($1, $2, $3)')).toEqual([]);
    await expect(run('SELECT fhir_report_leaves($1, $2, $3, $3, now())')).rejects.toThrow('nobody claims');
    expect((await get(`/Bundle/${body.id}`)).status).toBe(200);
  });

  it('can go there and back', async () => {
    const { drid, next } = fresh();
    const first = await put(town.anna, { drid, number: next() });
    const second = await put(town.bruno, { drid, number: next(), date: LATER });
    const third = await put(town.anna, { drid, number: next(), date: '2026-11-22T10:00:00Z' });
    const seen = [first, second, third].map(async ({ body }) => (await get(`/Bundle/${body.id}`)).status);
    expect(await Promise.all(seen)).toEqual([410, 410, 200]);
  });

  it('stays when the right person’s record is closed to the laboratory', async () => {
    const { drid, next } = fresh();
    const wrong = await put(town.anna, { drid, number: next() }, 'colleague');
    expect((await put(town.bruno, { drid, number: next(), date: LATER }, 'colleague')).status).toBe(403);
    expect((await get(`/Bundle/${wrong.body.id}`)).status).toBe(200);
  });
});

describe('a report with a thousand results', () => {
  it('is kept, and any one of them is read', async () => {
    const { drid, next } = fresh();
    const results = Array.from({ length: 1000 }, (_, at) => ({ ...GLUCOSE, value: at }));
    const created = await put(town.anna, { drid, number: next(), results });
    expect(created.status).toBe(201);
    const parts = await partsOf(town, created);
    const observation = await get(parts['Observation 999'] ?? '');
    expect(observation.body.valueQuantity.value).toBe(999);
  });
});

describe('a collection', () => {
  it('is kept like a document; its DiagnosticReport leads to it', async () => {
    const { drid, next } = fresh();
    const created = await put(town.anna, { drid, number: next(), collection: true });
    expect(created.status).toBe(201);
    const { DiagnosticReport } = await partsOf(town, created);
    expect((await get(`${DiagnosticReport}/$document`)).bytes).toEqual(created.bytes);
  });
});
