import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateKmehr } from '../../src/standards/kmehr/index.ts';
import { DEFAULT_LIMITS } from '../../src/standards/xml/index.ts';
import { base } from '../journeys/browser.ts';
import { type HostileDocument, ownHostileDocuments, sharedHostileDocuments } from '../journeys/hostile.ts';

const VALID = 'corpora/valid/kmehr/note.xml';
const INVALID = 'corpora/invalid/kmehr/no-author.xml';
const hostile: readonly HostileDocument[] = [...ownHostileDocuments(), ...sharedHostileDocuments()];

const command = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['bin/zenne.mjs', 'validate', ...args], { encoding: 'utf8' });

describe('npx zenne validate', () => {
  it('says that a good message is good, with status 0', () => {
    const { status, stdout } = command(VALID);
    expect([status, stdout]).toEqual([0, `${VALID}: no findings\n`]);
  });

  it('says what is wrong, where and why, in the language asked for, with status 1', () => {
    const { status, stdout } = command(INVALID, '--lang', 'nl');
    expect(status).toBe(1);
    expect(stdout).toContain(
      '55:1 error schema-unexpected-element /kmehrmessage/folder[1]/transaction[1]/iscomplete[1]',
    );
    expect(stdout).toContain('hoort hier niet');
  });

  it('reads whole folders, an object a line, and goes on past what cannot be read', () => {
    const { status, stdout, stderr } = command('--json', 'corpora/valid/kmehr', 'no-such-file.xml', INVALID);
    const files = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(stderr).toContain('no-such-file.xml: cannot be read');
    expect(files.find(({ file }) => file === VALID)).toMatchObject({ kinds: ['note'], errors: 0 });
    expect(files.at(-1)).toMatchObject({ file: INVALID, errors: 1, findings: [{ line: 55, column: 1 }] });
  });

  it('refuses a language it does not speak', () => {
    expect(command(VALID, '--lang', 'xx')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('fr, nl, en or de'),
    });
  });

  it('survives hostile files, and names each', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zenne-hostile-'));
    try {
      for (const [at, { bytes }] of hostile.entries()) writeFileSync(join(folder, `${at}.xml`), bytes);
      const { status, stdout } = command(folder, '--json');
      const errors = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).errors);
      expect(status).toBe(1);
      expect(errors).toHaveLength(hostile.length);
      expect(errors.filter((count) => count === 0)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

async function drop(language: string, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.set('file', new File([bytes], name));
  const answer = await fetch(`${base}/${language}/validate`, { method: 'POST', body: form });
  return { status: answer.status, page: await answer.text() };
}

describe('the validation page', () => {
  it('says the same as the command', async () => {
    const { status, page } = await drop('fr', 'x.xml', readFileSync(INVALID));
    const [finding] = validateKmehr(readFileSync(INVALID), DEFAULT_LIMITS, 'fr').findings;
    expect(status).toBe(200);
    expect(page).toContain('schema-unexpected-element');
    expect(page).toContain(finding?.text.replace('<', '&lt;'));
  });

  it('says that a good message is good', async () => {
    const { page } = await drop('en', 'note.xml', readFileSync(VALID));
    expect(page).toContain('No findings: the message is valid.');
  });

  it('asks for a file when there is none, and takes none that is too large', async () => {
    expect((await fetch(`${base}/en/validate`, { method: 'POST' })).status).toBe(422);
    expect((await drop('en', 'empty.xml', Buffer.alloc(0))).status).toBe(422);
    expect((await drop('en', 'big.xml', Buffer.alloc(DEFAULT_LIMITS.bytes + 1))).status).toBe(413);
  });

  it('shows a name and a message as text, whatever they hold', async () => {
    const script = '<script>alert(1)</script>';
    const { page } = await drop('en', `"${script}.xml`, Buffer.from(`<a xmlns="${script.replaceAll('<', '&lt;')}"/>`));
    expect(page).not.toContain(script);
  });

  it('survives hostile files', async () => {
    for (const { name, bytes } of hostile) {
      const { status } = await drop('en', 'x.xml', Buffer.from(bytes));
      expect([name, status]).toEqual([name, bytes.length === 0 ? 422 : 200]);
    }
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
  });
});

describe('the hub', () => {
  it('refuses hostile envelopes, and stays up', async () => {
    const body = JSON.stringify({ persona: 'gp-1', door: 'hub' });
    const headers = { 'content-type': 'application/json' };
    const token = await (await fetch(`${base}/sandbox/token`, { method: 'POST', headers, body })).json();
    const authorization = `Bearer ${(token as { access_token: string }).access_token}`;
    for (const { name, bytes } of hostile) {
      const answer = await fetch(`${base}/hub/v3`, {
        ...{ method: 'POST', body: Buffer.from(bytes) },
        headers: { 'content-type': 'text/xml; charset=utf-8', authorization },
      });
      const text = await answer.text();
      expect([name, text.includes('Fault')]).toEqual([name, true]);
      expect(text).not.toMatch(/root:.*:0:0:/);
    }
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
  });
});

describe('npx zenne validate with FHIR', () => {
  const GOOD = 'corpora/valid/fhir/organization.json';
  const BAD = 'corpora/invalid/fhir/cbe-with-dots.json';

  it('takes a good resource with status 0, and names the element of a bad one with status 1', () => {
    expect(command(GOOD).status).toBe(0);
    const { status, stdout } = command(BAD, '--lang', 'fr');
    expect(status).toBe(1);
    expect(stdout).toContain('error invariant:be-inv-CBE Organization.identifier[1]');
    expect(stdout).toContain('BCE');
  });

  it('checks against the profile asked for, and refuses one that it does not know', () => {
    const profile = 'https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition/be-patient';
    expect(command(GOOD, '--profile', profile).stdout).toContain('error profile-type Organization');
    expect(command(GOOD, '--profile', `${profile}|0`).stdout).toContain('error profile-unknown Organization');
  });

  it('tells in JSON what named the profile', () => {
    const report = JSON.parse(command('--json', GOOD).stdout);
    expect(report).toMatchObject({ file: GOOD, resourceType: 'Organization', by: 'meta-profile', errors: 0 });
  });
});
