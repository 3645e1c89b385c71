/** Starts the program on a free port with a data folder of its own, for a test run; stops it by its process id. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
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

/** Over TLS the answer counts only under the sandbox's own authority, which a process that runs cannot be told to trust. */
const isReady = (base, authority) =>
  new Promise((resolve) => {
    const ca = existsSync(authority) ? readFileSync(authority) : undefined;
    const asked = (base.startsWith('https:') ? https : http).get(`${base}/health/ready`, { ca, agent: false });
    asked.on('response', (answer) => resolve(answer.resume().statusCode === 200));
    asked.on('error', () => resolve(false));
  });

/** `{ base, folder, authority, pid, stop }` of a running sandbox; `authority` is the file of what to trust when it speaks TLS. */
export async function startSandbox(environment = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-sandbox-'));
  // PostgreSQL runs under another account when this one is root.
  chmodSync(folder, 0o711);
  const port = await freePort();
  // A name, not a number: passkeys are made for a name.
  const base = `${environment.ZENNE_TLS === 'sandbox' ? 'https' : 'http'}://localhost:${port}`;
  const authority = join(folder, 'data/sandbox-tls/authority.pem');
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
    if (await isReady(base, authority)) break;
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
  return { base, folder, authority, pid: child.pid, stop };
}
