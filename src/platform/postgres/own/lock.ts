/** One program per data folder: the kernel frees the lock however the program ends. */
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class FolderInUse extends Error {}

function lockAddress(folder: string): string {
  const name = `zenne-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`;
  // Linux has sockets without a file; elsewhere the file may have to be removed by hand after a crash.
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.lock`);
}

/** Holds the folder until the process ends or `release` is called. Throws `FolderInUse` in words for people. */
export async function lockFolder(folder: string): Promise<{ release: () => void }> {
  mkdirSync(folder, { recursive: true });
  const server = await new Promise<Server>((resolve, reject) => {
    const waiting = createServer((socket) => socket.destroy());
    waiting.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUse(`Zenne already runs on ${folder}.`) : error),
    );
    waiting.listen(lockAddress(folder), () => resolve(waiting));
  });
  server.unref();
  return { release: () => server.close() };
}
