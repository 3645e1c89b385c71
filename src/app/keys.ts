/** The house keys: given by settings, or made once in the sandbox's data folder. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

export interface HouseKeys {
  readonly masterKey: Buffer;
  readonly indexKey: Buffer;
  readonly trailKey: Buffer;
}

const NAMES = ['masterKey', 'indexKey', 'trailKey'] as const;

export function houseKeys(settings: Settings, folder: string): HouseKeys {
  const given = NAMES.map((name) => settings[name] ?? sandboxKey(folder, name));
  const [masterKey, indexKey, trailKey] = given.map((text) => Buffer.from(text, 'base64'));
  if (!masterKey || !indexKey || !trailKey) throw new Error('a house key is missing');
  return { masterKey, indexKey, trailKey };
}

/** Settings refuse production without keys, so only the sandbox comes here. */
function sandboxKey(folder: string, name: (typeof NAMES)[number]): string {
  const file = join(folder, 'sandbox-keys', name);
  if (!existsSync(file)) {
    mkdirSync(join(folder, 'sandbox-keys'), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
