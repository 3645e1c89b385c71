/** Reads away the rest of a body that is too large, within limits: a client that is still writing would not hear the answer. */
import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 128 * 1024 * 1024;
const WITHIN_MS = 10_000;

export function drain(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(resolve, WITHIN_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) done();
    });
    request.once('end', done);
    request.once('close', done);
    request.resume();
  });
}
