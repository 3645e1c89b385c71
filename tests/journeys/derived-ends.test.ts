import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vaultTasks } from '../../src/app/vault-jobs.ts';
import { deriveMissing, readVersion } from '../../src/modules/fhir-vault/index.ts';
import { type ItemKey, itemKey, type PatientKey } from '../../src/modules/grants/index.ts';
import { decideDisposal, proposeDisposals, recordOfDisposal, withdrawOwn } from '../../src/modules/upkeep/index.ts';
import { makeLog } from '../../src/platform/log/index.ts';
import { anAllergy, summaryOf } from './derived-town.ts';
import { runJobs } from './run-jobs.ts';
import { fhir } from './test-validator.ts';
import { openUpkeepTown, type UpkeepTown } from './upkeep-town.ts';

/** What becomes of the items of a summary when the summary ends. */
let town: UpkeepTown;
let superuser: pg.Client;
const START = '2026-11-25T10:00:00Z';
const OVER = '2056-11-24T23:30:00Z';
beforeAll(async () => {
  town = await openUpkeepTown(START);
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
  await superuser.query(`SELECT audit_make_partitions('2056-09-01')`);
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

const rows = async (text: string, ...values: unknown[]) => (await superuser.query(text, values)).rows;
const jobs = () =>
  runJobs(town.house, vaultTasks(town.house.access, { validator: fhir.validator, log: makeLog({ level: 'silent' }) }));
const TABLES = ['fhir_item', 'fhir_version', 'fhir_key', 'fhir_derivation'] as const;
async function kept(key: PatientKey): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const table of TABLES) counts.push((await rows(`SELECT 1 FROM ${table} WHERE patient = $1`, key)).length);
  return counts;
}

async function summary(id: string) {
  town.moveTo(START);
  const ssin = await town.settle();
  await town.put(ssin, id, summaryOf(ssin, town.gp, id, [anAllergy()]));
  await jobs();
  const key = await town.keyOf(ssin);
  const source = await town.itemOf(key, id);
  const [row] = await rows('SELECT item FROM fhir_item WHERE source = $1', source);
  return { ssin, key, source, item: itemKey(row.item) };
}
const read = (key: PatientKey, item: ItemKey) =>
  town.asAuthor('read-document', key, async (grant) => {
    const found = await readVersion(grant, town.keys, { type: 'AllergyIntolerance', place: { patient: key, item } });
    return found === undefined || found === 'gone' ? found : 'read';
  });

describe('a summary that ends', () => {
  it('takes its items along when it was on the wrong person, and gives them to the right one', async () => {
    const { key, source, item } = await summary('stray');
    const right = await town.settle();
    expect(await read(key, item)).toBe('read');
    expect(await kept(key)).toEqual([1, 1, 1, 1]);
    const reason = 'It is about another patient of mine';
    const taken = await town.asAuthor('withdraw-document', key, (grant) =>
      withdrawOwn(grant, town.keys, source, reason),
    );
    expect(taken).toBe('withdrawn');
    expect(await read(key, item)).toBeUndefined();
    await town.put(right, 'stray', summaryOf(right, town.gp, 'stray', [anAllergy()]));
    await jobs();
    expect(await kept(key)).toEqual([0, 0, 0, 0]);
    const [there] = await rows('SELECT item FROM fhir_item WHERE patient = $1', await town.keyOf(right));
    expect(there.item).not.toBe(item);
    expect(await read(await town.keyOf(right), itemKey(there.item))).toBe('read');
  });

  it('takes them along when its job was lost, in the night', async () => {
    const { key, source } = await summary('lost');
    await rows('UPDATE hub_link SET revoked_at = now() WHERE item = $1', source);
    expect(await deriveMissing(town.house.access)).toBe(1);
    await jobs();
    expect(await kept(key)).toEqual([0, 0, 0, 0]);
  });

  it('makes every copy of them unreadable with the destruction of its key', async () => {
    const { key, source, item } = await summary('old');
    town.moveTo(OVER);
    await proposeDisposals(town.registers);
    const [proposed] = await rows('SELECT disposal FROM upkeep_disposal WHERE item = $1', source);
    for (const officer of [town.one, town.two])
      await town.atOffice(
        officer,
        'decide-retention',
        (tx) => recordOfDisposal(tx, proposed.disposal),
        (grant) => decideDisposal(grant, town.keys, proposed.disposal, true),
      );
    town.moveTo(START);
    expect(await read(key, item)).toBeUndefined();
    // The rows still stand, as in a backup: with the link open again, nothing opens them.
    expect(await kept(key)).toEqual([1, 1, 1, 1]);
    await rows('UPDATE hub_link SET revoked_at = NULL WHERE item = $1', source);
    await expect(read(key, item)).rejects.toThrow('was destroyed');
    await rows('UPDATE hub_link SET revoked_at = now() WHERE item = $1', source);
    await jobs();
    expect(await kept(key)).toEqual([0, 0, 0, 0]);
  });
});

describe('the running role', () => {
  it('takes out only what was derived', async () => {
    const { key } = await summary('guarded');
    const app = new pg.Client({ connectionString: town.house.db.url });
    await app.connect();
    const received = `INSERT INTO fhir_version (patient, item, version, method, put_by, put_at) VALUES ($1, gen_random_uuid(), 1, 'create', $1, now())`;
    await rows(received, key);
    await rows(`UPDATE fhir_item SET source = NULL WHERE patient = $1`, key);
    await app.query(`SELECT set_config('zenne.system', 'on', false)`);
    for (const table of ['fhir_version', 'fhir_item'])
      await app.query(`DELETE FROM ${table} WHERE patient = $1`, [key]);
    expect(await rows('SELECT method FROM fhir_version WHERE patient = $1', key)).toEqual([{ method: 'create' }]);
    expect(await rows('SELECT 1 FROM fhir_item WHERE patient = $1', key)).toHaveLength(1);
    await app.end();
  });
});
