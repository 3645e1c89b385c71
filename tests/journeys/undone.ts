/** What was sent, as anybody can make it again from what is served: by the cookbook's own script. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VaultTown } from './vault-town.ts';

export interface Undone {
  /** What the script says of the hash. */
  readonly said: string;
  /** The bytes as they were sent. */
  readonly original: string;
}

export async function undone(town: VaultTown, who: string, path: string): Promise<Undone> {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-undone-'));
  const [served, integrity] = [join(folder, 'served.json'), join(folder, 'integrity.json')];
  writeFileSync(served, (await town.call(who, 'GET', path)).bytes);
  writeFileSync(integrity, (await town.call(who, 'GET', `${path}/$integrity`)).bytes);
  const run = (...more: readonly string[]): string =>
    spawnSync(process.execPath, ['docs/cookbooks/undo-edits.mjs', served, integrity, ...more], {
      maxBuffer: 1 << 26,
    }).stdout.toString();
  const [said, original] = [run().trim(), run('--print')];
  rmSync(folder, { recursive: true });
  return { said, original };
}
