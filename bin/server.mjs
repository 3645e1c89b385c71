/** Starts the program on a free port with a data folder of its own, for a test run; stops it by its process id. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './prepare.mjs';

const READY_WITHIN_MS = 120_000;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** `{ base, folder, pid, stop }` of a running sandbox. */
export async function startSandbox(environment = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-sandbox-'));
  // PostgreSQL runs under another account when this one is root.
  chmodSync(folder, 0o711);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const log = join(folder, 'log');
  const output = openSync(log, 'w');
  const env = {
    ...process.env,
    ZENNE_PORT: String(port),
    ZENNE_BASE_URL: base,
    ZENNE_DATA: join(folder, 'data'),
    ZENNE_LOG_LEVEL: 'warn',
    ...environment,
  };
  const child = spawn(process.execPath, [join(root, 'bin/zenne.mjs'), 'serve'], {
    cwd: root,
    env,
    stdio: ['ignore', output, output],
  });
  for (const until = Date.now() + READY_WITHIN_MS; ; await sleep(100)) {
    const ready = await fetch(`${base}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`the program did not start:\n${readFileSync(log, 'utf8')}`);
  }
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null) child.kill('SIGINT');
    else return;
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { base, folder, pid: child.pid, stop };
}
