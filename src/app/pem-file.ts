/** A setting that names a file in PEM, read at start: what is wrong with it is said then, without a word of what it holds. */
import { readFileSync } from 'node:fs';

/** `check` gives what the file holds: nothing, an empty list or a throw when it does not hold that. */
export const pemFile = (holds: string, check: (pem: string) => unknown) => (file: string | undefined) => {
  if (file === undefined) return undefined;
  const pem = readFileSync(file, 'utf8');
  if (!isGood(pem, check)) throw new Error(`names a file without ${holds}`);
  return pem;
};

function isGood(pem: string, check: (pem: string) => unknown): boolean {
  try {
    const found = check(pem);
    return Array.isArray(found) ? found.length > 0 : Boolean(found);
  } catch {
    return false;
  }
}
