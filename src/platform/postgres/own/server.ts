/** A PostgreSQL of our own as a child process: made when new, recovered when killed, stopped with us. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, giveFolder, serverAccount } from './account.ts';
import { type Binaries, chooseBinaries } from './binaries.ts';

export interface ServerOptions {
  /** The folder of PostgreSQL's data; made when missing. */
  readonly folder: string;
  /** Password of the superuser, set when the folder is made. */
  readonly password: string;
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
  readonly binaries?: Binaries;
}

export interface Server {
  /** Connection string of the superuser for a database of this server. */
  readonly url: (database: string) => string;
  readonly urlFor: (login: string, password: string, database: string) => string;
  readonly stop: () => Promise<void>;
}

export const SUPERUSER = 'zenne_super';
const STOPPED_WITHIN_MS = 60_000;
const LONGEST_SOCKET_FOLDER = 80;

// PostgreSQL must end when we are killed: a shell waits on our pipe and stops it when the pipe closes.
const WATCH =
  'exec 3<&0; "$@" </dev/null 3<&- & pid=$!; (read -r _ <&3; kill -INT $pid) & eye=$!; wait $pid; code=$?; kill $eye; exit $code';

/** Starts the server of this folder, and starts it again whenever it ends without being asked to. */
export async function startServer({ folder, password, settings = [], binaries }: ServerOptions): Promise<Server> {
  const programs = binaries ?? chooseBinaries(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const account = serverAccount(folder);
  giveFolder(folder, account);
  if (!existsSync(join(folder, 'PG_VERSION'))) makeCluster(programs, folder, password, account);
  const sockets = makeSocketFolder(folder, account);
  const stop = await keepRunning(folder, () => launch(programs, folder, sockets, settings, account));
  const urlFor = (login: string, secret: string, database: string) => loginUrl(sockets, login, secret, database);
  return { urlFor, url: (database) => urlFor(SUPERUSER, password, database), stop };
}

const RESTART_PAUSE_MS = 200;

async function keepRunning(folder: string, start: () => ChildProcess): Promise<() => Promise<void>> {
  let stopping = false;
  let child: ChildProcess;
  const begin = async (): Promise<void> => {
    await endLeftover(folder);
    if (stopping) return;
    child = start();
    await untilReady(folder, child);
    child.once('exit', () => {
      if (!stopping) void sleep(RESTART_PAUSE_MS).then(again);
    });
  };
  const again = (): Promise<void> | undefined => (stopping ? undefined : begin().catch(() => sleep(1000).then(again)));
  await begin();
  return async () => {
    stopping = true;
    await stopServer(child);
  };
}

function makeCluster({ folder: bin, major }: Binaries, folder: string, password: string, account: Account): void {
  const secret = join(tmpdir(), `zenne-init-${process.pid}-${Math.random().toString(36).slice(2)}`);
  writeFileSync(secret, password, { mode: 0o600 });
  giveFolder(secret, account);
  const locale =
    major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];
  const flags = [
    '-D',
    folder,
    '-U',
    SUPERUSER,
    '--auth=scram-sha-256',
    `--pwfile=${secret}`,
    '--encoding=UTF8',
    '--data-checksums',
  ];
  const made = spawnSync(join(bin, 'initdb'), [...flags, ...locale], { ...account, cwd: '/', encoding: 'utf8' });
  rmSync(secret, { force: true });
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not make its data folder: ${made.stderr || made.error?.message}`);
}

export const loginUrl = (sockets: string, login: string, secret: string, database: string): string =>
  `postgres://${login}:${encodeURIComponent(secret)}@/${database}?host=${encodeURIComponent(sockets)}`;

/** A socket's path has at most 107 bytes: a deep folder gets a short one in the system's temporary folder. */
export function socketFolder(folder: string): string {
  if (Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER) return folder;
  return join(tmpdir(), `zenne-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
}

function makeSocketFolder(folder: string, account: Account): string {
  const sockets = socketFolder(folder);
  if (sockets === folder) return folder;
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  giveFolder(sockets, account);
  chmodSync(sockets, 0o700);
  return sockets;
}

function launch(
  { folder: bin }: Binaries,
  folder: string,
  sockets: string,
  settings: readonly string[],
  account: Account,
): ChildProcess {
  const options = [
    'listen_addresses=',
    `unix_socket_directories=${sockets}`,
    'password_encryption=scram-sha-256',
    ...settings,
  ];
  const flags = options.flatMap((option) => ['-c', option]);
  const command = [join(bin, 'postgres'), '-D', folder, ...flags];
  return spawn('/bin/sh', ['-c', WATCH, 'zenne-postgres', ...command], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

/** Line 1 is the process id, line 8 the state. */
function pidFile(folder: string): { pid: number; state: string } | undefined {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), state: (lines[7] ?? '').trim() };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const isOurs = (pid: number, folder: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
};

/**
 * A server that outlived a killed program is asked to stop. The pid file of a dead one is left to PostgreSQL, which
 * uses it to wait for the dead one's children; only one whose number another program has by now must go.
 */
async function endLeftover(folder: string): Promise<void> {
  const left = pidFile(folder);
  if (!left || !isAlive(left.pid)) return;
  if (isOurs(left.pid, folder)) {
    process.kill(left.pid, 'SIGINT');
    for (const until = performance.now() + STOPPED_WITHIN_MS; performance.now() < until && isAlive(left.pid); ) {
      await sleep(50);
    }
  } else rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/** However long it takes: after a crash a large database recovers for minutes, and whoever stops it begins anew. */
async function untilReady(folder: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const known = pidFile(folder);
    if (known?.state === 'ready' && isAlive(known.pid)) return;
    await sleep(20);
  }
  throw new Error(`PostgreSQL ended while starting (code ${child.exitCode ?? child.signalCode}).`);
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin?.end();
  await ended;
}
