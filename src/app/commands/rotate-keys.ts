/** `zenne keys rotate`: new keys sign from now on; nobody is signed out, and what was signed before stays good until it is over. */
import { rotateSigningKeys, signingKeys } from '../../modules/identity/index.ts';
import { openDatabase } from '../../platform/postgres/index.ts';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import { systemClock } from '../../platform/time/index.ts';
import { dataFolder } from '../data-folder.ts';
import { databaseAddress } from '../database-address.ts';
import { houseKeys } from '../keys.ts';
import { readSettings } from '../settings.ts';

export async function runRotateKeys(): Promise<void> {
  const settings = readSettings(process.env);
  const folder = dataFolder(settings);
  const keys = makeKeyRing(houseKeys(settings, folder));
  const postgres = await databaseAddress(settings, folder);
  const onError = (error: Error): void => console.error(error.message);
  const database = openDatabase({ url: postgres.runUrl, clock: systemClock, onError });
  try {
    const published = await database.transaction(async (tx) => {
      await rotateSigningKeys(tx, keys);
      return signingKeys(tx, keys);
    });
    console.log(JSON.stringify({ rotated: true, published: published.map(({ kid, alg }) => ({ kid, alg })) }));
  } finally {
    await database.end();
    await postgres.stop();
  }
}
