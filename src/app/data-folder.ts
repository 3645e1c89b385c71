/** Where this installation keeps its data: the setting, else beside the clone; for root a folder that PostgreSQL's account can reach. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from './settings.ts';

/** The root of the clone: the bundle lies in its dist folder. */
export const cloneRoot = dirname(dirname(fileURLToPath(import.meta.url)));

export function dataFolder({ data }: Settings): string {
  const folder =
    data ?? (process.getuid?.() === 0 ? join('/var/lib/zenne', basename(cloneRoot)) : join(cloneRoot, 'var'));
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}
