import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSealed, sealFor } from './index.ts';
import { type Authority, openAuthority, type Party } from './testing/parties.ts';

const installed = spawnSync('openssl', ['version']).status === 0;
const TEXT = 'Verzonnen inhoud, gemaakt door een ander';

describe.skipIf(!installed)('openssl', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-cms-'));
  const file = (name: string) => join(folder, name);
  const cms = (...args: string[]) => {
    const done = spawnSync('openssl', ['cms', ...args, '-binary'], { cwd: folder, encoding: 'utf8' });
    expect(done.stderr).not.toMatch(/rror/);
    expect(done.status).toBe(0);
  };
  let authority: Authority;
  let doctor: Party;
  let hub: Party;

  beforeAll(async () => {
    authority = await openAuthority();
    [doctor, hub] = await Promise.all([authority.party('NIHII=10099900'), authority.party('EHP=1990000728')]);
    writeFileSync(file('authority.pem'), authority.pem);
    writeFileSync(file('doctor.pem'), doctor.pem);
    writeFileSync(file('hub.pem'), hub.pem);
    writeFileSync(file('text'), TEXT);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const sign = (from: string, to: string, ...more: string[]) =>
    cms('-sign', '-nodetach', '-signer', 'doctor.pem', '-in', from, '-out', to, '-outform', 'DER', ...more);
  const oaep = ['-keyopt', 'rsa_padding_mode:oaep', '-keyopt', 'rsa_oaep_md:sha256'];

  it.each([
    ['in one piece', [], oaep],
    ['in pieces', ['-stream'], oaep],
    ['with OAEP’s own digest', [], oaep.slice(0, 2)],
  ])('seals %s, and it opens here', (_, pieces, padding) => {
    sign('text', '1.der', ...pieces);
    cms(
      '-encrypt',
      '-aes-256-cbc',
      ...pieces,
      '-in',
      '1.der',
      '-out',
      '2.der',
      '-outform',
      'DER',
      '-recip',
      'hub.pem',
      ...padding,
    );
    sign('2.der', '3.der', ...pieces);
    const options = { keys: [hub], issuers: authority.issuers, at: new Date(), mostBytes: 1_000_000 };
    const opened = openSealed(readFileSync(file('3.der')), options);
    expect('content' in opened ? opened.content.toString() : opened.fault).toBe(TEXT);
  });

  it('opens what is sealed here', () => {
    const sealed = sealFor(Buffer.from(TEXT), { signer: doctor, recipient: hub.certificate, at: new Date() });
    writeFileSync(file('sealed.der'), sealed);
    const verify = ['-verify', '-inform', 'DER', '-CAfile', 'authority.pem', '-purpose', 'any'];
    cms(...verify, '-in', 'sealed.der', '-out', 'b.der');
    cms('-decrypt', '-inform', 'DER', '-in', 'b.der', '-recip', 'hub.pem', '-inkey', 'hub.pem', '-out', 'a.der');
    cms(...verify, '-in', 'a.der', '-out', 'opened');
    expect(readFileSync(file('opened'), 'utf8')).toBe(TEXT);
  });
});
