/** The program as a process of its own that a test may kill and start again on the same data. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Killable {
  readonly killProgram: () => Promise<void>;
  readonly killPostgres: () => Promise<void>;
  readonly superuserUrl: () => string;
  readonly verify: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

const READY_WITHIN_MS = 180_000;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Its address is set for the acceptance client, which reads it when a call is made. */
export async function startKillable(): Promise<Killable> {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-kill-'));
  spawnSync('chmod', ['711', folder]);
  const data = join(folder, 'data');
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    ZENNE_PORT: String(port),
    ZENNE_BASE_URL: base,
    ZENNE_DATA: data,
    ZENNE_LOG_LEVEL: 'warn',
  };
  const log = join(folder, 'log');
  process.env.ZENNE_BASE = base;
  let child: ChildProcess;
  const begin = async (): Promise<void> => {
    const output = openSync(log, 'a');
    child = spawn(process.execPath, ['bin/zenne.mjs', 'serve'], { env, stdio: ['ignore', output, output] });
    await ready();
  };
  /** A program that ended by itself is told at once, with what it said last. */
  const ready = async (): Promise<void> => {
    const until = performance.now() + READY_WITHIN_MS;
    while (child.exitCode === null && performance.now() < until) {
      if (await answers(base)) return;
      await sleep(100);
    }
    throw new Error(`the program did not get ready:\n${readFileSync(log, 'utf8').slice(-4000)}`);
  };
  await begin();
  const postmaster = (): number => Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    killProgram: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      await begin();
    },
    killPostgres: async () => {
      process.kill(postmaster(), 'SIGKILL');
      await sleep(500);
      await ready();
    },
    superuserUrl: () => {
      const { superuser } = JSON.parse(readFileSync(join(data, 'postgres-logins.json'), 'utf8'));
      return `postgres://zenne_super:${superuser}@/zenne?host=${encodeURIComponent(join(data, 'postgres'))}`;
    },
    verify: async () => {
      const done = spawnSync(process.execPath, ['bin/zenne.mjs', 'audit', 'verify'], { env, encoding: 'utf8' });
      return JSON.parse(done.stdout) as unknown;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      if (child.exitCode === null) await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const answers = (base: string): Promise<boolean> =>
  fetch(`${base}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
