/** Runs the HL7 terminology cases of a folder beside this one against a door. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Case {
  readonly suite: string;
  readonly test: string;
  readonly ok: boolean;
}

/** Leaves out the wording of messages: it is not standard. */
export async function failingCases(
  runner: string,
  base: string,
): Promise<{ readonly failing: readonly string[]; readonly passed: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'zenne-terms-'));
  const file = join(folder, 'cases.json');
  // It ends with a fault where a case fails: the file says which.
  await new Promise((done) => execFile(process.execPath, [runner, '--base', base, '--lax', '--json', file], done));
  const cases: readonly Case[] = JSON.parse(await readFile(file, 'utf8'));
  await rm(folder, { recursive: true });
  const failing = cases.filter(({ ok }) => !ok).map(({ suite, test }) => `${suite}/${test}`);
  return { failing, passed: cases.length - failing.length };
}
