/** `zenne audit verify`: checks the trail of this installation and names the first fault. */
import { join } from 'node:path';
import { verifyTrail } from '../../modules/audit/index.ts';
import { dataFolder } from '../data-folder.ts';
import { databaseAddress } from '../database-address.ts';
import { houseKeys } from '../keys.ts';
import { readSettings } from '../settings.ts';

export async function runVerify(): Promise<void> {
  const settings = readSettings(process.env);
  const folder = dataFolder(settings);
  const { trailKey } = houseKeys(settings, folder);
  const postgres = await databaseAddress(settings, folder);
  try {
    const result = await verifyTrail({
      url: postgres.ownerUrl,
      trailKey,
      rootsFile: join(folder, 'trail-roots.jsonl'),
      onProgress: (rows) => process.stderr.write(`\r${rows} rows checked`),
    });
    process.stderr.write('\n');
    console.log(JSON.stringify(result));
    process.exitCode = result.ok ? 0 : 1;
  } finally {
    await postgres.stop();
  }
}
