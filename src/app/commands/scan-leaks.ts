/** `zenne scan-leaks [FILE…]`: no number or name of a known person may stand outside people; a leak a line, exit code 1. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { scanLeaks } from '../../modules/people/index.ts';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import { dataFolder } from '../data-folder.ts';
import { databaseAddress } from '../database-address.ts';
import { houseKeys } from '../keys.ts';
import { readSettings } from '../settings.ts';

export async function runScanLeaks(files: readonly string[]): Promise<void> {
  const settings = readSettings(process.env);
  const folder = dataFolder(settings);
  const own = [join(folder, 'trail-roots.jsonl')].filter((file) => existsSync(file));
  const postgres = await databaseAddress(settings, folder);
  try {
    const keys = makeKeyRing(houseKeys(settings, folder));
    const { leaks, people, rows } = await scanLeaks(postgres.ownerUrl, keys, [...own, ...files]);
    for (const leak of leaks) console.log(JSON.stringify(leak));
    console.error(`${people} numbers looked for in ${rows} rows and lines: ${leaks.length} places leak`);
    process.exitCode = leaks.length === 0 ? 0 : 1;
  } finally {
    await postgres.stop();
  }
}
