import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RejectedFile } from './rejected-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rejected-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a link that stands where rejected ones are written is not followed: the file it leads to stays as it is', () => {
  const [kept, link] = [join(folder, 'kept'), join(folder, 'past.rejected.jsonl')];
  writeFileSync(kept, 'of the operator', { mode: 0o644 });
  symlinkSync(kept, link);
  expect(() => new RejectedFile(link, 0)).toThrow(/ELOOP/);
  expect(readFileSync(kept, 'utf8')).toBe('of the operator');
  expect(statSync(kept).mode & 0o777).toBe(0o644);
});

it('a file that others could read is for its owner alone from then on, and cut back', () => {
  const path = join(folder, 'past.rejected.jsonl');
  writeFileSync(path, 'one\ntwo\n', { mode: 0o644 });
  const file = new RejectedFile(path, 4);
  file.close();
  expect(readFileSync(path, 'utf8')).toBe('one\n');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
