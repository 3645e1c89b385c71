import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SettingsError } from '../settings.ts';
import { runConvert } from './convert.ts';

let out: string[] = [];
let err: string[] = [];
const collecting = (into: string[]) => (text: unknown) => into.push(String(text)) > 0;
beforeEach(() => {
  out = [];
  err = [];
  vi.spyOn(process.stdout, 'write').mockImplementation(collecting(out));
  vi.spyOn(process.stderr, 'write').mockImplementation(collecting(err));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const FILE = 'corpora/valid/kmehr/vaccination.xml';
const options = { to: 'fhir', shape: 'careset', lang: 'nl' };

it('prints the bundle, tells what was lost, and says so in its status', async () => {
  await runConvert(FILE, options);
  expect(JSON.parse(out.join(''))).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
  expect(err.join('')).toContain('envelope\theader\t');
  expect(process.exitCode).toBe(3);
});

it.each([
  ['a file that is not there', 'corpora/nowhere.xml', options],
  ['something that is no message', 'package.json', options],
  ['JSON that is no resource', 'package.json', { ...options, to: 'kmehr' }],
  ['a shape nobody knows', FILE, { ...options, shape: 'round' }],
  ['a language nobody speaks here', FILE, { ...options, lang: 'la' }],
  ['a standard that is none of the two', FILE, { ...options, to: 'cda' }],
])('refuses %s in a line', async (_, file, wrong) => {
  await expect(runConvert(file, wrong)).rejects.toThrow(SettingsError);
  expect(out).toEqual([]);
});

it('refuses a resource that two readers may read differently', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zenne-convert-'));
  const twice = join(folder, 'twice.json');
  await writeFile(twice, '{"resourceType":"Immunization","status":"completed","status":"not-done"}');
  await expect(runConvert(twice, { ...options, to: 'kmehr' })).rejects.toThrow('duplicate-key');
  await rm(folder, { recursive: true });
});
