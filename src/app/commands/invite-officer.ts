/** `zenne office invite`: an account of the office with its invitation, for the first administrator of an installation. Source: decision 0059. */
import { createInterface } from 'node:readline/promises';
import { ensurePartitions, openTrail } from '../../modules/audit/index.ts';
import { asSystem } from '../../modules/grants/system.ts';
import { inviteOfficer } from '../../modules/identity/index.ts';
import { hashSsin, type OfficeRole, officeRoles } from '../../modules/people/index.ts';
import { openDatabase } from '../../platform/postgres/index.ts';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import { systemClock } from '../../platform/time/index.ts';
import { parseSsin, type Ssin } from '../../standards/belgium/index.ts';
import { dataFolder } from '../data-folder.ts';
import { databaseAddress } from '../database-address.ts';
import { houseKeys } from '../keys.ts';
import { readSettings, SettingsError } from '../settings.ts';

export interface InviteOptions {
  readonly name: string;
  readonly role: string;
}

/** Read from the standard input: on the command line it would stand in the history of the shell. */
async function typedNumber(strictness: 'warn' | 'error'): Promise<Ssin> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await lines.question('National number: ').finally(() => lines.close());
  const ssin = parseSsin(typed, strictness);
  if (!ssin.ok) throw new SettingsError('the national number is not valid');
  return ssin.value;
}

function roleNamed(text: string): OfficeRole {
  const role = officeRoles.find((one) => one === text);
  if (!role) throw new SettingsError(`the role must be one of ${officeRoles.join(', ')}`);
  return role;
}

export async function runInviteOfficer({ name, role: named }: InviteOptions): Promise<void> {
  const settings = readSettings(process.env);
  const role = roleNamed(named);
  const ssin = await typedNumber(settings.mode === 'production' ? 'error' : 'warn');
  const folder = dataFolder(settings);
  const postgres = await databaseAddress(settings, folder);
  const database = openDatabase({ url: postgres.runUrl, clock: systemClock });
  const house = houseKeys(settings, folder);
  const [keys, trail] = [makeKeyRing(house), openTrail(house.trailKey)];
  try {
    await database.transaction(ensurePartitions);
    const account = { name, role, personHash: hashSsin(keys, ssin) };
    console.log(await asSystem(database, 'office invite', (grant) => inviteOfficer(grant, { keys, trail }, account)));
  } finally {
    await database.end();
    await postgres.stop();
  }
}
