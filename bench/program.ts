/** The real program as a process of its own, and the processor time it and its PostgreSQL use. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Program {
  readonly base: string;
  readonly folder: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** The starter is plain JavaScript beside the other commands. */
export async function startProgram(): Promise<Program> {
  const starter = (await import(pathToFileURL(join(process.cwd(), 'bin/server.mjs')).href)) as {
    startSandbox: () => Promise<Program>;
  };
  return starter.startSandbox();
}

const TICKS_PER_SECOND = 100;

/** What the kernel tells of a process, from its state on; nothing when it has ended. */
function statOf(pid: number | string): readonly number[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return undefined;
  }
}

const msOf = (pid: number | string, fields: readonly number[]): number => {
  const stat = statOf(pid);
  const ticks = fields.map((at) => stat?.[at] ?? 0).reduce((sum, one) => sum + one, 0);
  return (ticks * 1000) / TICKS_PER_SECOND;
};

/** Milliseconds of processor time of one process, ended children included. */
const cpuMs = (pid: number | string): number => msOf(pid, [11, 12, 13, 14]);

/** Without ended children: each backend is counted by itself. */
export const cpuMsOwn = (pid: number | string): number => msOf(pid, [11, 12]);

const parentOf = (pid: string): number | undefined => statOf(pid)?.[1];

export interface Cpu {
  readonly node: number;
  readonly postgres: number;
  readonly client: number;
}

export function cpuOf({ pid, folder }: Program): Cpu {
  const postmaster = Number(readFileSync(join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const backends = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster);
  const postgres = [String(postmaster), ...backends].map((name) => cpuMsOwn(name)).reduce((sum, one) => sum + one, 0);
  const { user, system } = process.cpuUsage();
  return { node: cpuMs(pid), postgres, client: (user + system) / 1000 };
}

export const rssMb = ({ pid }: Pick<Program, 'pid'>): number => {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  return Math.round((pages * 4096) / 1024 / 1024);
};

export const report = (line: Readonly<Record<string, unknown>>): void => console.log(JSON.stringify(line));

const part = (sorted: readonly number[], share: number): number =>
  Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));

/** Runs `count` requests, `atOnce` together, and reports rate, quantiles and processor time a request. */
export async function load(
  name: string,
  program: Program,
  count: number,
  atOnce: number,
  request: () => Promise<void>,
): Promise<void> {
  for (let warm = 0; warm < Math.min(count, 2000); warm += 1) await request();
  const before = cpuOf(program);
  const start = performance.now();
  const times: number[] = [];
  let left = count;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const from = performance.now();
      await request();
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = (performance.now() - start) / 1000;
  const after = cpuOf(program);
  const each = (key: keyof Cpu): number => Number(((after[key] - before[key]) / count).toFixed(3));
  times.sort((one, other) => one - other);
  report({
    ...{ name, count, atOnce, rate: Math.round(count / seconds) },
    ...{ p50: part(times, 0.5), p95: part(times, 0.95), p99: part(times, 0.99) },
    ...{ cpuNode: each('node'), cpuPostgres: each('postgres'), cpuClient: each('client'), rssMb: rssMb(program) },
  });
}
