import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentBody, linkBody } from '../../acceptance/client.ts';
import { openHospital, summary } from '../../acceptance/hospital.ts';
import { citizen, type Practice, practice } from '../../acceptance/people.ts';

const COUNT = 11_000;
/** Every so many is one that is rejected. */
const WRONG = 500;
const data = process.env.ZENNE_SANDBOX_DATA;
const env = { ...process.env, ZENNE_DATA: data };

const folder = mkdtempSync(join(tmpdir(), 'zenne-history-'));
const path = join(folder, 'past.xml');
let gp: Practice;
let ssin: string;
let nihii: string;
beforeAll(async () => {
  if (!data) return;
  gp = await practice('gp-1');
  ({ ssin } = await citizen('Ada', '1980-05-05'));
  const hospital = await openHospital();
  ({ nihii } = hospital);
  await gp.ask('PutPatientConsent', consentBody(ssin));
  await gp.ask('PutTherapeuticLink', linkBody(ssin, { nihii: gp.who.nihii ?? '' }));
  await hospital.ask('PutTherapeuticLink', linkBody(ssin, { nihii }, 'hospitalstay'));
  const header = (number: number): string => {
    const good = summary(ssin, nihii, `past-${number}`);
    return number % WRONG === 1 ? good.replace('<c:date>2026', '<c:date>2096') : good;
  };
  const headers = Array.from({ length: COUNT }, (_, number) => header(number)).join('\n');
  writeFileSync(
    path,
    `<history xmlns:c="http://www.ehealth.fgov.be/hubservices/core/v3" xmlns:k="http://www.ehealth.fgov.be/standards/kmehr/schema/v1">${headers}</history>`,
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const args = (...more: string[]): string[] => ['bin/zenne.mjs', 'import', 'links', ...more];
const importLinks = (...more: string[]) => spawnSync(process.execPath, args(...more), { env, encoding: 'utf8' });

/** Starts a load and kills it, without a word, once it has written how far it came. */
async function killOnceBegun(): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, args(path, '--institution', nihii), { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!existsSync(`${path}.progress.json`) && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await ended;
}

describe.skipIf(!data)(
  'npx zenne import links, beside the running program (skipped where its data lie elsewhere)',
  () => {
    it('killed and started again ends with every document once and every rejected one once', async () => {
      await killOnceBegun();
      const begun = JSON.parse(readFileSync(`${path}.progress.json`, 'utf8')) as { at: number };
      expect(begun.at).toBeLessThan(statSync(path).size);
      const { status, stdout } = importLinks(path, '--institution', nihii);
      const { declared, known, rejected, resumed } = JSON.parse(stdout);
      const wrong = COUNT / WRONG;
      expect({ status, resumed, rejected, taken: declared + known }).toEqual({
        ...{ status: 1, resumed: true, rejected: wrong, taken: COUNT - wrong },
      });
      const lines = readFileSync(`${path}.rejected.jsonl`, 'utf8').trim().split('\n');
      expect(new Set(lines.map((line) => (JSON.parse(line) as { at: number }).at)).size).toBe(wrong);
      expect(lines).toHaveLength(wrong);
      expect(existsSync(`${path}.progress.json`)).toBe(false);
      const body = `<c:select><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient></c:select>`;
      expect((await gp.ask('GetTransactionList', body)).total).toBe(COUNT - wrong);
    });

    it('says in a line what keeps it from loading', () => {
      expect(importLinks(path, '--institution', '12345678').stderr).toBe(
        'no institution of the network has the number 12345678\n',
      );
      expect(importLinks(join(folder, 'nothing'), '--institution', nihii).stderr).toContain('does not exist');
      const empty = join(folder, 'empty');
      mkdirSync(empty);
      const { status, stderr } = importLinks(empty, '--institution', nihii);
      expect([status, stderr]).toEqual([1, expect.stringContaining(`no declarations in ${empty}`)]);
    });
  },
);
