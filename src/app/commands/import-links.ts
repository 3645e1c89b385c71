/** `zenne import links PATH`: the documents of an institution's past, which it keeps itself, become links; status 1 when some were rejected, or there were none. */
import { statSync } from 'node:fs';
import type { HistoryContext } from '../../doors/kmehr-intrahub/index.ts';
import { ensurePartitions, makeActTally, openTrail } from '../../modules/audit/index.ts';
import type { InstitutionKey } from '../../modules/grants/index.ts';
import { makeSourceTally, sourceOf } from '../../modules/hub/index.ts';
import { findInstitution } from '../../modules/people/index.ts';
import { makeLog } from '../../platform/log/index.ts';
import { makeMetrics } from '../../platform/metrics/index.ts';
import { type Database, lockPath, openDatabase } from '../../platform/postgres/index.ts';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import { systemClock } from '../../platform/time/index.ts';
import { dataFolder } from '../data-folder.ts';
import { databaseAddress } from '../database-address.ts';
import { loadFiles } from '../history/load-files.ts';
import { keepCounts } from '../keep-counts.ts';
import { houseKeys } from '../keys.ts';
import { readSettings, type Settings, SettingsError } from '../settings.ts';

export interface ImportLinksOptions {
  readonly institution: string;
}

export async function runImportLinks(path: string, { institution }: ImportLinksOptions): Promise<void> {
  if (!statSync(path, { throwIfNoEntry: false })) throw new SettingsError(`${path} does not exist`);
  const settings = readSettings(process.env);
  const folder = dataFolder(settings);
  const lock = await lockPath(path, `${path} is being loaded already.`);
  const postgres = await databaseAddress(settings, folder);
  const database = openDatabase({ url: postgres.runUrl, clock: systemClock });
  try {
    await database.transaction(ensurePartitions);
    const house = await sourceNumbered(database, institution);
    const { context, end } = contextOf(settings, folder, database);
    const started = performance.now();
    try {
      const { counts, resumed, rejectedFile } = await loadFiles(context, { path, house, progress: teller(started) });
      const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
      console.log(JSON.stringify({ ...counts, resumed, seconds, ...(counts.rejected > 0 ? { rejectedFile } : {}) }));
      const isEmpty = Object.values(counts).every((count) => count === 0);
      if (isEmpty) process.stderr.write(`no declarations in ${path}; of a folder, files in .xml and .kmehr are read\n`);
      process.exitCode = counts.rejected > 0 || isEmpty ? 1 : 0;
    } finally {
      await end();
    }
  } finally {
    await database.end();
    await postgres.stop();
    lock.release();
  }
}

/** The institution with this number, which must have a store: else nothing it declares could ever be opened. */
const sourceNumbered = (database: Database, number: string): Promise<InstitutionKey> =>
  database.read(async (tx) => {
    const found = await findInstitution(tx, number);
    if (!found) throw new SettingsError(`no institution of the network has the number ${number}`);
    if (!(await sourceOf(tx, found.key)))
      throw new SettingsError(`no store of documents is registered for the institution ${number}`);
    return found.key;
  });

/** What the load needs of the house; its acts are counted as those of a door are. */
function contextOf(
  settings: Settings,
  folder: string,
  database: Database,
): { readonly context: HistoryContext; readonly end: () => Promise<void> } {
  const keys = houseKeys(settings, folder);
  const tally = makeActTally(systemClock);
  const access = { database, keys: makeKeyRing(keys), clock: systemClock, trail: openTrail(keys.trailKey) };
  const { hubNumber: number, hubName: name, hubIdScheme: idScheme, mode, logLevel } = settings;
  const end = keepCounts({
    ...{ database, tally, sourceTally: makeSourceTally(systemClock) },
    log: makeLog({ level: logLevel }),
  });
  const strictness = mode === 'sandbox' ? 'warn' : 'error';
  return { context: { access, metrics: makeMetrics(tally.count), hub: { number, name, idScheme }, strictness }, end };
}

const TELL_MS = 1000;

/** Says every second how far the load has come. */
function teller(started: number): Parameters<typeof loadFiles>[1]['progress'] {
  let told = started;
  return ({ declared, newVersion, known, rejected }) => {
    const now = performance.now();
    if (now - told < TELL_MS) return;
    told = now;
    process.stderr.write(`${declared + newVersion} declared, ${known} known before, ${rejected} rejected\n`);
  };
}
