/** From command to ready: on an empty data folder (the invented world included), and again. Goals: 30 s and 5 s. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from './program.ts';

async function startOnce(folder: string, port: number): Promise<number> {
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    ZENNE_DATA: folder,
    ZENNE_PORT: String(port),
    ZENNE_BASE_URL: base,
    ZENNE_LOG_LEVEL: 'silent',
  };
  const start = performance.now();
  const child = spawn(process.execPath, ['bin/zenne.mjs', 'serve'], { env, stdio: 'ignore' });
  for (let tries = 0; tries < 1200; tries += 1) {
    if (
      await fetch(`${base}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const seconds = (performance.now() - start) / 1000;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await ended;
  return Number(seconds.toFixed(2));
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-start-'));
  chmodSync(folder, 0o711);
  const data = join(folder, 'data');
  report({ name: 'start-first', seconds: await startOnce(data, 19_081) });
  report({ name: 'start-again', seconds: await startOnce(data, 19_082) });
  rmSync(folder, { recursive: true, force: true });
}
