/** One program per data folder, or per input: the kernel frees the lock however the program ends. */
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class FolderInUse extends Error {}

function lockAddress(path: string): string {
  const name = `zenne-${createHash('sha256').update(realpathSync(path)).digest('hex').slice(0, 24)}`;
  // Linux has sockets without a file; elsewhere the file may have to be removed by hand after a crash.
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.lock`);
}

/** Holds the folder until the process ends or `release` is called. Throws `FolderInUse` in words for people. */
export async function lockFolder(folder: string): Promise<{ release: () => void }> {
  mkdirSync(folder, { recursive: true });
  return lockPath(folder, `Zenne already runs on ${folder}.`);
}

/** The same for a file or folder that is there; `inUse` is said when another process holds it. */
export async function lockPath(path: string, inUse: string): Promise<{ release: () => void }> {
  const server = await new Promise<Server>((resolve, reject) => {
    const waiting = createServer((socket) => socket.destroy());
    waiting.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUse(inUse) : error),
    );
    waiting.listen(lockAddress(path), () => resolve(waiting));
  });
  server.unref();
  return { release: () => server.close() };
}
