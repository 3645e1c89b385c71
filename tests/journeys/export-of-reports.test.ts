/** Laboratory reports in an export: how much of them is opened at once, and what the patient is told of it. */
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import { type ExportTown, openExportTown } from './export-town.ts';
import { GLUCOSE, labReportOf } from './lab-resources.ts';

let town: ExportTown;
let superuser: pg.Client;
let people = 0;
beforeAll(async () => {
  town = await openExportTown();
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});
const name = () => `person ${people}`;
beforeEach(async () => {
  people += 1;
  await town.addPatient(name());
});

/** So many results, and so many million bytes of words. */
async function putReport(results: number, millions: number): Promise<string> {
  const drid = `81000001.${people}-${results}-${millions}`;
  const report = labReportOf(town.ssinOf(name()), { drid, number: drid, results: Array(results).fill(GLUCOSE) });
  const words = {
    resource: { resourceType: 'Organization', name: 'x', alias: Array(millions).fill('x'.repeat(1_000_000)) },
    fullUrl: `urn:${drid}`,
  };
  const body = { ...report, entry: [...report.entry, words] };
  const answer = await town.call('gp', 'POST', '/Bundle', { body });
  expect(answer.told).toBe('201');
  return JSON.parse(answer.text).id;
}

interface Shown {
  readonly id: string;
  readonly shown: number;
  readonly item: string | null;
}
async function shownOf(): Promise<readonly Shown[]> {
  const sql =
    'SELECT id, shown, item FROM audit_trail WHERE stream = $1 AND step = 3 AND act = 6 AND shown > 0 ORDER BY shown DESC';
  return (await superuser.query<Shown>(sql, [town.keyOf(name())])).rows;
}

/** What the trail tells of the fetching of one file, the largest page first. */
async function fetchResults(count: number): Promise<readonly Shown[]> {
  const address = await town.begin('gp', `/Patient/${town.idOf(name())}/$export?_type=Observation`);
  const before = new Set((await shownOf()).map(({ id }) => id));
  const found = await town.fetch('gp', address, 'Observation');
  expect(new Set(found.map(({ id }) => id)).size).toBe(count);
  expect(found).toHaveLength(count);
  return (await shownOf()).filter(({ id }) => !before.has(id));
}

it('a report that is larger than a page is opened once for a hundred of its results', async () => {
  await putReport(120, 9);
  expect((await fetchResults(120)).map(({ shown }) => shown)).toEqual([100, 20]);
});

it('two reports that are larger than a page together are opened one after the other', async () => {
  await putReport(3, 5);
  // A moment later.
  await town.addPatient(`${name()} somebody else`);
  await putReport(2, 5);
  expect((await fetchResults(5)).map(({ shown }) => shown)).toEqual([3, 2]);
});

it('the trail of the patient tells how many, and of which report where it was one', async () => {
  const id = await putReport(4, 1);
  const item = placeOfPublicId(town.house.access.keys, id)?.item;
  expect(await fetchResults(4)).toMatchObject([{ shown: 4, item }]);
});
